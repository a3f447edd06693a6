-- Figures of surveys: sums that are kept, and figures that are fixed when they are published.

-- `|` and `<<` bind alike and from the left: each score is shifted by itself before they are put together.
alter table survey_answer drop column scores;
alter table survey_answer add column scores bigint not null generated always as (
    coalesce(requirements, 0)::bigint
    | (coalesce(procedure, 0)::bigint << 3)
    | (coalesce("time", 0)::bigint << 6)
    | (coalesce(cost, 0)::bigint << 9)
    | (coalesce(product, 0)::bigint << 12)
    | (coalesce(competence, 0)::bigint << 15)
    | (coalesce(behaviour, 0)::bigint << 18)
    | (coalesce(complaints, 0)::bigint << 21)
    | (coalesce(facilities, 0)::bigint << 24)
    | (coalesce(requirements_importance, 0)::bigint << 27)
    | (coalesce(procedure_importance, 0)::bigint << 30)
    | (coalesce(time_importance, 0)::bigint << 33)
    | (coalesce(cost_importance, 0)::bigint << 36)
    | (coalesce(product_importance, 0)::bigint << 39)
    | (coalesce(competence_importance, 0)::bigint << 42)
    | (coalesce(behaviour_importance, 0)::bigint << 45)
    | (coalesce(complaints_importance, 0)::bigint << 48)
    | (coalesce(facilities_importance, 0)::bigint << 51)
) stored;
