export type { Alignment, Move } from './conformance/alignment.ts'
export type { MapActivity, MapEnd, MapFlow, ProcessMap } from './discovery/process-map.ts'
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
export type { Arc, Marking, Net, Transition } from './model/net.ts'
export type { ProcessTree } from './model/process-tree.ts'
