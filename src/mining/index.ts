export type { Alignment, Move } from './conformance/alignment.ts'
export type { MapActivity, MapEnd, MapFlow, ProcessMap } from './discovery/process-map.ts'
export { casesOfLog } from './log/cases-of-log.ts'
export { collectLog, type LogCollector } from './log/collect-log.ts'
export { RepairCounter, type RepairPlace } from './log/count-repairs.ts'
export type {
  CsvColumn,
  CsvDoubt,
  CsvEncoding,
  CsvLayout,
  CsvOverrides,
  CsvRoles,
  TimeFormat,
} from './log/csv/csv-layout.ts'
export { guessCsv, type CsvGuess } from './log/csv/guess-csv.ts'
export type { EventOrder } from './log/csv/hand-over-cases.ts'
export { readCsv, type CsvReadOptions } from './log/csv/read-csv.ts'
export { writeCsv, type CsvWriteOptions } from './log/csv/write-csv.ts'
export type {
  Attribute,
  AttributeColumn,
  AttributeKind,
  EventColumns,
  EventLog,
  LogHeader,
} from './log/event-log.ts'
export {
  filterLog,
  type FilteredLog,
  type FilterSide,
  type FilterStep,
  type LogFilter,
} from './log/filter-log.ts'
export type { LogCase, LogNames, TakeCase, Wanted } from './log/log-case.ts'
export type {
  Chunks,
  LogFault,
  LogFaultCode,
  LogReading,
  LogRepair,
  LogRepairRule,
} from './log/log-reading.ts'
export type { LogLanguage } from './log/messages/log-language.ts'
export { flattenOcel, type FlattenOptions } from './log/ocel/flatten-ocel.ts'
export type {
  OcelKind,
  OcelLinks,
  OcelLog,
  OcelOptions,
  OcelReading,
  OcelRows,
  OcelType,
  OcelValues,
} from './log/ocel/ocel-log.ts'
export { ocelOfLog } from './log/ocel/ocel-of-log.ts'
export { readOcelJson } from './log/ocel/read-ocel-json.ts'
export { readOcelXml } from './log/ocel/read-ocel-xml.ts'
export { writeOcelJson } from './log/ocel/write-ocel-json.ts'
export { writeOcelXml } from './log/ocel/write-ocel-xml.ts'
export { pairTransitions } from './log/pair-transitions.ts'
export { type Variants, VariantTable, variantsOfLog } from './log/variants.ts'
export { wordCsvDoubt } from './log/word-csv-doubt.ts'
export { wordLogFault } from './log/word-log-fault.ts'
export { wordLogRepair } from './log/word-log-repair.ts'
export { readXes } from './log/xes/read-xes.ts'
export { writeXes, type XesWriter, xesWriter } from './log/xes/write-xes.ts'
export type { Arc, Marking, Net, Transition } from './model/net.ts'
export type { ProcessTree } from './model/process-tree.ts'
