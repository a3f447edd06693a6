-- Lists of people, and what moves along when a unit ends.

create index person_by_name on person (government_id, lower(name), person_id);
create index person_by_unit on person (government_id, unit_id);
create index unit_successor_by_successor on unit_successor (government_id, successor_id);

-- Uploads go on in the unit that takes over the work.
grant update (unit_id) on import to tatalaksana_app;

-- What is in use belongs to a unit that is open: a unit that is being closed is waited for, and a
-- closed one is refused, whichever use case writes.
create function refuse_closed_unit() returns trigger
  language plpgsql
as $$
begin
  perform from unit
    where government_id = new.government_id and unit_id = new.unit_id and closed_on is null
    for key share;
  if not found then
    raise exception 'unit % is closed or unknown', new.unit_id using errcode = 'restrict_violation';
  end if;
  return null;
end
$$;
create trigger sop_in_open_unit after insert or update of unit_id on sop
  for each row execute function refuse_closed_unit();
create trigger import_in_open_unit after insert or update of unit_id on import
  for each row execute function refuse_closed_unit();
create trigger duty_in_open_unit after insert or update of unit_id on duty
  for each row execute function refuse_closed_unit();
create trigger sop_need_in_open_unit after insert or update of unit_id on sop_need
  for each row execute function refuse_closed_unit();
create trigger person_in_open_unit after insert or update of unit_id on person
  for each row execute function refuse_closed_unit();
