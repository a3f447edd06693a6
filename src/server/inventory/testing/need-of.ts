import type { NeedFields } from '../need-record.ts'

/** For tests: what a person states of a need. */
export function needOf(title: string, fields: Partial<NeedFields> = {}): NeedFields {
  return {
    title,
    reason: 'Belum ada acuan kerja',
    dutyId: null,
    priority: 'high',
    planned: { year: 2027, quarter: 1 },
    personId: null,
    ...fields,
  }
}
