import { emu, twips } from '../../office/package/office-units.ts'
import { element, textElement } from '../../office/package/xml.ts'
import type { Report, ReportBlock, ReportChapter, ReportChart } from '../report.ts'
import { linesXml, styled } from './report-paragraph.ts'
import { reportTableXml } from './report-table.ts'

const namespaces = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
}
const chartKind = 'http://schemas.openxmlformats.org/drawingml/2006/chart'

/** Paper and margins as the PDF has them, in µm. */
const paper = { width: 210_000, height: 297_000 }
const margin = { top: 25_000, bottom: 22_000, left: 30_000, right: 22_000, edge: 12_000 }
const textWidth = paper.width - margin.left - margin.right

/** Relations of the document to its other parts, by their ids. */
export type ReportRelations = {
  readonly header: string | undefined
  readonly footer: string
  readonly charts: ReadonlyMap<ReportChart, string>
}

/** Writes the main part: cover, list of headings, chapters. */
export function reportBodyXml(report: Report, relations: ReportRelations): string {
  const chapters = report.chapters.flatMap((chapter, index) =>
    chapterXml(chapter, index, relations),
  )
  const body = [...coverXml(report), ...contentsXml(report), ...chapters, sectionXml(relations)]
  return element('w:document', namespaces, element('w:body', {}, ...body))
}

function coverXml({ government, unit, title, subtitle, year, mark }: Report): string[] {
  return [
    styled('Subtitle', linesXml(government)),
    styled('Subtitle', linesXml(unit)),
    styled('Title', linesXml(title)),
    ...[...subtitle, year, mark ?? ''].map((line) => styled('Subtitle', linesXml(line))),
  ]
}

/** Titles of chapters and their sections, each a link. Word makes it anew with "Update field". */
function contentsXml({ contentsTitle, chapters }: Report): string[] {
  const entries = chapters.flatMap((chapter, index) => [
    { style: 'TOC1', text: chapter.title, anchor: anchorOf(index) },
    ...headingsOf(chapter).map((text, place) => ({
      style: 'TOC2',
      text,
      anchor: anchorOf(index, place),
    })),
  ])
  const mark = (type: string) => element('w:r', {}, element('w:fldChar', { 'w:fldCharType': type }))
  const field = textElement('w:instrText', ' TOC \\o "1-2" \\n \\h \\z ')
  const begin = mark('begin') + element('w:r', {}, field) + mark('separate')
  return [
    styled('TOCHeading', linesXml(contentsTitle)),
    ...entries.map(({ style, text, anchor }, index) => {
      const link = element('w:hyperlink', { 'w:anchor': anchor }, linesXml(text))
      const end = index === entries.length - 1 ? mark('end') : ''
      return styled(style, `${index === 0 ? begin : ''}${link}${end}`)
    }),
  ]
}

function headingsOf({ blocks }: ReportChapter): string[] {
  return blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
}

function anchorOf(chapter: number, heading?: number): string {
  return heading === undefined ? `bab${chapter}` : `bab${chapter}bagian${heading}`
}

function chapterXml(chapter: ReportChapter, index: number, relations: ReportRelations): string[] {
  let heading = 0
  const blocks = chapter.blocks.map((block) => {
    if (block.kind !== 'heading') return blockXml(block, relations)
    heading += 1
    return headingXml('Heading2', block.text, anchorOf(index, heading - 1))
  })
  return [headingXml('Heading1', chapter.title, anchorOf(index)), ...blocks]
}

function headingXml(style: string, text: string, anchor: string): string {
  // An id of its own for each name: the digits of the name, with a one before them.
  const id = `1${anchor.replaceAll(/\D+/g, '0')}`
  const start = element('w:bookmarkStart', { 'w:id': id, 'w:name': anchor })
  return styled(style, start + linesXml(text) + element('w:bookmarkEnd', { 'w:id': id }))
}

function blockXml(
  block: Exclude<ReportBlock, { kind: 'heading' }>,
  relations: ReportRelations,
): string {
  switch (block.kind) {
    case 'paragraph':
      return block.text
        .split('\n')
        .map((text) => styled('BodyText', linesXml(text)))
        .join('')
    case 'list':
      return block.items
        .map((item) => styled('BodyText', linesXml(item), { listed: true }))
        .join('')
    case 'table':
      return styled('Caption', linesXml(block.caption)) + reportTableXml(block, textWidth)
    case 'chart':
      return chartXml(block, relations)
    case 'signature':
      return signatureXml(block)
  }
}

function signatureXml({ above, below }: Extract<ReportBlock, { kind: 'signature' }>): string {
  const left = twips(textWidth * 0.48)
  const line = (text: string) => styled('Signature', linesXml(text), { left, withNext: true })
  const room = Array.from({ length: 5 }, () => line(''))
  return [...above.map(line), ...room, ...below.map(line)].join('')
}

function chartXml(chart: ReportChart, { charts }: ReportRelations): string {
  const id = [...charts.keys()].indexOf(chart) + 1
  const size = { cx: emu(textWidth), cy: emu(heightOf(chart)) }
  const place = element('c:chart', { 'xmlns:c': chartKind, 'r:id': charts.get(chart) })
  const inline = element(
    'wp:inline',
    { distT: 0, distB: 0, distL: 0, distR: 0 },
    element('wp:extent', size),
    element('wp:docPr', { id, name: `Grafik ${id}`, descr: chart.alt }),
    element('a:graphic', {}, element('a:graphicData', { uri: chartKind }, place)),
  )
  const drawing = element('w:r', {}, element('w:drawing', {}, inline))
  return styled('Normal', drawing, { withNext: true }) + styled('Caption', linesXml(chart.caption))
}

function heightOf({ figures }: ReportChart): number {
  return figures.kind === 'points'
    ? 110_000
    : Math.min(220_000, 22_000 + 8500 * figures.bars.length)
}

/** One section; the cover has neither header nor footer. */
function sectionXml({ header, footer }: ReportRelations): string {
  return element(
    'w:sectPr',
    {},
    header === undefined
      ? ''
      : element('w:headerReference', { 'w:type': 'default', 'r:id': header }),
    element('w:footerReference', { 'w:type': 'default', 'r:id': footer }),
    element('w:pgSz', { 'w:w': twips(paper.width), 'w:h': twips(paper.height) }),
    element('w:pgMar', {
      'w:top': twips(margin.top),
      'w:right': twips(margin.right),
      'w:bottom': twips(margin.bottom),
      'w:left': twips(margin.left),
      'w:header': twips(margin.edge),
      'w:footer': twips(margin.edge),
      'w:gutter': 0,
    }),
    element('w:titlePg'),
  )
}
