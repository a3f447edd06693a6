import { createHash } from 'node:crypto'
import { findSameColumns, plainHeading, readHeadings, type SurveyColumn } from '#measures'
import { cleanText, readSeparatedRows, type SeparatedRow, type Separator } from '#sop'
import { listPaperBoxes, type PaperBox, type SheetFault, type TypedSheet } from './paper-record.ts'
import { readSheet, type PaperGround } from './read-sheet.ts'

/** What is wrong with a file: `row` is its line, `box` the heading or the box. */
export type PaperFileFault = {
  readonly row: number
  readonly box: string
  readonly code: SheetFault['code'] | FileFaultCode
  readonly most?: number
  /** What stands there. */
  readonly found: string
}

type FileFaultCode =
  | 'nothing-in-it'
  | 'too-many'
  | 'unknown-column'
  | 'same-columns'
  | 'no-element'
  | 'wrong-width'

/** The papers of a file, or all that is wrong with it. */
export type PaperFileReading = {
  /** Made of the file itself: the same file again is the same page. */
  readonly page: string
  readonly sheets: readonly TypedSheet[]
  readonly faults: readonly PaperFileFault[]
}

/** Most papers of one file. */
export const mostFileSheets = 1000

type Column = { readonly heading: string; readonly box: string }

/**
 * Reads papers from CSV text: a heading for each element, `kepentingan …` for its importance, keys of
 * questions, `layanan` where the survey has several services, and `tanggal`, else today. Ids follow from
 * the file and the line. Linear in the text.
 */
export function readPaperFile(ground: PaperGround, text: string): PaperFileReading {
  const page = idOf(`${ground.survey.id}\n${text.trim()}`)
  const [heading, ...rows] = readSeparatedRows(dropMark(text), findSeparator(text))
  const stop = (fault: PaperFileFault) => ({ page, sheets: [], faults: [fault] })
  if (heading === undefined || rows.length === 0)
    return stop({ row: 1, box: '', code: 'nothing-in-it', found: '' })
  if (rows.length > mostFileSheets)
    return stop({
      row: 1,
      box: '',
      code: 'too-many',
      most: mostFileSheets,
      found: `${rows.length}`,
    })
  const { columns, faults } = readColumns(ground, heading)
  const readings = rows.map((row) => readRow({ ground, columns, page }, row))
  const wrong = readings.flatMap(({ faults: each }) => each)
  if (faults.length > 0) return { page, sheets: [], faults }
  return { page, sheets: readings.map(({ sheet }) => sheet), faults: wrong }
}

function dropMark(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/^sep=.[\r\n]+/, '\n')
}

/** What parts the cells is what the heading has most of. */
function findSeparator(text: string): Separator {
  const [heading = ''] = dropMark(text)
    .trimStart()
    .split(/[\r\n]/, 1)
  const separators: readonly Separator[] = ['\t', ';', ',']
  const count = (separator: Separator) => heading.split(separator).length
  return separators.toSorted((a, b) => count(b) - count(a))[0] ?? ','
}

function readColumns(ground: PaperGround, { line, cells }: SeparatedRow) {
  const { instrument } = ground.survey
  const boxes = listPaperBoxes(instrument, [])
  const read = readHeadings(cells, { u8: 'complaints', instrument })
  const columns = read.map((column): Column => {
    return { heading: column.heading, box: boxOfColumn(boxes, column) ?? '' }
  })
  const faults = columns
    .filter(({ box }) => box === '')
    .map(({ heading }) => faultAt(line, heading, 'unknown-column'))
  if (!columns.some(({ box }) => box.startsWith('score-')))
    faults.push(faultAt(line, '', 'no-element'))
  const same = findSameColumns(read)
  if (same !== undefined) faults.push(faultAt(line, same.join(', '), 'same-columns'))
  return { columns, faults }
}

function faultAt(row: number, box: string, code: PaperFileFault['code']): PaperFileFault {
  return { row, box, code, found: box }
}

/** The box that a column fills; `service` and `date` are of the whole sheet. */
function boxOfColumn(
  boxes: readonly PaperBox[],
  { heading, role }: SurveyColumn,
): string | undefined {
  const name = plainHeading(heading)
  if (role.kind === 'group') return role.name === 'service' ? 'service' : undefined
  if (['tanggal', 'tanggal isi', 'date', 'answered on'].includes(name)) return 'date'
  const own = boxes.find(({ kind, key }) => isQuestion(kind) && plainHeading(key) === name)
  if (own !== undefined) return own.name
  if (role.kind === 'text') return boxes.find(({ kind }) => kind === 'remark')?.name
  if (role.kind === 'unknown') return undefined
  const kind = role.kind === 'performance' ? 'score' : 'importance'
  const key = role.kind === 'performance' ? (role.part ?? role.element) : role.element
  return boxes.find((box) => box.kind === kind && box.key === key)?.name
}

function isQuestion(kind: PaperBox['kind']): boolean {
  return kind === 'extra' || kind === 'remark'
}

type FilePlan = {
  readonly ground: PaperGround
  readonly columns: readonly Column[]
  readonly page: string
}

function readRow({ ground, columns, page }: FilePlan, { line, cells }: SeparatedRow) {
  const cellOf = (box: string) =>
    cleanText(cells[columns.findIndex((one) => one.box === box)] ?? '')
  const boxes = Object.fromEntries(columns.map(({ box }) => [box, cellOf(box)]))
  const sheet: TypedSheet = {
    id: idOf(`${page} ${line}`),
    row: line,
    serviceId: findService(ground, cellOf('service')),
    answeredOn: readDay(cellOf('date')) ?? ground.today,
    boxes,
  }
  const headingOf = (box: string) => columns.find((one) => one.box === box)?.heading ?? ''
  const reading = readSheet(ground, sheet)
  const faults = (reading.ok ? [] : reading.faults).map((fault) => {
    const { box } = fault
    return { ...fault, box: headingOf(box), found: cellOf(box).slice(0, 80) }
  })
  const foreign = columns
    .filter(({ box }) => box.startsWith('remark-') && /^[=+@]./.test(cellOf(box)))
    .map(
      ({ box, heading }) =>
        ({ row: line, box: heading, code: 'formula', found: cellOf(box) }) as const,
    )
  const width = cells.length > columns.length ? [faultAt(line, '', 'wrong-width')] : []
  return { sheet, faults: [...width, ...faults, ...foreign] }
}

/** The service of that name; where there is but one, no name is needed. */
function findService({ survey }: PaperGround, name: string): string {
  const [only, ...others] = survey.services
  if (name.trim() === '') return others.length === 0 ? (only?.serviceId ?? '') : ''
  const wanted = plainHeading(name)
  const found = survey.services.find(
    (service) => plainHeading(service.name) === wanted || service.slug === name.trim(),
  )
  return found?.serviceId ?? ''
}

/** ISO, or as Indonesian spreadsheets write it: 31/12/2026. An unreadable day is judged as it stands. */
function readDay(text: string): string | undefined {
  if (text === '') return undefined
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? []
  return year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** A UUID (RFC 9562, version 8) that follows from a text. */
function idOf(text: string): string {
  const digest = createHash('sha256').update(text).digest('hex')
  const parts = [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `8${digest.slice(13, 16)}`,
    `8${digest.slice(17, 20)}`,
    digest.slice(20, 32),
  ]
  return parts.join('-')
}
