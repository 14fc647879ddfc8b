-- What Slack's limits have taught about the posts of a whole workspace, and which conversation was limited last.
create table budget (
    workspace     varchar(64)              not null,
    per_minute    numeric(12, 3),                    -- null: as many as are set
    since         timestamp with time zone,
    limited_lane  varchar(600)             not null,
    limited_until timestamp with time zone not null,
    constraint budget_key primary key (workspace),
    constraint budget_learned check ((per_minute is null) = (since is null))
);
