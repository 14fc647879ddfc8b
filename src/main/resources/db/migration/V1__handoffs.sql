-- One file for H2 and PostgreSQL: only what both understand alike. A varchar without a length is text of any length
-- (H2 would keep a "text" outside of its row). Lists are checked where only code may widen them; what grows with every
-- feature (events, kinds of message) is free.

create table workspace (
    id          varchar(64) not null,
    last_number integer     not null,
    constraint workspace_key primary key (id),
    constraint workspace_number check (last_number >= 1)
);

create table handoff (
    workspace            varchar(64)              not null,
    number               integer                  not null,
    version              integer                  not null,
    form_key             varchar(255)             not null,
    state                varchar(16)              not null,
    is_over              boolean                  not null,
    next_follow_up_at    timestamp with time zone,
    sender               varchar(64)              not null,
    team                 varchar(40)              not null,
    ask                  varchar                  not null,
    situation            varchar                  not null,
    stake                varchar                  not null,
    urgency              varchar(16)              not null,
    needed_by            timestamp with time zone,
    tried_so_far         varchar,
    on_behalf_of         varchar,
    answers              varchar                  not null,
    policy               varchar                  not null,
    line_channel         varchar(64),                      -- the thread that is the sender's line; else their DM
    line_ts              varchar(64),
    level                integer                  not null,
    stint                integer                  not null,
    open_since           timestamp with time zone not null,
    ran_before           numeric(20, 6)           not null, -- seconds of working time
    last_nudge           timestamp with time zone,
    owner                varchar(64),
    owned_since          timestamp with time zone,
    owned_via            varchar(16),
    read_back            varchar,
    promised_by          timestamp with time zone,
    submitted_at         timestamp with time zone not null,
    acknowledged_at      timestamp with time zone,
    connected_at         timestamp with time zone,
    resolved_at          timestamp with time zone,
    ended_at             timestamp with time zone,
    acknowledge_standing varchar(16),
    connect_standing     varchar(16),
    resolve_standing     varchar(16),
    last_word_by         varchar(64),
    last_word            varchar,
    reopened             integer                  not null,
    course               varchar                  not null, -- the way it has come, and what it stands still for
    constraint handoff_key primary key (workspace, number),
    constraint handoff_form_key unique (workspace, form_key),
    constraint handoff_number check (number >= 1),
    constraint handoff_version check (version >= 1),
    constraint handoff_state check (state in
        ('OPEN', 'ACKNOWLEDGED', 'WAITING', 'RETURNED', 'RESOLVED', 'CLOSED', 'CANCELED')),
    constraint handoff_is_over check (is_over = (state in ('CLOSED', 'CANCELED'))),
    constraint handoff_over_rests check (not is_over or next_follow_up_at is null),
    constraint handoff_ask check (char_length(trim(ask)) > 0),
    constraint handoff_situation check (char_length(trim(situation)) > 0),
    constraint handoff_stake check (char_length(trim(stake)) > 0),
    constraint handoff_sender check (char_length(trim(sender)) > 0),
    constraint handoff_team check (char_length(trim(team)) > 0),
    constraint handoff_urgency check (urgency in ('NORMAL', 'HIGH', 'URGENT')),
    constraint handoff_line check ((line_channel is null) = (line_ts is null)),
    constraint handoff_ladder check (level >= 0 and stint >= 0 and ran_before >= 0 and reopened >= 0),
    constraint handoff_owned check (state not in ('ACKNOWLEDGED', 'WAITING') or owner is not null),
    constraint handoff_unowned check (state not in ('OPEN', 'RETURNED') or owner is null),
    constraint handoff_ownership check (
        (owner is null) = (owned_since is null) and (owner is null) = (owned_via is null)
        and (read_back is null or owner is not null) and (promised_by is null or read_back is not null)),
    constraint handoff_standings check (
        (acknowledge_standing is null or acknowledge_standing in ('AT_RISK', 'BREACHED'))
        and (connect_standing is null or connect_standing in ('AT_RISK', 'BREACHED'))
        and (resolve_standing is null or resolve_standing in ('AT_RISK', 'BREACHED'))),
    constraint handoff_last_word check ((last_word_by is null) = (last_word is null))
);

create index handoff_due on handoff (workspace, next_follow_up_at, number);
create index handoff_of_sender on handoff (workspace, sender, is_over, number);
create index handoff_of_owner on handoff (workspace, owner, is_over, number);
create index handoff_with_team on handoff (workspace, team, is_over, number);
create index handoff_of_line on handoff (workspace, line_channel, line_ts, number);
create index handoff_by_plan on handoff (workspace, state, next_follow_up_at);
create index handoff_not_over on handoff (workspace, is_over, number);

create table helper (
    workspace varchar(64) not null,
    number    integer     not null,
    place     integer     not null, -- the order in which they came
    person    varchar(64) not null,
    constraint helper_key primary key (workspace, number, place),
    constraint helper_once unique (workspace, person, number),
    constraint helper_of_handoff foreign key (workspace, number) references handoff (workspace, number),
    constraint helper_place check (place >= 1)
);

create table entry (
    workspace    varchar(64)              not null,
    number       integer                  not null,
    seq          integer                  not null,
    event        varchar(32)              not null,
    who          varchar(64),
    via          varchar(16)              not null,
    at           timestamp with time zone not null,
    state_before varchar(16)              not null,
    state_after  varchar(16)              not null,
    words        varchar,
    constraint entry_key primary key (workspace, number, seq),
    constraint entry_of_handoff foreign key (workspace, number) references handoff (workspace, number),
    constraint entry_seq check (seq >= 1),
    constraint entry_states check (
        state_before in ('OPEN', 'ACKNOWLEDGED', 'WAITING', 'RETURNED', 'RESOLVED', 'CLOSED', 'CANCELED')
        and state_after in ('OPEN', 'ACKNOWLEDGED', 'WAITING', 'RETURNED', 'RESOLVED', 'CLOSED', 'CANCELED'))
);

create table outbox (
    workspace      varchar(64)              not null,
    k              varchar(250)             not null,
    mark           varchar(32)              not null, -- what k is known by in Slack
    seq            bigint generated always as identity,
    number         integer,
    kind           varchar(64)              not null,
    body           varchar                  not null,
    follows        boolean                  not null,
    destination    varchar(16)              not null,
    channel        varchar(64),
    people         varchar,                          -- ids, joined by commas
    thread_key     varchar(250),
    thread_lane    varchar,
    thread_ts      varchar(64),                      -- of somebody else's message, in that channel
    lane           varchar(600)             not null,
    priority       smallint                 not null, -- the lowest goes first
    state          varchar(16)              not null,
    epoch          integer                  not null,
    lease_owner    varchar(255),
    lease_until    timestamp with time zone,
    due_at         timestamp with time zone not null, -- the product's time; all others are real
    not_before     timestamp with time zone not null,
    attempts       integer                  not null,
    ambiguous      integer                  not null,
    tried_channel  varchar(64),                       -- where the last post was to put it
    tried_thread   varchar(64),
    attempt_at     timestamp with time zone,          -- when the last post was announced
    doubted_from   timestamp with time zone,          -- when the first post was announced that nobody knows the end of
    settles_at     timestamp with time zone,          -- from then on, what Slack does not show it never will
    misses         integer                  not null, -- looks in vain
    sent_at        timestamp with time zone,          -- when it was first known to stand
    sweep_at       timestamp with time zone,          -- when it is looked for second copies next
    posted_channel varchar(64),
    posted_ts      varchar(64),
    rendered       integer                  not null, -- the version that Slack shows
    wanted         integer                  not null, -- the version that it should show
    reason         varchar,
    obstacle       varchar(16),                       -- of what is DEAD
    constraint outbox_key primary key (workspace, k),
    constraint outbox_of_handoff foreign key (workspace, number) references handoff (workspace, number),
    constraint outbox_states check (state in ('READY', 'CLAIMED', 'ATTEMPT', 'UNKNOWN', 'SENT', 'DEAD', 'OBSOLETE')),
    constraint outbox_counts check (
        epoch >= 0 and attempts >= 0 and ambiguous >= 0 and misses >= 0 and rendered >= 0 and wanted >= 0),
    constraint outbox_mark unique (workspace, mark),
    constraint outbox_doubted check (state <> 'UNKNOWN' or (tried_channel is not null and settles_at is not null)),
    constraint outbox_obstacle check (
        obstacle is null or (state = 'DEAD' and obstacle in ('CLOSED', 'GONE', 'NOBODY', 'REFUSED'))),
    constraint outbox_tried check (tried_channel is not null or tried_thread is null),
    constraint outbox_leased check ((state in ('CLAIMED', 'ATTEMPT')) = (lease_owner is not null)),
    constraint outbox_lease check ((lease_owner is null) = (lease_until is null)),
    constraint outbox_posted check ((posted_channel is null) = (posted_ts is null)),
    constraint outbox_sent check (state <> 'SENT' or posted_ts is not null),
    constraint outbox_shown check (state <> 'SENT' or rendered >= wanted),
    constraint outbox_destination check (
        (destination = 'CHANNEL' and channel is not null and people is null and thread_key is null)
        or (destination = 'THREAD' and channel is null and people is null and thread_key is not null)
        or (destination = 'UNDER' and channel is not null and people is null and thread_key is null)
        or (destination = 'CONVERSATION' and channel is null and people is not null and thread_key is null)
        or (destination = 'PERSON' and channel is not null and people is not null and thread_key is null)),
    constraint outbox_thread check ((thread_key is null) = (thread_lane is null)),
    constraint outbox_under check ((destination = 'UNDER') = (thread_ts is not null))
);

create index outbox_by_turn on outbox (workspace, state, priority, due_at, seq);
create index outbox_of_number on outbox (workspace, number, seq);
create index outbox_posted_at on outbox (workspace, posted_channel, posted_ts);

create index outbox_to_sweep on outbox (workspace, sweep_at);

-- Second copies of a message that stood, or still stand, in Slack.
create table copy (
    workspace varchar(64)  not null,
    channel   varchar(64)  not null,
    ts        varchar(64)  not null,
    k         varchar(250) not null,
    constraint copy_key primary key (workspace, channel, ts),
    constraint copy_of_delivery foreign key (workspace, k) references outbox (workspace, k)
);

-- Reactions to a message of which Baton does not know yet where it stands.
create table parked (
    workspace varchar(64)              not null,
    event_key varchar(255)             not null,
    channel   varchar(64)              not null,
    ts        varchar(64)              not null,
    person    varchar(64)              not null,
    is_added  boolean                  not null,
    at        timestamp with time zone not null,
    constraint parked_key primary key (workspace, event_key)
);

create index parked_age on parked (at);

-- Channels that were closed to Baton at some time.
create table closure (
    workspace varchar(64) not null,
    channel   varchar(64) not null,
    times     integer     not null,
    is_closed boolean     not null,
    constraint closure_key primary key (workspace, channel),
    constraint closure_times check (times >= 0)
);

-- One row where posts are held back, or soon may be.
create table breaker (
    workspace varchar(64)              not null,
    doubts    integer                  not null, -- in a row
    at_once   integer,                           -- posts that may be under way; null: as many as can be
    probe_at  timestamp with time zone not null,
    constraint breaker_key primary key (workspace),
    constraint breaker_counts check (doubts >= 0 and (at_once is null or at_once >= 0))
);

create table lane (
    workspace varchar(64)              not null,
    lane      varchar(600)             not null,
    free_at   timestamp with time zone not null,
    constraint lane_key primary key (workspace, lane)
);

create index lane_closed on lane (workspace, free_at);

create table request (
    workspace   varchar(64)              not null,
    request_key varchar(512)             not null,
    at          timestamp with time zone not null,
    constraint request_once primary key (workspace, request_key)
);

create index request_age on request (at);

-- Who has opened their Home, and when it is to be drawn anew. One whose lease has ended undone is drawn again.
create table home (
    workspace   varchar(64)              not null,
    person      varchar(64)              not null,
    opened_at   timestamp with time zone not null, -- the product's time, as that of drawing
    drawn_at    timestamp with time zone,
    due_at      timestamp with time zone,          -- real, as the lease
    lease_until timestamp with time zone,
    epoch       integer                  not null,
    print       varchar(64),                       -- of what Slack surely shows
    shows       varchar                  not null, -- numbers, joined by commas
    used        boolean                  not null, -- whether there ever was anything in it
    constraint home_key primary key (workspace, person),
    constraint home_epoch check (epoch >= 0)
);

-- Handoffs that look different since homes were last looked through. A row per change: writers never meet.
create table home_change (
    workspace varchar(64) not null,
    seq       bigint generated always as identity,
    number    integer     not null,
    constraint home_change_key primary key (workspace, seq)
);

-- What an audit has found to stand still, until it is over: found once, told once, however many nodes look.
create table finding (
    workspace varchar(64)              not null,
    slip      varchar(32)              not null,
    what      varchar(300)             not null,
    number    integer,
    found_at  timestamp with time zone not null,
    is_shown  boolean                  not null,
    constraint finding_key primary key (workspace, slip, what)
);

-- When a Baton was last alive: what Slack told in the time since then nobody has heard.
create table pulse (
    workspace varchar(64)              not null,
    at        timestamp with time zone not null,
    constraint pulse_key primary key (workspace)
);
