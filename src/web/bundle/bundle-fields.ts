import { proposeFront, type Bundle, type FrontFacts } from '#print'
import type { Sop } from '#sop'
import { readDate } from '#time'
import type { Words } from '../messages/words.ts'
import { fieldText } from '../request/form.ts'
import type { PrintedVersion } from './unit-sops.ts'

/** Fields of one text each, and of one item per line. */
const lines = [
  'title',
  'year',
  'kind',
  'number',
  'date',
  'place',
  'about',
  'position',
  'name',
] as const
const areas = [
  'considerations',
  'legalBases',
  'decisions',
  'scope',
  'summary',
  'definitions',
] as const
export type BundleField = (typeof lines)[number] | (typeof areas)[number]

/** The form as it was filled in: SOPs chosen, whether with decree and explanation, and what is typed. */
export type BundleForm = {
  readonly chosen: ReadonlySet<string>
  readonly paper: string
  readonly version: PrintedVersion
  readonly decree: boolean
  readonly explanation: boolean
  readonly texts: Readonly<Record<BundleField, string>>
}

/** What is wrong, by field; `sops`: with the choice. */
export type BundleErrors = Partial<Readonly<Record<BundleField | 'sops', string>>>

/** The form with what is proposed for these SOPs. */
export function proposeForm(facts: FrontFacts, chosen: readonly string[]): BundleForm {
  const { title, decree, explanation } = proposeFront(facts)
  const { signatory } = decree
  return {
    chosen: new Set(chosen),
    paper: 'a4',
    version: 'in-force',
    decree: true,
    explanation: true,
    texts: {
      title,
      year: facts.year,
      kind: decree.kind,
      number: decree.number,
      date: decree.date,
      place: decree.place,
      about: decree.title,
      considerations: decree.considerations.join('\n\n'),
      legalBases: decree.legalBases.join('\n\n'),
      decisions: decree.decisions.join('\n\n'),
      position: signatory.position,
      name: signatory.name ?? '',
      scope: explanation.scope,
      summary: explanation.summary,
      definitions: explanation.definitions.join('\n\n'),
    },
  }
}

/** Reads the form as posted. */
export function readForm(form: URLSearchParams): BundleForm {
  const texts = [...lines, ...areas].map((name) => [name, fieldText(form, name).trim()])
  return {
    chosen: new Set(form.getAll('sop')),
    paper: fieldText(form, 'paper'),
    version: fieldText(form, 'version') === 'latest' ? 'latest' : 'in-force',
    decree: form.has('decree'),
    explanation: form.has('explanation'),
    // Every field is in the two lists.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    texts: Object.fromEntries(texts) as BundleForm['texts'],
  }
}

/** Far more than any decree says, and little enough to typeset. */
const longestText = 20_000
const needed = ['kind', 'about', 'position'] as const

/** Finds what is wrong with a form; `known`: the SOPs that may be chosen. */
export function findErrors(
  form: BundleForm,
  known: ReadonlySet<string>,
  words: Words,
): BundleErrors {
  const { errors } = words.bundle
  const { texts, chosen, decree } = form
  const tooLong = Object.entries(texts).filter(([, text]) => text.length > longestText)
  const missing = decree ? needed.filter((name) => texts[name] === '') : []
  return {
    ...Object.fromEntries(missing.map((name) => [name, errors.missing])),
    ...(texts.title === '' && { title: errors.missing }),
    ...(!/^\d{4}$/.test(texts.year) && { year: errors.notAYear }),
    ...(decree && !isDateOrNone(texts.date) && { date: errors.notADate }),
    ...Object.fromEntries(tooLong.map(([name]) => [name, errors.tooLong(longestText)])),
    ...(chosen.size === 0 && { sops: errors.noSop }),
    ...([...chosen].some((id) => !known.has(id)) && { sops: errors.gone }),
  }
}

function isDateOrNone(text: string): boolean {
  return text === '' || (/^\d{4}-\d\d-\d\d$/.test(text) && readDate(text) === text)
}

/** Makes the bundle that a form without errors asks for. */
export function makeBundle(
  { texts, decree, explanation }: BundleForm,
  of: Pick<Bundle, 'government' | 'unit'> & { readonly sops: readonly Sop[] },
): Bundle {
  const { title, year } = texts
  return {
    ...of,
    title,
    year,
    ...(decree && { decree: readDecree(texts) }),
    ...(explanation && {
      explanation: {
        scope: texts.scope,
        summary: texts.summary,
        definitions: itemsOf(texts.definitions),
      },
    }),
  }
}

function readDecree(texts: BundleForm['texts']): NonNullable<Bundle['decree']> {
  const { kind, number, date, place, about, position, name } = texts
  return {
    kind,
    number,
    date,
    place,
    title: about,
    considerations: itemsOf(texts.considerations),
    legalBases: itemsOf(texts.legalBases),
    decisions: itemsOf(texts.decisions),
    signatory: { position, ...(name !== '' && { name }) },
  }
}

function itemsOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
