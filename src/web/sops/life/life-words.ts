import type { LifeCycleName, RatificationSuggestion } from '#server'
import { rowNumber, type Sop } from '#sop'
import type { Words } from '../../messages/words.ts'

/** A stage or move in the reader's language. */
export function nameOf(name: LifeCycleName, { language }: Words): string {
  return name[language]
}

/** Who may make a move: the roles, and the people who hold them now. */
export function whoText(
  {
    by,
    people,
  }: { readonly by: readonly (keyof Words['signIn']['roles'])[]; people: readonly string[] },
  words: Words,
): string {
  const roles = by.map((role) => words.signIn.roles[role]).join(', ')
  if (people.length === 0) return `${roles} (${words.life.nobody})`
  const named = people.slice(0, 3).join(', ')
  return `${roles} (${people.length > 3 ? words.life.andOthers(named, people.length - 3) : named})`
}

/** A place of the document in words; the place itself where the document no longer has it. */
export function placeText(sop: Sop, place: string, words: Words): string {
  const { notes } = words.life
  const [area = '', id = '', field] = place.split('/')
  if (area === '') return notes.whole
  if (area === 'identity') return id === 'title' ? words.create.name : identityTerm(id, words)
  if (area === 'performers')
    return sop.performers.find((each) => each.id === id)?.name ?? notes.gone
  const row = sop.steps.findIndex((step) => step.id === id)
  if (row < 0) return notes.gone
  const step = words.findings.row(rowNumber(sop, row))
  const part = Object.entries(notes.fields).find(([known]) => known === field)?.[1]
  return part === undefined ? step : notes.placeOf(step, part)
}

function identityTerm(id: string, { identity }: Words): string {
  return Object.entries(identity).find(([known]) => known === id)?.[1] ?? id
}

/** What a ratification form begins with. */
export function suggestFields(
  suggestion: RatificationSuggestion,
): Readonly<Record<string, string>> {
  const { today, position, name, nip } = suggestion
  return { ratifiedOn: today, effectiveOn: today, position, name, nip }
}
