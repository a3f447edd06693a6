export type { Alignment, Move } from './conformance/alignment.ts'
export type { MapActivity, MapEnd, MapFlow, ProcessMap } from './discovery/process-map.ts'
export { casesOfLog } from './log/cases-of-log.ts'
export { collectLog, type LogCollector } from './log/collect-log.ts'
export { RepairCounter, type RepairPlace } from './log/count-repairs.ts'
export type {
  Attribute,
  AttributeColumn,
  AttributeKind,
  EventColumns,
  EventLog,
  LogHeader,
} from './log/event-log.ts'
export type { LogCase, LogNames, TakeCase, Wanted } from './log/log-case.ts'
export type {
  Chunks,
  LogFault,
  LogFaultCode,
  LogReading,
  LogRepair,
  LogRepairRule,
} from './log/log-reading.ts'
export { pairTransitions } from './log/pair-transitions.ts'
export { type Variants, VariantTable, variantsOfLog } from './log/variants.ts'
export { readXes } from './log/xes/read-xes.ts'
export { writeXes, type XesWriter, xesWriter } from './log/xes/write-xes.ts'
export type { Arc, Marking, Net, Transition } from './model/net.ts'
export type { ProcessTree } from './model/process-tree.ts'
