export type { Alignment, Move } from './conformance/alignment.ts'
export type { AcceptedDeparture } from './conformance/departures/accepted-departure.ts'
export {
  departureKinds,
  type Departure,
  type DepartureKind,
  type NamedStep,
} from './conformance/departures/departure.ts'
export type {
  DepartureGroup,
  DepartureReport,
  ExtraTime,
  PromiseFigures,
} from './conformance/departures/departure-report.ts'
export {
  createDepartureFinder,
  type CaseFindings,
  type DepartureModel,
  type FindDepartures,
} from './conformance/departures/find-departures.ts'
export {
  createDepartureGatherer,
  type DepartureGatherer,
} from './conformance/departures/gather-departures.ts'
export type { GatherOptions } from './conformance/departures/gathered-departures.ts'
export {
  readAccepted,
  type AcceptedFault,
  type AcceptedReading,
} from './conformance/departures/read-accepted.ts'
export type { RunningRule } from './conformance/departures/running-rule.ts'
export {
  measureSpan,
  spanOfCase,
  spansOfEvent,
  type EventSpans,
} from './conformance/times/case-times.ts'
export type { TimeSummary } from './conformance/times/duration-sketch.ts'
export { findBottlenecks, type Bottleneck } from './conformance/times/find-bottlenecks.ts'
export {
  createTimeGatherer,
  type ClockTimes,
  type StepTimes,
  type TimeGatherer,
  type TimeReport,
} from './conformance/times/step-times.ts'
export { wilsonInterval, type ShareInterval } from './conformance/wilson.ts'
export type { DepartureLanguage, WordingOptions } from './conformance/wording/voice.ts'
export { wordAcceptedFault } from './conformance/wording/word-accepted-fault.ts'
export { wordBottlenecks } from './conformance/wording/word-bottlenecks.ts'
export { wordDepartures, type WordedDepartures } from './conformance/wording/word-departures.ts'
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
