import type { Sop } from '../../model/sop.ts'
import { cleanTexts } from '../clean-text.ts'
import { parseJson, placeProblems } from '../json-text/parse-json.ts'
import { limits } from '../limits.ts'
import type { Notice, SopReading } from '../reading.ts'
import { problemsOfIssues } from './problems-of-issues.ts'
import { referenceProblems } from './reference-problems.ts'
import { sopSchema } from './sop-schema.ts'

/**
 * Reads a document of the format `tatalaksana-sop/1`, or says with place what is wrong with it.
 * Parts that may be left out are filled in; control characters are removed, with a notice.
 */
export function readSopJson(text: string): SopReading {
  const parsed = parseJson(text)
  if (!parsed.ok) return { ok: false, problems: [parsed.problem] }
  return placeReading(text, readSopValue(parsed.value))
}

/** The same for a document that is parsed already, such as one from a database: problems have no lines. */
export function readSopValue(value: unknown): SopReading {
  const shaped = sopSchema.safeParse(value)
  if (!shaped.success) {
    return { ok: false, problems: problemsOfIssues(shaped.error.issues, value) }
  }
  const notices: Notice[] = []
  const sop: Sop = cleanTexts(shaped.data, notices)
  const problems = referenceProblems(sop).slice(0, limits.problems)
  return problems.length > 0 ? { ok: false, problems } : { ok: true, sop, notices }
}

/** Adds lines and columns to the problems of a reading. */
export function placeReading(text: string, reading: SopReading): SopReading {
  if (reading.ok) return reading
  return { ok: false, problems: placeProblems(text, reading.problems) }
}
