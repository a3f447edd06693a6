import type { Split, UnitBelongings } from '#server'
import { readTexts, type FormState } from '../../layout/form-fields.tsx'
import { basisNames } from './unit-fields.tsx'
import { proposePart } from './propose-part.ts'

/** The form that splits a unit, as it was sent. */
export type SplitForm = FormState & {
  /** Every row for a new unit, empty ones too: their places are what the choices name. */
  readonly parts: readonly { readonly name: string; readonly shortName: string }[]
  readonly continues: boolean
  /** By the name of its field, such as `sops-<id>`, the row of a part, or '' for the unit itself. */
  readonly choices: ReadonlyMap<string, string>
}

export const kinds = ['sops', 'services', 'people', 'units'] as const
const mostParts = 8
const fewestShown = 3

/** So many of each kind are chosen for one by one. */
export const mostChosen = 300

export function readSplitForm(form: URLSearchParams): Omit<SplitForm, 'errors'> {
  const rows = Array.from({ length: mostParts }, (_, row) => row)
  const names = rows.flatMap((row) => [`name-${row}`, `short-${row}`])
  const texts = readTexts(form, [...basisNames, ...names])
  const parts = rows.map((row) => ({
    name: texts[`name-${row}`] ?? '',
    shortName: texts[`short-${row}`] ?? '',
  }))
  const choices = [...form].filter(([name]) => kinds.some((kind) => name.startsWith(`${kind}-`)))
  return { texts, parts, continues: form.has('continues'), choices: new Map(choices) }
}

/** The rows that have a name. */
export function namedRows({ parts }: Pick<SplitForm, 'parts'>): readonly number[] {
  return parts.flatMap(({ name }, row) => (name.trim() === '' ? [] : [row]))
}

/** How many rows are shown: one more than are filled. */
export function shownRows(form: Pick<SplitForm, 'parts'>): number {
  const last = namedRows(form).at(-1) ?? -1
  return Math.min(mostParts, Math.max(fewestShown, last + 2))
}

/** Enough new units to go on? */
export function hasEnoughParts(form: Pick<SplitForm, 'parts' | 'continues'>): boolean {
  return namedRows(form).length >= (form.continues ? 1 : 2)
}

/** The row chosen for something, or the one that its title fits; '' where it stays. */
export function choiceFor(form: SplitForm, field: string, title: string): string {
  const rows = namedRows(form)
  const chosen = form.choices.get(field)
  const isKnown = (chosen === '' && form.continues) || rows.includes(Number(chosen || 'none'))
  if (chosen !== undefined && isKnown) return chosen
  const proposed = proposePart(
    title,
    rows.map((row) => form.parts[row]?.name ?? ''),
  )
  const fallback = form.continues ? '' : String(rows[0] ?? '')
  return proposed === undefined ? fallback : String(rows[proposed])
}

/** What the form asks for. What was not chosen for goes to the first part, or stays. */
export function makeSplit(unitId: string, form: Omit<SplitForm, 'errors'>): Split {
  const rows = namedRows(form)
  const { happenedOn = '', legalBasis = '' } = form.texts
  const chosen = (kind: keyof UnitBelongings) =>
    new Map(
      [...form.choices].flatMap(([field, row]) => {
        const part = rows.indexOf(Number(row === '' ? 'none' : row))
        const isOfKind = field.startsWith(`${kind}-`) && part !== -1
        return isOfKind ? [[field.slice(kind.length + 1), part] as const] : []
      }),
    )
  return {
    unitId,
    happenedOn,
    legalBasis,
    continues: form.continues,
    parts: rows.flatMap((row) => form.parts[row] ?? []),
    sops: chosen('sops'),
    services: chosen('services'),
    people: chosen('people'),
    units: chosen('units'),
  }
}
