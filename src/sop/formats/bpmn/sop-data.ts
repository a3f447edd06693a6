import { printDuration, readDuration, type Duration } from '#time'
import type { Identity, Sop, Step } from '../../model/sop.ts'
import { durationSchema } from '../json/duration-schema.ts'
import { parseJson } from '../json-text/parse-json.ts'
import type { SopElement } from './bpmn-process.ts'

/** Names of the identity's texts as attributes, and of its lists as elements, of `sop:dokumen`. */
const identityTexts = [
  ['government', 'pemerintah'],
  ['unit', 'unit'],
  ['number', 'nomor'],
  ['madeOn', 'tanggalPembuatan'],
  ['revisedOn', 'tanggalRevisi'],
  ['effectiveOn', 'tanggalEfektif'],
] as const
const approverTexts = [
  ['position', 'jabatanPengesah'],
  ['name', 'namaPengesah'],
  ['nip', 'nipPengesah'],
] as const
const identityLists = [
  ['legalBasis', 'dasarHukum'],
  ['qualifications', 'kualifikasi'],
  ['relatedSops', 'keterkaitan'],
  ['equipment', 'peralatan'],
  ['warnings', 'peringatan'],
  ['records', 'pencatatan'],
] as const
const cells = [
  ['requirements', 'kelengkapan'],
  ['output', 'output'],
  ['note', 'keterangan'],
] as const

type Attributes = SopElement['attributes']

/** One of our own elements as found in a file. */
export type FoundData = {
  readonly name: string
  readonly attributes: Attributes
  readonly children: readonly FoundData[]
}

/** Gives the identity and the promised time of an SOP as `sop:dokumen`. */
export function writeDocument({ identity, promisedDuration, format }: Sop): SopElement {
  const lists = identityLists.flatMap(([field, name]) =>
    identity[field].map((text) => ({ name, attributes: { teks: text } })),
  )
  return {
    name: 'dokumen',
    attributes: {
      format,
      ...writeTexts(identity, identityTexts),
      ...writeTexts(identity.approver, approverTexts),
      ...writeDuration(promisedDuration),
    },
    children: lists,
  }
}

/** Gives what `writeDocument` wrote back; what is missing is empty. */
export function readDocument(data: FoundData | undefined): {
  readonly identity: Identity
  readonly promisedDuration?: Duration
} {
  const { attributes = {}, children = [] } = data ?? {}
  const [duration] = readDurationOf(attributes)
  return {
    identity: {
      ...readTexts(attributes, identityTexts),
      approver: readTexts(attributes, approverTexts),
      ...readLists(children),
    },
    ...(duration && { promisedDuration: duration }),
  }
}

function readLists(children: readonly FoundData[]) {
  const textsOf = (wanted: string) =>
    children.filter(({ name }) => name === wanted).map(({ attributes }) => attributes['teks'] ?? '')
  return record(identityLists, textsOf)
}

/** Gives the cells of a row, and what else it is, as attributes of `sop:langkah`. */
export function writeRow(step: Step): Attributes {
  return {
    nomor: step.number,
    tahap: step.phase,
    bilaPerlu: step.optional?.when,
    ...writeTexts(step, cells),
    ...writeDuration(step.duration),
  }
}

type Row = Omit<Step, 'id' | 'activity' | 'symbols'>

/** Gives what `writeRow` wrote back, and a duration that could not be read. */
export function readRow(attributes: Attributes): { readonly row: Row; readonly unread?: string } {
  const { nomor, tahap, bilaPerlu } = attributes
  const [duration, unread] = readDurationOf(attributes)
  const row = {
    ...readTexts(attributes, cells),
    ...(nomor !== undefined && { number: nomor }),
    ...(tahap !== undefined && { phase: tahap }),
    ...(bilaPerlu !== undefined && { optional: { when: bilaPerlu } }),
    ...(duration && { duration }),
  }
  return { row, ...(unread !== undefined && { unread }) }
}

/** As words wherever reading them gives the duration back, else with the typed record beside them. */
function writeDuration(duration: Duration | undefined): Attributes {
  if (duration === undefined) return {}
  const waktu = printDuration(duration, 'id')
  const record = JSON.stringify(duration)
  const same = JSON.stringify(readDuration(waktu)) === record
  return same ? { waktu } : { waktu, waktuRinci: record }
}

function readDurationOf({ waktu = '', waktuRinci }: Attributes): [Duration | undefined, string?] {
  if (waktuRinci === undefined) return [readDuration(waktu)]
  const parsed = parseJson(waktuRinci)
  const shaped = durationSchema.safeParse(parsed.ok ? parsed.value : undefined)
  return shaped.success ? [shaped.data] : [readDuration(waktu), waktuRinci]
}

type Names<Field extends string> = readonly (readonly [Field, string])[]

function writeTexts<Field extends string>(
  texts: Readonly<Record<Field, string>>,
  names: Names<Field>,
): Attributes {
  return Object.fromEntries(names.map(([field, name]) => [name, texts[field] || undefined]))
}

function readTexts<Field extends string>(attributes: Attributes, names: Names<Field>) {
  return record(names, (name) => attributes[name] ?? '')
}

function record<Field extends string, Value>(
  names: Names<Field>,
  valueOf: (name: string) => Value,
): Record<Field, Value> {
  const entries = names.map(([field, name]) => [field, valueOf(name)])
  return Object.fromEntries(entries) as Record<Field, Value> // oxlint-disable-line typescript/no-unsafe-type-assertion -- one entry for each name of the table
}
