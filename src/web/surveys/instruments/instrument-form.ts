import {
  instrumentFormat,
  officialInstrument,
  type ExtraQuestion,
  type Instrument,
  type InstrumentElement,
  type InstrumentFault,
} from '#measures'
import { fieldText } from '../../request/form.ts'

type Kind = ExtraQuestion['kind']
const kinds = ['text', 'score', 'choice'] as const satisfies readonly Kind[]

/**
 * What is typed to make a new version of an instrument: texts by `<key>.id` and `<key>.en`, where keys of
 * elements, parts and questions share one space; answers to choose from by `<key>.choices.id`, one a line.
 */
export type TypedInstrument = {
  readonly texts: Readonly<Record<string, string>>
  /** Keys of the parts by the keys of their elements. */
  readonly parts: Readonly<Record<string, readonly string[]>>
  readonly questions: readonly { readonly key: string; readonly kind: Kind }[]
  readonly asksImportance: boolean
}

/** The field of the title; no key begins like this. */
export const titleField = '_title'
const longestText = 2000
const most = { parts: 10, questions: 30 }

/** A version as its form shows it. */
export function writeInstrumentForm(instrument: Instrument): TypedInstrument {
  const { elements, questions } = instrument
  const asked = [...elements, ...elements.flatMap(({ parts }) => parts), ...questions]
  const texts: [string, string][] = [
    [`${titleField}.id`, instrument.title.id],
    [`${titleField}.en`, instrument.title.en],
    ...asked.flatMap(({ key, question }): [string, string][] => [
      [`${key}.id`, question.id],
      [`${key}.en`, question.en],
    ]),
    ...questions.flatMap((question) => writeChoices(question)),
  ]
  return {
    texts: Object.fromEntries(texts),
    parts: Object.fromEntries(
      elements.map(({ key, parts }) => [key, parts.map((part) => part.key)]),
    ),
    questions: questions.map(({ key, kind }) => ({ key, kind })),
    asksImportance: instrument.importance !== undefined,
  }
}

function writeChoices(question: ExtraQuestion): [string, string][] {
  if (question.kind === 'text') return []
  const choices = question.kind === 'score' ? question.answers : question.choices
  return [
    [`${question.key}.choices.id`, choices.map(({ id }) => id).join('\n')],
    [`${question.key}.choices.en`, choices.map(({ en }) => en).join('\n')],
  ]
}

/** What was typed, of the fields that there can be. */
export function readInstrumentForm(form: URLSearchParams, base: Instrument): TypedInstrument {
  const parts = base.elements.map(
    ({ key }) => [key, form.getAll(`parts.${key}`).filter(isKey).slice(0, most.parts)] as const,
  )
  const questions = form
    .getAll('questions')
    .flatMap((text) => readQuestion(text))
    .slice(0, most.questions)
  const keys = [
    titleField,
    ...base.elements.map(({ key }) => key),
    ...parts.flatMap(([, own]) => own),
    ...questions.map(({ key }) => key),
  ]
  const names = keys.flatMap((key) => [key, `${key}.choices`])
  const fields = names.flatMap((name) => [`${name}.id`, `${name}.en`])
  // The question of an element is not in the form where parts are asked in its place.
  const { texts: before } = writeInstrumentForm(base)
  const textOf = (name: string) => (form.has(name) ? fieldText(form, name) : (before[name] ?? ''))
  return {
    texts: Object.fromEntries(
      fields.map((name) => [name, textOf(name).slice(0, longestText).toWellFormed()]),
    ),
    parts: Object.fromEntries(parts),
    questions,
    asksImportance: form.get('importance') === 'yes',
  }
}

function isKey(text: string): boolean {
  return /^[a-z][a-z0-9-]{0,39}$/.test(text)
}

function readQuestion(text: string): TypedInstrument['questions'] {
  const [named, key = ''] = text.split('/')
  const kind = kinds.find((known) => known === named)
  return kind !== undefined && isKey(key) ? [{ key, kind }] : []
}

/** Adds or removes what a button of the form names; `undefined` where it names nothing of that kind. */
export function changeInstrumentForm(
  typed: TypedInstrument,
  { intent, base }: { readonly intent: string; readonly base: Instrument },
): TypedInstrument | undefined {
  const [what = '', name = ''] = intent.split('/')
  if (what === 'remove') return without(typed, name)
  if (what === 'part' && typed.parts[name] !== undefined) return withPart(typed, { name, base })
  const kind = kinds.find((known) => known === name)
  return what === 'question' && kind !== undefined ? withQuestion(typed, { kind, base }) : undefined
}

function without(typed: TypedInstrument, gone: string): TypedInstrument {
  const parts = Object.entries(typed.parts).map(
    ([element, keys]) => [element, keys.filter((key) => key !== gone)] as const,
  )
  const questions = typed.questions.filter(({ key }) => key !== gone)
  return { ...typed, parts: Object.fromEntries(parts), questions }
}

/** The first part has the words of its element, so that nothing need be typed twice. */
function withPart(
  typed: TypedInstrument,
  { name, base }: { readonly name: string; readonly base: Instrument },
): TypedInstrument {
  const own = typed.parts[name] ?? []
  const key = freeKey(typed, `${name}-${base.version + 1}`)
  const words =
    own.length > 0
      ? {}
      : {
          [`${key}.id`]: typed.texts[`${name}.id`] ?? '',
          [`${key}.en`]: typed.texts[`${name}.en`] ?? '',
        }
  return {
    ...typed,
    texts: { ...typed.texts, ...words },
    parts: { ...typed.parts, [name]: [...own, key] },
  }
}

const usualScale = {
  id: 'Tidak baik\nKurang baik\nBaik\nSangat baik',
  en: 'Bad\nNot so good\nGood\nVery good',
}

function withQuestion(
  typed: TypedInstrument,
  { kind, base }: { readonly kind: Kind; readonly base: Instrument },
): TypedInstrument {
  const key = freeKey(typed, `q${base.version + 1}`)
  const scale = {
    [`${key}.choices.id`]: usualScale.id,
    [`${key}.choices.en`]: usualScale.en,
  }
  return {
    ...typed,
    texts: { ...typed.texts, ...(kind === 'score' && scale) },
    questions: [...typed.questions, { key, kind }],
  }
}

/** Keys tell the version in which something is first asked: what was asked earlier never shares one. */
function freeKey({ parts, questions }: TypedInstrument, begin: string): string {
  const taken = new Set([...Object.values(parts).flat(), ...questions.map(({ key }) => key)])
  let number = 1
  while (taken.has(`${begin}-${number}`)) number += 1
  return `${begin}-${number}`
}

/** What was typed as a file of the format, for `readInstrument` to judge. The official answers stay. */
export function writeTypedInstrument(typed: TypedInstrument, base: Instrument): string {
  const { importance = officialInstrument().importance } = base
  return JSON.stringify({
    format: instrumentFormat,
    id: base.id,
    version: base.version,
    title: textsOf(typed, titleField),
    source: base.source,
    elements: base.elements.map((element) => typedElement(typed, element)),
    ...(typed.asksImportance && { importance }),
    questions: typed.questions.map(({ key, kind }) => ({
      kind,
      key,
      question: textsOf(typed, key),
      ...(kind !== 'text' && choicesOf(typed, { key, kind })),
    })),
  })
}

function textsOf({ texts }: TypedInstrument, name: string) {
  return { id: (texts[`${name}.id`] ?? '').trim(), en: (texts[`${name}.en`] ?? '').trim() }
}

function typedElement(typed: TypedInstrument, element: InstrumentElement) {
  const parts = (typed.parts[element.key] ?? []).map((key) => ({
    ...element.parts.find((part) => part.key === key),
    key,
    question: textsOf(typed, key),
  }))
  // Where parts are asked, the element's own question is not in the form.
  const question = parts.length > 0 ? element.question : textsOf(typed, element.key)
  return { ...element, question, parts }
}

function choicesOf(
  { texts }: TypedInstrument,
  { key, kind }: { readonly key: string; readonly kind: Exclude<Kind, 'text'> },
) {
  const linesOf = (language: string) =>
    (texts[`${key}.choices.${language}`] ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
  const [id, en] = [linesOf('id'), linesOf('en')]
  const count = Math.max(id.length, en.length)
  if (count === 0) return {}
  const choices = Array.from({ length: count }, (_, at) => ({ id: id[at] ?? '', en: en[at] ?? '' }))
  return kind === 'score' ? { answers: choices } : { choices }
}

/** The field of the form that a fault of the file that was typed is about. */
export function fieldOfFault(
  { path }: InstrumentFault,
  typed: TypedInstrument,
  base: Instrument,
): string {
  const [list, at, ...rest] = path
  const language = path.at(-1) === 'en' ? 'en' : 'id'
  if (list === 'title') return `${titleField}.${language}`
  if (list === 'questions' && typeof at === 'number') {
    const key = typed.questions[at]?.key ?? ''
    return rest[0] === 'question' ? `${key}.${language}` : `${key}.choices.${language}`
  }
  const element = list === 'elements' && typeof at === 'number' ? base.elements[at]?.key : undefined
  const part = rest[0] === 'parts' ? typed.parts[element ?? '']?.[Number(rest[1])] : undefined
  return `${part ?? element ?? ''}.${language}`
}
