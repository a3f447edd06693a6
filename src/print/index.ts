export { logoLimits } from './check-logo.ts'
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
export { printSop } from './print-sop.ts'
export { openPrinter, type Printer, type PrinterOptions } from './printer.ts'
export { writeDocx } from './office/docx/write-docx.ts'
export { writeXlsx } from './office/xlsx/write-xlsx.ts'
export type { FileJob, WrittenFile } from './write-file.ts'
