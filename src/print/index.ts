export {
  bundleLimits,
  type Bundle,
  type BundleFault,
  type BundleJob,
  type BundleOptions,
  type BundleOutcome,
  type Decree,
  type Explanation,
  type PrintedBundle,
} from './bundle/bundle.ts'
export { logoLimits } from './check-logo.ts'
export { completeBundle, type BundleOrder } from './bundle/bundle-order.ts'
export { readBundleOrder, type BundleOrderReading } from './bundle/read-bundle-order.ts'
export { wordBundleFault } from './bundle/word-bundle-fault.ts'
export { proposeFront, type FrontFacts, type ProposedFront } from './decree/propose-front.ts'
export type { Unprintable } from './fonts/printable-sop.ts'
export type {
  Logo,
  LogoFault,
  Previous,
  PrintFault,
  PrintJob,
  PrintNotice,
  PrintOptions,
  PrintOutcome,
  PrintedDocument,
  Stamp,
  StampPlace,
} from './print-job.ts'
export { printBundle } from './print-bundle.ts'
export { printSop } from './print-sop.ts'
export { writeStampLines, type SignedBy } from './identity/stamp-lines.ts'
export { openPrinter, type Printer, type PrinterOptions } from './printer.ts'
export type {
  ChartFigures,
  ChartScale,
  Report,
  ReportBlock,
  ReportChapter,
  ReportChart,
  ReportColumn,
  ReportJob,
  ReportOutcome,
  ReportTable,
} from './report/report.ts'
export { writeDocx } from './office/docx/write-docx.ts'
export { writeXlsx } from './office/xlsx/write-xlsx.ts'
export type { FileJob, WrittenFile } from './write-file.ts'
