-- What stewards keep of the directory in Slack, a row a policy, person or team, each as the file would have it.

create table directory_part (
    workspace  varchar(64)              not null,
    kind       varchar(16)              not null,
    name       varchar(80)              not null,
    body       varchar                  not null,
    edition    integer                  not null, -- of the directory, in which it became so
    is_removed boolean                  not null,
    who        varchar(64)              not null,
    at         timestamp with time zone not null,
    constraint directory_part_key primary key (workspace, kind, name),
    constraint directory_part_kind check (kind in ('POLICY', 'PERSON', 'TEAM')),
    constraint directory_part_edition check (edition >= 1)
);

create table directory_edition (
    workspace varchar(64) not null,
    latest    integer     not null,
    constraint directory_edition_key primary key (workspace),
    constraint directory_edition_latest check (latest >= 0)
);
