-- Replies to a message of which Baton does not know yet where it stands.
create table parked_reply (
    workspace varchar(64)              not null,
    source    varchar(255)             not null, -- the reply itself
    channel   varchar(64)              not null, -- the message that it replies to
    ts        varchar(64)              not null,
    body      varchar                  not null,
    at        timestamp with time zone not null,
    constraint parked_reply_key primary key (workspace, source)
);

create index parked_reply_under on parked_reply (workspace, channel, ts);
create index parked_reply_age on parked_reply (at);

-- Which message in Slack an entry's words are from, and which edition of it: the ts of its edit, nothing as first written.
alter table entry add column source varchar(512);
alter table entry add column edition varchar(64);

create index entry_of_source on entry (workspace, source);
