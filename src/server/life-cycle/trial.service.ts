import { readDate } from '#time'
import type { Context } from '../context.ts'
import type { FormFault, Outcome, WrongFields } from '../failure.ts'
import { changeSop } from '../sop/change-sop.ts'
import type { Trial, TrialKind } from './life-cycle-record.ts'
import { findToday } from './life-cycle.queries.ts'
import { readText } from './move-fields.ts'
import { insertTrial } from './note.queries.ts'

/** What somebody typed about a trial. */
export type TrialForm = {
  readonly kind: string
  readonly beganOn: string
  readonly endedOn: string
  readonly caseCount: string
  readonly findings: string
  readonly passed: string
}

type TrialFacts = Pick<Trial, 'kind' | 'beganOn' | 'endedOn' | 'caseCount' | 'findings' | 'passed'>

const longestFindings = 4000

/** Records a trial of the revision under way; there may be several, and none is changed later. */
export function recordTrial(
  context: Context,
  { sopId, revision, form }: { sopId: string; revision: number; form: TrialForm },
): Promise<Outcome<object>> {
  const { personId } = context.actor
  return changeSop<object>(context, { sopId, action: 'record-trial' }, async (tx, sop) => {
    if (sop.underway !== revision) return { outcome: { ok: false, code: 'wrong-stage' } }
    const read = readTrial(form, await findToday(tx))
    if (!read.ok) return { outcome: { ok: false, code: 'wrong-fields', fields: read.fields } }
    await insertTrial(tx, { sopId, revision, ...read.trial, personId })
    const audit = { action: 'trial.recorded', details: { revision, ...read.trial } }
    return { outcome: { ok: true }, audit }
  })
}

function readTrial(
  form: TrialForm,
  today: string,
):
  | { readonly ok: true; readonly trial: TrialFacts }
  | { readonly ok: false; readonly fields: WrongFields } {
  const kind = (['simulation', 'cases'] as const).find((each: TrialKind) => each === form.kind)
  const beganOn = readDate(form.beganOn) ?? ''
  const endedOn = readDate(form.endedOn) ?? ''
  const caseCount = /^\d{1,6}$/.test(form.caseCount.trim()) ? Number(form.caseCount) : 0
  const findings = readText(form.findings, { most: longestFindings })
  const passed = ['yes', 'no'].includes(form.passed) ? form.passed === 'yes' : undefined
  const faults: readonly (readonly [string, FormFault | undefined])[] = [
    ['kind', kind === undefined ? 'missing' : undefined],
    ['beganOn', judgeDay(beganOn, today)],
    ['endedOn', judgeDay(endedOn, today) ?? (endedOn < beganOn ? 'before-begin' : undefined)],
    ['caseCount', caseCount > 0 ? undefined : 'not-a-count'],
    ['findings', findings.fault ?? (findings.text === '' ? 'missing' : undefined)],
    ['passed', passed === undefined ? 'missing' : undefined],
  ]
  const fields = Object.fromEntries(
    faults.flatMap(([field, fault]) => (fault === undefined ? [] : [[field, fault]])),
  )
  if (kind === undefined || passed === undefined || Object.keys(fields).length > 0) {
    return { ok: false, fields }
  }
  return { ok: true, trial: { kind, beganOn, endedOn, caseCount, findings: findings.text, passed } }
}

function judgeDay(day: string, today: string): FormFault | undefined {
  if (day === '') return 'not-a-date'
  return day > today ? 'in-future' : undefined
}
