import { elementKeys, type ElementKey, type Instrument } from '../instrument/instrument.ts'

/** What a column of answers holds. */
export type ColumnRole =
  | {
      readonly kind: 'performance' | 'importance'
      readonly element: ElementKey
      readonly part?: string
    }
  | { readonly kind: 'group'; readonly name: GroupName }
  | { readonly kind: 'text' }
  | { readonly kind: 'unknown' }

/** Columns by which answers are often grouped. */
export type GroupName = 'service' | 'unit' | 'channel' | 'period'

/** A column of the file, by its place from 0. */
export type SurveyColumn = {
  readonly place: number
  readonly heading: string
  readonly role: ColumnRole
}

/** How headings are understood. */
export type HeadingRules = {
  /** U8 is printed for either of the two; U9 is the other. */
  readonly u8: 'complaints' | 'facilities'
  readonly instrument: Instrument | undefined
}

const elementNames: Readonly<Record<ElementKey, readonly string[]>> = {
  requirements: ['persyaratan', 'syarat'],
  procedure: ['prosedur', 'sistem mekanisme dan prosedur', 'sistem mekanisme prosedur'],
  time: ['waktu', 'waktu penyelesaian', 'waktu pelayanan'],
  cost: ['biaya', 'tarif', 'biaya tarif'],
  product: ['produk', 'produk layanan', 'produk spesifikasi jenis pelayanan'],
  competence: ['kompetensi', 'kompetensi pelaksana'],
  behaviour: ['perilaku', 'perilaku pelaksana'],
  complaints: [
    'pengaduan',
    'penanganan pengaduan',
    'penanganan pengaduan saran dan masukan',
    'penanganan pengaduan saran masukan',
  ],
  facilities: ['sarana', 'sarana prasarana', 'sarana dan prasarana'],
}

const groupNames: Readonly<Record<GroupName, readonly string[]>> = {
  service: ['service', 'layanan', 'pelayanan', 'jenis layanan', 'jenis pelayanan'],
  unit: ['unit', 'opd', 'perangkat daerah', 'unit kerja', 'unit pelayanan'],
  channel: ['channel', 'kanal', 'saluran'],
  period: ['period', 'periode', 'masa'],
}

const textNames = ['suggestion', 'text', 'saran', 'masukan', 'saran dan masukan', 'komentar']

/** Says what each column of a file of answers holds, by its heading. Linear in the headings. */
export function readHeadings(
  headings: readonly string[],
  rules: HeadingRules,
): readonly SurveyColumn[] {
  return headings.map((heading, place) => ({
    place,
    heading,
    role: roleOf(plainHeading(heading), rules),
  }))
}

/** Gives a heading as it is compared: small letters and digits, with single spaces. */
export function plainHeading(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function roleOf(heading: string, rules: HeadingRules): ColumnRole {
  const element = findElement(heading, rules)
  if (element !== undefined) return { kind: 'performance', ...element }
  const [, weighed] = /^(?:importance|kepentingan|harapan) (.+)$/.exec(heading) ?? []
  const important = weighed === undefined ? undefined : findElement(weighed, rules)
  if (important !== undefined) return { kind: 'importance', ...important }
  for (const name of ['service', 'unit', 'channel', 'period'] as const)
    if (groupNames[name].includes(heading)) return { kind: 'group', name }
  const isAsked =
    rules.instrument?.questions.some(({ key }) => plainHeading(key) === heading) === true
  return isAsked || textNames.includes(heading) ? { kind: 'text' } : { kind: 'unknown' }
}

type Found = { readonly element: ElementKey; readonly part?: string }

function findElement(heading: string, { u8, instrument }: HeadingRules): Found | undefined {
  const asked = instrument?.elements
  for (const { key, parts } of asked ?? []) {
    const part = parts.find((each) => plainHeading(each.key) === heading)
    if (part !== undefined) return { element: key, part: part.key }
  }
  const last =
    u8 === 'complaints'
      ? (['complaints', 'facilities'] as const)
      : (['facilities', 'complaints'] as const)
  const numbered = [...elementKeys.slice(0, 7), ...last]
  const [, number] = /^u ?([1-9])$/.exec(heading) ?? []
  const element =
    number === undefined
      ? elementKeys.find((key) => key === heading || elementNames[key].includes(heading))
      : numbered[Number(number) - 1]
  if (element === undefined) return undefined
  return asked === undefined || asked.some(({ key }) => key === element) ? { element } : undefined
}

/** Says whether a heading is the number of an element of which the order is printed in two ways. */
export function hasDoubtfulOrder(columns: readonly SurveyColumn[]): boolean {
  return columns.some(
    ({ heading, role }) => role.kind !== 'unknown' && /u ?[89]$/.test(plainHeading(heading)),
  )
}

/** Gives the headings of two columns that hold the same; undefined where there are none. */
export function findSameColumns(
  columns: readonly SurveyColumn[],
): readonly [string, string] | undefined {
  const seen = new Map<string, string>()
  for (const { heading, role } of columns) {
    if (role.kind === 'unknown' || role.kind === 'text') continue
    const key = JSON.stringify(role)
    const before = seen.get(key)
    if (before !== undefined) return [before, heading]
    seen.set(key, heading)
  }
  return undefined
}

/** Says whether a spreadsheet would take a text for a formula (OWASP, CSV injection); a lone minus is none. */
export function isFormula(text: string): boolean {
  return /^[=+@\t\r]./.test(text) || /^-[^\s-]/.test(text)
}
