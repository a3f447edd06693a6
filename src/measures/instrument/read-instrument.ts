import {
  addJsonFault,
  insideJson,
  readJsonDocument,
  readJsonFields,
  readJsonList,
  readJsonText,
  type JsonFault,
  type JsonPlace,
  type TwoTexts,
} from '#time'
import {
  elementKeys,
  type AnswerWords,
  type ElementKey,
  type ElementPart,
  type ExtraQuestion,
  type Instrument,
  type InstrumentElement,
} from './instrument.ts'

/** The format that `readInstrument` reads and `writeInstrument` writes. */
export const instrumentFormat = 'tatalaksana-survey/1'

/** What else than its form is wrong with an instrument file. */
export type InstrumentFaultCode =
  | 'unknown-element'
  | 'key-repeated'
  | 'not-a-key'
  | 'not-four-answers'
  | 'not-a-version'
  | 'nothing-asked'
  | 'unknown-kind'
  | 'empty-text'

/** What is wrong with an instrument file, and where. `wordInstrumentFault` says it in a language. */
export type InstrumentFault = JsonFault<InstrumentFaultCode>

/** An instrument as read; or all that is wrong with its file. */
export type InstrumentReading =
  | { readonly ok: true; readonly instrument: Instrument }
  | { readonly ok: false; readonly faults: readonly InstrumentFault[] }

type Place = JsonPlace<InstrumentFaultCode>

/**
 * Reads an instrument from JSON of the format `tatalaksana-survey/1`. Strict: an unknown field, an unknown
 * or repeated key, or a scale of other than four answers is a fault with its path; all faults are told.
 * `droppable`, `parts`, `importance` and `questions` may be left out. A later format gets a number of its
 * own and this one stays readable. Linear in the text, which has at most 2,000,000 characters.
 */
export function readInstrument(text: string): InstrumentReading {
  const at: Place = { path: [], faults: [] }
  const fields = readJsonDocument(text, at, {
    format: instrumentFormat,
    needed: ['id', 'version', 'title', 'source', 'elements'],
    optional: ['importance', 'questions'],
  })
  const inside = (name: string) => insideJson(at, name)
  const { importance } = fields
  const instrument: Instrument = {
    id: readKey(fields['id'], inside('id')),
    version: readVersion(fields['version'], inside('version')),
    title: readTwoTexts(fields['title'], inside('title')),
    source: readJsonText(fields['source'], inside('source')),
    elements: readJsonList(fields['elements'], inside('elements'), readElement),
    ...(importance !== undefined && { importance: readAnswers(importance, inside('importance')) }),
    questions: readJsonList(fields['questions'], inside('questions'), readQuestion),
  }
  if (Array.isArray(fields['elements']) && instrument.elements.length === 0)
    addJsonFault(inside('elements'), 'nothing-asked')
  tellRepeated(instrument, at)
  return at.faults.length > 0 ? { ok: false, faults: at.faults } : { ok: true, instrument }
}

function readVersion(value: unknown, at: Place): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value > 0) return value
  if (value !== undefined) addJsonFault(at, 'not-a-version', value)
  return 0
}

function readKey(value: unknown, at: Place): string {
  const key = readJsonText(value, at)
  const isKey = /^[a-z][a-z0-9-]{0,39}$/.test(key)
  if (typeof value === 'string' && !isKey) addJsonFault(at, 'not-a-key', key)
  return key
}

function readTwoTexts(value: unknown, at: Place): TwoTexts {
  if (value === undefined) return { id: '', en: '' }
  const fields = readJsonFields(value, at, { needed: ['id', 'en'] })
  return {
    id: readFilledText(fields['id'], insideJson(at, 'id')),
    en: readFilledText(fields['en'], insideJson(at, 'en')),
  }
}

function readFilledText(value: unknown, at: Place): string {
  const text = readJsonText(value, at)
  if (typeof value === 'string' && text.trim() === '') addJsonFault(at, 'empty-text')
  return text
}

const noWords: TwoTexts = { id: '', en: '' }

function readAnswers(value: unknown, at: Place): AnswerWords {
  const words = readJsonList(value, at, readTwoTexts)
  if (Array.isArray(value) && words.length !== 4) addJsonFault(at, 'not-four-answers', words.length)
  const [first = noWords, second = noWords, third = noWords, fourth = noWords] = words
  return [first, second, third, fourth]
}

function readElement(value: unknown, at: Place): InstrumentElement {
  const fields = readJsonFields(value, at, {
    needed: ['key', 'name', 'question', 'answers'],
    optional: ['droppable', 'parts'],
  })
  const { droppable = false } = fields
  if (typeof droppable !== 'boolean')
    addJsonFault(insideJson(at, 'droppable'), 'wrong-kind', droppable)
  return {
    key: readElementKey(fields['key'], insideJson(at, 'key')),
    name: readTwoTexts(fields['name'], insideJson(at, 'name')),
    question: readTwoTexts(fields['question'], insideJson(at, 'question')),
    answers: readAnswers(fields['answers'], insideJson(at, 'answers')),
    droppable: droppable === true,
    parts: readJsonList(fields['parts'], insideJson(at, 'parts'), readPart),
  }
}

function readElementKey(value: unknown, at: Place): ElementKey {
  const text = readJsonText(value, at)
  const key = elementKeys.find((known) => known === text)
  if (key === undefined && typeof value === 'string') addJsonFault(at, 'unknown-element', text)
  return key ?? 'requirements'
}

function readPart(value: unknown, at: Place): ElementPart {
  const fields = readJsonFields(value, at, { needed: ['key', 'question'], optional: ['answers'] })
  const { answers } = fields
  return {
    key: readKey(fields['key'], insideJson(at, 'key')),
    question: readTwoTexts(fields['question'], insideJson(at, 'question')),
    ...(answers !== undefined && { answers: readAnswers(answers, insideJson(at, 'answers')) }),
  }
}

function readQuestion(value: unknown, at: Place): ExtraQuestion {
  const fields = readJsonFields(value, at, {
    needed: ['kind', 'key', 'question'],
    optional: ['answers', 'choices'],
  })
  const key = readKey(fields['key'], insideJson(at, 'key'))
  const question = readTwoTexts(fields['question'], insideJson(at, 'question'))
  const kind = readJsonText(fields['kind'], insideJson(at, 'kind'))
  const { answers, choices } = fields
  const [foreign, needed] = kind === 'choice' ? [answers, choices] : [choices, answers]
  const wanted = kind === 'choice' ? 'choices' : 'answers'
  if (foreign !== undefined)
    addJsonFault(at, 'unknown-field', kind === 'choice' ? 'answers' : 'choices')
  switch (kind) {
    case 'score':
      if (needed === undefined) addJsonFault(insideJson(at, wanted), 'missing')
      return { kind, key, question, answers: readAnswers(answers, insideJson(at, wanted)) }
    case 'choice':
      if (needed === undefined) addJsonFault(insideJson(at, wanted), 'missing')
      return {
        kind,
        key,
        question,
        choices: readJsonList(choices, insideJson(at, wanted), readTwoTexts),
      }
    default:
      if (kind !== 'text' && fields['kind'] !== undefined)
        addJsonFault(insideJson(at, 'kind'), 'unknown-kind', kind)
      else if (answers !== undefined) addJsonFault(at, 'unknown-field', 'answers')
      return { kind: 'text', key, question }
  }
}

/** Keys of elements, parts and questions share one space: each heads one column of answers. */
function tellRepeated({ elements, questions }: Instrument, at: Place): void {
  const seen = new Set<string>()
  const look = (key: string, place: Place) => {
    if (key !== '' && seen.has(key)) addJsonFault(insideJson(place, 'key'), 'key-repeated', key)
    seen.add(key)
  }
  for (const [number, element] of elements.entries()) {
    const place = insideJson(insideJson(at, 'elements'), number)
    look(element.key, place)
    for (const [part, { key }] of element.parts.entries())
      look(key, insideJson(insideJson(place, 'parts'), part))
  }
  for (const [number, { key }] of questions.entries())
    look(key, insideJson(insideJson(at, 'questions'), number))
}
