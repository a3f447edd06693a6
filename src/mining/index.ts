export type { AcceptedDeparture } from './conformance/accepted-departure.ts'
export type { Alignment, Move } from './conformance/alignment.ts'
export { measureSpan, spanOfCase, spansOfEvent, type EventSpans } from './conformance/case-times.ts'
export {
  departureKinds,
  type Departure,
  type DepartureKind,
  type NamedStep,
} from './conformance/departure.ts'
export type {
  DepartureGroup,
  DepartureReport,
  ExtraTime,
  PromiseFigures,
} from './conformance/departure-report.ts'
export type { TimeSummary } from './conformance/duration-sketch.ts'
export { findBottlenecks, type Bottleneck } from './conformance/find-bottlenecks.ts'
export {
  createDepartureFinder,
  type CaseFindings,
  type DepartureModel,
  type FindDepartures,
} from './conformance/find-departures.ts'
export { createDepartureGatherer, type DepartureGatherer } from './conformance/gather-departures.ts'
export type { GatherOptions } from './conformance/gathered-departures.ts'
export {
  readAccepted,
  type AcceptedFault,
  type AcceptedReading,
} from './conformance/read-accepted.ts'
export type { RunningRule } from './conformance/running-rule.ts'
export {
  createTimeGatherer,
  type ClockTimes,
  type StepTimes,
  type TimeGatherer,
  type TimeReport,
} from './conformance/step-times.ts'
export type { DepartureLanguage, WordingOptions } from './conformance/voice.ts'
export { wilsonInterval, type ShareInterval } from './conformance/wilson.ts'
export { wordAcceptedFault } from './conformance/word-accepted-fault.ts'
export { wordBottlenecks } from './conformance/word-bottlenecks.ts'
export { wordDepartures, type WordedDepartures } from './conformance/word-departures.ts'
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
