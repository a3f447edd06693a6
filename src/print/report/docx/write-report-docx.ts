import { footerXml, settingsXml } from '../../office/docx/other-parts.ts'
import { officeRelation, packOffice, type Part } from '../../office/package/office-package.ts'
import { element } from '../../office/package/xml.ts'
import type { Report, ReportChart } from '../report.ts'
import { reportBodyXml } from './report-body.ts'
import { reportChartXml } from './report-chart.ts'
import { linesXml, styled } from './report-paragraph.ts'
import { numberingXml, reportStylesXml } from './report-styles.ts'

const kinds = 'application/vnd.openxmlformats-officedocument'
const word = { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' }

/** Gives a report as a Word document to go on with; its texts must be clean. Same report, same time: same bytes. */
export function writeReportDocx(report: Report, createdAt: Date): Uint8Array<ArrayBuffer> {
  const charts = chartsOf(report)
  const others = [
    part('styles', reportStylesXml()),
    part('settings', settingsXml()),
    part('numbering', numberingXml()),
    part('footer1', footerXml(1), 'footer'),
    ...(report.mark === undefined ? [] : [part('header1', headerXml(report.mark), 'header')]),
    ...charts.map(chartPart),
  ]
  const relations = others.map(({ path, name }, index) => ({
    id: `rId${index + 1}`,
    type: `${officeRelation}/${name}`,
    target: path.slice('word/'.length),
  }))
  const idOf = (target: string) => relations.find((one) => one.target === target)?.id
  const xml = reportBodyXml(report, {
    header: idOf('header1.xml'),
    footer: idOf('footer1.xml') ?? '',
    charts: new Map(charts.map((chart, index) => [chart, idOf(chartPath(index)) ?? ''])),
  })
  const main = { ...part('document', xml, 'document.main'), relations }
  return packOffice([main, ...others], {
    title: report.title,
    author: `${report.unit}, ${report.government}`,
    createdAt,
  })
}

function chartsOf({ chapters }: Report): ReportChart[] {
  return chapters.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'chart'))
}

/** `name`: the kind of relation that leads to it. */
type NamedPart = Part & { readonly name: string }

function part(path: string, xml: string, kind: string = path): NamedPart {
  const contentType = `${kinds}.wordprocessingml.${kind}+xml`
  return { path: `word/${path}.xml`, contentType, xml, name: kind }
}

function chartPath(index: number): string {
  return `charts/chart${index + 1}.xml`
}

function chartPart({ figures }: ReportChart, index: number): NamedPart {
  const xml = reportChartXml(figures)
  const contentType = `${kinds}.drawingml.chart+xml`
  return { path: `word/${chartPath(index)}`, contentType, xml, name: 'chart' }
}

function headerXml(mark: string): string {
  return element('w:hdr', word, styled('Header', linesXml(mark)))
}
