import { lifeEvents, type ServiceStandard, type StandardItem } from '#standard'
import { printDuration, readDuration, type Duration } from '#time'
import { fieldOfRow, readTyped, type RowList, type TypedStandard } from './typed-standard.ts'

/** What is wrong with a field of the form; the pages have words for each. */
export type StandardFault =
  | 'unread-duration'
  | 'not-rupiah'
  | 'not-a-count'
  | 'not-an-address'
  | 'missing'
type Faults = Record<string, StandardFault>

/** A standard read from its form, with what cannot be read of it, by field. */
export type ReadForm = { readonly standard: ServiceStandard; readonly faults: Readonly<Faults> }

/** Kinds of channels for complaints, in the order in which they are offered. */
export const channelKinds = ['counter', 'phone', 'whatsapp', 'email', 'web', 'letter'] as const
export const feeKinds = ['unstated', 'free', 'tariff'] as const

/** What the form of a standard holds. */
export function writeStandardForm(standard: ServiceStandard): TypedStandard {
  const form = new URLSearchParams()
  const { delivery, management } = standard
  writeWords(form, 'name', standard.name)
  writeWords(form, 'summary', standard.summary)
  form.set('searchWords', standard.searchWords.join('\n'))
  for (const event of standard.lifeEvents) form.append('lifeEvents', event)
  for (const place of standard.places) {
    const { id, name, address, url, phone } = place
    writeWords(form, addRow(form, 'places', id)('name'), name)
    for (const [field, text] of Object.entries({ address, url, phone })) {
      form.set(fieldOfRow('places', id, field), text)
    }
  }
  writeItems(form, 'requirements', delivery.requirements)
  writeItems(form, 'procedure', delivery.procedure)
  writeDuration(form, delivery.duration)
  writeFee(form, delivery.fee)
  writeWords(form, 'product', delivery.product)
  for (const { id, kind, value } of delivery.complaints.channels) {
    const name = addRow(form, 'channels', id)
    form.set(name('kind'), kind)
    form.set(name('value'), value)
  }
  form.set('responsible', delivery.complaints.responsible)
  for (const key of lineFields) form.set(key, management[key].join('\n'))
  for (const key of textFields) form.set(key, management[key])
  form.set('staff', management.staff === 0 ? '' : String(management.staff))
  return readTyped(form)
}

/** Fields of part two that hold a line for each entry, and those that hold one text. */
export const lineFields = ['legalBasis', 'facilities', 'competences'] as const
export const textFields = [
  'supervision',
  'serviceGuarantee',
  'safetyGuarantee',
  'evaluation',
] as const

function writeItems(
  form: URLSearchParams,
  list: 'requirements' | 'procedure',
  items: readonly StandardItem[],
): void {
  for (const { id, text, when, from } of items) {
    const name = addRow(form, list, id)
    writeWords(form, name('text'), text)
    writeWords(form, name('when'), when)
    if (from !== undefined) form.set(name('from'), `${from.sop}/${from.step}`)
  }
}

function writeDuration(form: URLSearchParams, { promised, note, from }: DurationPart): void {
  form.set('duration', promised === undefined ? '' : printDuration(promised))
  writeWords(form, 'durationNote', note)
  if (from !== undefined) form.set('durationFrom', from)
}

type DurationPart = ServiceStandard['delivery']['duration']
type Fee = ServiceStandard['delivery']['fee']

function writeFee(form: URLSearchParams, fee: Fee): void {
  form.set('fee', fee.kind)
  if (fee.kind !== 'tariff') return
  form.set('feeBasis', fee.legalBasis)
  for (const { id, text, rupiah, per } of fee.rows) {
    const name = addRow(form, 'rows', id)
    writeWords(form, name('text'), text)
    writeWords(form, name('per'), per)
    form.set(name('rupiah'), new Intl.NumberFormat('id-ID').format(rupiah))
  }
}

function writeWords(form: URLSearchParams, name: string, words: { id: string; en: string }): void {
  form.set(`${name}.id`, words.id)
  form.set(`${name}.en`, words.en)
}

function addRow(form: URLSearchParams, list: RowList, id: string) {
  form.append(list, id)
  return (field: string) => fieldOfRow(list, id, field)
}

/** Reads the form. What cannot be read is empty in the standard and named in the faults. */
export function readStandardForm(form: TypedStandard): ReadForm {
  const faults: Faults = {}
  const field = (name: string) => textOf(form, name)
  const words = (name: string) => ({ id: field(`${name}.id`), en: field(`${name}.en`) })
  const lines = (name: string) => field(name).split('\n').map(trim).filter(Boolean)
  const address = (name: string) => readAddress(name, field(name), faults)
  if (field('name.id') === '') faults['name.id'] = 'missing'
  const [legalBasis, facilities, competences] = lineFields.map(lines)
  const standard: ServiceStandard = {
    format: 'tatalaksana-standard/1',
    name: words('name'),
    summary: words('summary'),
    searchWords: lines('searchWords'),
    lifeEvents: lifeEvents.filter((event) => form.lifeEvents.includes(event)),
    places: readRows(form, 'places', (name, id) => ({
      id,
      name: words(name('name')),
      address: field(name('address')),
      url: address(name('url')),
      phone: field(name('phone')),
    })),
    delivery: {
      requirements: readItems(form, 'requirements'),
      procedure: readItems(form, 'procedure'),
      duration: readPromise(form, faults),
      fee: readFee(form, faults),
      product: words('product'),
      complaints: {
        channels: readRows(form, 'channels', (name, id) => {
          const kind = channelKinds.find((known) => known === field(name('kind'))) ?? 'counter'
          const value = kind === 'web' ? address(name('value')) : field(name('value'))
          return { id, kind, value }
        }),
        responsible: field('responsible'),
      },
    },
    management: {
      legalBasis: legalBasis ?? [],
      facilities: facilities ?? [],
      competences: competences ?? [],
      supervision: field('supervision'),
      staff: readCount('staff', field('staff'), faults),
      serviceGuarantee: field('serviceGuarantee'),
      safetyGuarantee: field('safetyGuarantee'),
      evaluation: field('evaluation'),
    },
  }
  return { standard, faults }
}

function trim(text: string): string {
  return text.trim()
}

function textOf({ texts }: TypedStandard, name: string): string {
  return (texts.get(name) ?? '').trim()
}

type RowReader<Row> = (name: (field: string) => string, id: string) => Row

function readRows<Row>(form: TypedStandard, list: RowList, read: RowReader<Row>): Row[] {
  return form.rows[list].map((id) => read((field) => fieldOfRow(list, id, field), id))
}

function readItems(form: TypedStandard, list: 'requirements' | 'procedure'): StandardItem[] {
  return readRows(form, list, (name, id) => {
    const words = (field: string) => ({
      id: textOf(form, `${name(field)}.id`),
      en: textOf(form, `${name(field)}.en`),
    })
    const [sop, step] = textOf(form, name('from')).split('/')
    const from = sop && step ? { from: { sop, step } } : {}
    return { id, text: words('text'), when: words('when'), ...from }
  })
}

function readPromise(form: TypedStandard, faults: Faults): DurationPart {
  const promised = readDuration(textOf(form, 'duration'))
  if (promised !== undefined && !isPromise(promised)) faults['duration'] = 'unread-duration'
  const from = textOf(form, 'durationFrom')
  return {
    ...(promised === undefined ? {} : { promised }),
    note: { id: textOf(form, 'durationNote.id'), en: textOf(form, 'durationNote.en') },
    ...(from === '' ? {} : { from }),
  }
}

/** A number without a unit, or words that are no time, promise nothing. */
function isPromise({ kind }: Duration): boolean {
  return kind !== 'unread' && kind !== 'unitless' && kind !== 'shared'
}

function readFee(form: TypedStandard, faults: Faults): Fee {
  const kind = feeKinds.find((known) => known === textOf(form, 'fee')) ?? 'unstated'
  if (kind !== 'tariff') return { kind }
  const rows = readRows(form, 'rows', (name, id) => {
    const words = (field: string) => ({
      id: textOf(form, `${name(field)}.id`),
      en: textOf(form, `${name(field)}.en`),
    })
    const text = words('text')
    const rupiah = readRupiah(textOf(form, name('rupiah')))
    // A row just added is empty; one with words must say how much.
    if (rupiah === undefined && (text.id !== '' || textOf(form, name('rupiah')) !== '')) {
      faults[name('rupiah')] = 'not-rupiah'
    }
    return { id, text, rupiah: rupiah ?? 0, per: words('per') }
  })
  return { kind, rows, legalBasis: textOf(form, 'feeBasis') }
}

/** Whole rupiah as people type them: "50000", "50.000", "Rp50.000,00", "Rp 50.000,-". */
function readRupiah(text: string): number | undefined {
  const digits = text
    .replace(/^rp\.?\s*/i, '')
    .replace(/,(?:00|-)$/, '')
    .trim()
  const isNumber = /^(?:\d{1,13}|\d{1,3}(?:\.\d{3}){1,4})$/.test(digits)
  return isNumber ? Number(digits.replaceAll('.', '')) : undefined
}

function readCount(name: string, text: string, faults: Faults): number {
  if (text === '') return 0
  if (/^\d{1,6}$/.test(text)) return Number(text)
  faults[name] = 'not-a-count'
  return 0
}

function readAddress(name: string, text: string, faults: Faults): string {
  if (text === '' || (/^https?:\/\//i.test(text) && URL.canParse(text))) return text
  faults[name] = 'not-an-address'
  return ''
}
