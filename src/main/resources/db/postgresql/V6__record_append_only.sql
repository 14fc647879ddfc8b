-- An entry stays as it was written, but that its words may be erased; it goes only with a handoff that is over.
create function entry_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        old.words := null;
        if new is not distinct from old then
            return new;
        end if;
    elsif tg_op = 'DELETE' then
        perform 1 from handoff where workspace = old.workspace and number = old.number and is_over;
        if found then
            return old;
        end if;
    end if;
    raise exception 'the record is append-only' using errcode = 'check_violation';
end
$$;

create trigger entry_kept before update or delete on entry for each row execute function entry_kept();
create trigger entry_not_emptied before truncate on entry for each statement execute function entry_kept();
