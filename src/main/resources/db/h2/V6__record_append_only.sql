-- The rule stands in the class: H2 has no language of its own for it.
create trigger entry_kept before update, delete on entry for each row call 'dev.baton.store.RecordKept';
