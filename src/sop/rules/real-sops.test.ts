import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'
import { describe, expect, test } from 'vitest'
import { readRecordedSop } from '../formats/recorded/read-recorded-sop.ts'
import type { Sop } from '../model/sop.ts'
import { checkSop } from './check-sop.ts'
import type { Finding } from './rule.ts'

const folder = join(env['TATALAKSANA_DATA'] ?? '../shared/data', 'sops')
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : []

function readReal(name: string): Sop {
  const file = files.find((candidate) => candidate.includes(name)) ?? name
  const reading = readRecordedSop(readFileSync(join(folder, file), 'utf8'))
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  return reading.sop
}

/** Printed numbers of the rows that a rule is about; '' for findings elsewhere. */
function rowsOf(findings: readonly Finding[], rule: string): string[] {
  return findings
    .filter((finding) => finding.rule === rule)
    .map((finding) => String(finding.data['number'] ?? ''))
}

/** Faults that a reader of these documents wrote down, and the rows they are in. */
const knownFaults: readonly (readonly [file: string, rule: string, rows: readonly string[]])[] = [
  ['belitung-timur', 'duplicate-citation', ['', '']],
  ['belitung-timur', 'step-without-performer', ['6', '7', '10', '11']],
  ['belitung-timur', 'idle-decision', ['6']],
  ['belitung-timur', 'check-without-no', ['10']],
  ['blitar', 'step-number-order', ['6']],
  ['blitar', 'hidden-decision', ['6']],
  ['bangka-selatan', 'initial-before-draft', ['3']],
  ['bangka-selatan', 'activity-with-subject', ['1', '2', '3', '5', '6', '7', '8']],
  ['sampung', 'open-exit', ['2']],
  ['seluma', 'open-exit', ['2']],
  ['purwokerto', 'number-before-check', ['4']],
  ['purwokerto', 'duration-unreadable', ['']],
  ['tarakan-prokopim-01', 'check-without-no', ['2']],
  ['tarakan-prokopim-01', 'unrepairable-return', ['6', '9']],
  ['tarakan-prokopim-02', 'split-instead-of-decision', ['7', '10']],
  ['tarakan-prokopim-04', 'unmeasured-without-reason', ['7', '11']],
  ['tarakan-prokopim-05', 'split-instead-of-decision', ['6']],
  ['tarakan-prokopim-05', 'rejected-goes-on', ['12']],
  ['tarakan-prokopim-06a', 'rejected-goes-on', ['9']],
  ['tarakan-prokopim-11', 'split-instead-of-decision', ['8']],
]

// The documents are not part of the project; without them there is nothing to read.
describe.skipIf(files.length === 0)('real SOPs (skipped without the data folder)', () => {
  test.each(files)('%s is checked without a rule failing', (file) => {
    expect(checkSop(readReal(file)).filter((finding) => 'failure' in finding.data)).toEqual([])
  })

  test.each(knownFaults)('%s: %s in rows %j', (file, rule, rows) => {
    expect(rowsOf(checkSop(readReal(file)), rule)).toEqual(rows)
  })

  test('the careful drafts of one city raise no false alarm about verbs, subjects, performers or order', () => {
    const careful = files.filter((file) => file.startsWith('tarakan'))
    const quiet = [
      'activity-without-verb',
      'activity-with-subject',
      'performer-outside-column',
      'hidden-decision',
      'approval-before-draft',
      'initial-before-draft',
      'number-before-check',
      'repair-skips-check',
      'requirement-before-output',
      'unreachable-step',
      'dead-end',
      'endless-loop',
      'unused-performer',
      'many-deeds',
      'duration-unreadable',
      'clock-conflict',
    ]
    const findings = careful.flatMap((file) => checkSop(readReal(file)))
    expect(findings.filter((finding) => quiet.includes(finding.rule))).toEqual([])
    const hints = findings.filter((finding) => finding.level === 'hint')
    expect(hints.length).toBeLessThanOrEqual(careful.length)
  })
})
