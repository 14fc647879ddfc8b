-- Who has seen a handoff, who watches it, and what its sender said of it in the end; empty in the rows of an older Baton,
-- which leaves it as it is.
alter table handoff add column circle varchar;
