import {
  countDeadline,
  legalDeadline,
  type Deadline,
  type DeadlineCalendar,
  type LegalDeadline,
  type LegalDeadlineId,
} from '#time'

/** A deadline of the law, counted from an event. */
export type CountedDeadline = { readonly legal: LegalDeadline; readonly deadline: Deadline }

/** Counts a deadline of the law from an instant, or from a day (`2026-11-26`). */
export function countLegal(
  id: LegalDeadlineId,
  from: Date | string,
  calendar: DeadlineCalendar,
): CountedDeadline {
  const instant =
    typeof from === 'string' ? Date.parse(from) - calendar.open.zoneMs : from.getTime()
  const legal = legalDeadline(id, new Date(instant).toISOString().slice(0, 10))
  if (legal === undefined) throw new Error(`no deadline '${id}' on ${String(from)}`)
  const deadline = countDeadline({ from: instant, limit: legal.limit, calendar })
  if (deadline === undefined) throw new Error(`the calendar never opens: '${id}'`)
  return { legal, deadline }
}
