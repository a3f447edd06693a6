// A narrow door of the room: rows of a delimited text file, for commands that read tables and no logs.
export { findForeignKind, guessEncoding } from './log/csv/guess-encoding.ts'
export { guessDialect } from './log/csv/guess-dialect.ts'
export { RowScanner, WIDEST_ROW, type CsvRow } from './log/csv/scan-rows.ts'
export type { LogFault } from './log/log-reading.ts'
export { decodeText } from './log/text-table.ts'
export { wordLogFault } from './log/word-log-fault.ts'
