import {
  addJsonFault,
  insideJson,
  readDate,
  readJsonDocument,
  readJsonFields,
  readJsonList,
  readJsonText,
  type JsonFault,
  type JsonPlace,
} from '#time'
import type { Decree } from './bundle.ts'
import type { BundleOrder } from './bundle-order.ts'

/** The format that `readBundleOrder` reads. */
export const bundleFormat = 'tatalaksana-bundle/1'

/** What is wrong with the file of an order, and where. `wordBundleFault` says it in a language. */
export type BundleOrderFault = JsonFault<'not-a-date'>

/** An order as read, or all that is wrong with it. */
export type BundleOrderReading =
  | { readonly ok: true; readonly order: BundleOrder }
  | { readonly ok: false; readonly faults: readonly BundleOrderFault[] }

type Place = JsonPlace<'not-a-date'>

const texts = ['kind', 'number', 'place', 'title'] as const
const lists = ['considerations', 'legalBases', 'decisions'] as const

/**
 * Reads what is asked of a bundle from JSON of the format `tatalaksana-bundle/1`. Strict: an unknown
 * field is a fault with its path; all faults are told. The SOPs stand in files of their own.
 *
 *     { "format": "tatalaksana-bundle/1", "government": "Pemerintah Kota Contoh", "year": "2026",
 *       "unit": { "name": "Dinas Percontohan", "shortName": "Disconto" },
 *       "decree": { "number": "188/12/2026", "date": "2026-01-31" }, "explanation": {} }
 *
 * Without `decree` or `explanation` the bundle has none; what is left out in them is as proposed.
 */
export function readBundleOrder(text: string): BundleOrderReading {
  const at: Place = { path: [], faults: [] }
  const fields = readJsonDocument(text, at, {
    format: bundleFormat,
    needed: ['government', 'unit', 'year'],
    optional: ['title', 'decree', 'explanation'],
  })
  const { title, decree, explanation } = fields
  const order = {
    government: readJsonText(fields['government'], insideJson(at, 'government')),
    unit: readUnit(fields['unit'], insideJson(at, 'unit')),
    year: readJsonText(fields['year'], insideJson(at, 'year')),
    ...(title !== undefined && { title: readJsonText(title, insideJson(at, 'title')) }),
    ...(decree !== undefined && { decree: readDecree(decree, insideJson(at, 'decree')) }),
    ...(explanation !== undefined && {
      explanation: readExplanation(explanation, insideJson(at, 'explanation')),
    }),
  }
  return at.faults.length > 0 ? { ok: false, faults: at.faults } : { ok: true, order }
}

function readUnit(value: unknown, at: Place): BundleOrder['unit'] {
  if (value === undefined) return { name: '', shortName: '' }
  const fields = readJsonFields(value, at, { needed: ['name'], optional: ['shortName'] })
  return {
    name: readJsonText(fields['name'], insideJson(at, 'name')),
    shortName: readJsonText(fields['shortName'], insideJson(at, 'shortName')),
  }
}

function readDecree(value: unknown, at: Place): Partial<Decree> {
  const optional = [...texts, ...lists, 'date', 'signatory']
  const fields = readJsonFields(value, at, { optional })
  return {
    ...readGiven(fields, at, { names: texts, read: readJsonText }),
    ...readGiven(fields, at, { names: lists, read: readTexts }),
    ...readGiven(fields, at, { names: ['date'], read: readIsoDate }),
    ...readGiven(fields, at, { names: ['signatory'], read: readSignatory }),
  }
}

function readExplanation(value: unknown, at: Place): NonNullable<BundleOrder['explanation']> {
  const fields = readJsonFields(value, at, { optional: ['scope', 'summary', 'definitions'] })
  return {
    ...readGiven(fields, at, { names: ['scope', 'summary'], read: readJsonText }),
    ...readGiven(fields, at, { names: ['definitions'], read: readTexts }),
  }
}

type Given<Name extends string, Value> = {
  readonly names: readonly Name[]
  readonly read: (value: unknown, at: Place) => Value
}

/** Reads those of the fields that are there. */
function readGiven<Name extends string, Value>(
  fields: Readonly<Record<string, unknown>>,
  at: Place,
  { names, read }: Given<Name, Value>,
): Partial<Record<Name, Value>> {
  const given: Partial<Record<Name, Value>> = {}
  for (const name of names) {
    if (fields[name] !== undefined) given[name] = read(fields[name], insideJson(at, name))
  }
  return given
}

function readTexts(value: unknown, at: Place): readonly string[] {
  return readJsonList<'not-a-date', string>(value, at, readJsonText)
}

function readIsoDate(value: unknown, at: Place): string {
  const text = readJsonText(value, at)
  const isDate = text === '' || (/^\d{4}-\d\d-\d\d$/.test(text) && readDate(text) === text)
  if (!isDate) addJsonFault(at, 'not-a-date', text)
  return text
}

function readSignatory(value: unknown, at: Place): Decree['signatory'] {
  const fields = readJsonFields(value, at, { needed: ['position'], optional: ['name'] })
  const position = readJsonText(fields['position'], insideJson(at, 'position'))
  const name = readJsonText(fields['name'], insideJson(at, 'name'))
  return { position, ...(name !== '' && { name }) }
}
