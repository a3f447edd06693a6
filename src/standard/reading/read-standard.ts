import {
  cleanTexts,
  duplicates,
  parseJson,
  placeProblems,
  problemsOfIssues,
  type Notice,
  type Path,
  type Problem,
} from '#sop'
import type { ServiceStandard } from '../model/standard.ts'
import { limits } from './limits.ts'
import { standardSchema } from './standard-schema.ts'

/** What reading a document gives: a standard with notices, or at least one problem. */
export type StandardReading =
  | { readonly ok: true; readonly standard: ServiceStandard; readonly notices: readonly Notice[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/**
 * Reads a document of the format `tatalaksana-standard/1`, or says with place what is wrong with it.
 * Parts that may be left out are filled in; control characters are removed, with a notice.
 */
export function readStandardJson(text: string): StandardReading {
  const parsed = parseJson(text)
  if (!parsed.ok) return { ok: false, problems: [parsed.problem] }
  const reading = readStandardValue(parsed.value)
  if (reading.ok) return reading
  return { ok: false, problems: placeProblems(text, reading.problems) }
}

/** The same for a document that is parsed already, such as one from a database: problems have no lines. */
export function readStandardValue(value: unknown): StandardReading {
  const shaped = standardSchema.safeParse(value)
  if (!shaped.success) {
    return { ok: false, problems: problemsOfIssues(shaped.error.issues, value) }
  }
  const notices: Notice[] = []
  const standard: ServiceStandard = cleanTexts(shaped.data, notices)
  const problems = repetitions(standard).slice(0, limits.problems)
  return problems.length > 0 ? { ok: false, problems } : { ok: true, standard, notices }
}

/** Ids that stand twice in a list, and life events. */
function repetitions({ lifeEvents, places, delivery }: ServiceStandard): Problem[] {
  const { requirements, procedure, fee, complaints } = delivery
  return [
    ...duplicates(lifeEvents, (index) => ['lifeEvents', index]),
    ...repeatedIds(places, ['places']),
    ...repeatedIds(requirements, ['delivery', 'requirements']),
    ...repeatedIds(procedure, ['delivery', 'procedure']),
    ...repeatedIds(fee.kind === 'tariff' ? fee.rows : [], ['delivery', 'fee', 'rows']),
    ...repeatedIds(complaints.channels, ['delivery', 'complaints', 'channels']),
  ]
}

function repeatedIds(list: readonly { readonly id: string }[], path: Path): Problem[] {
  return duplicates(
    list.map(({ id }) => id),
    (index) => [...path, index, 'id'],
  )
}
