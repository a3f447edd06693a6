export {
  createAligner,
  type AlignWay,
  type Aligner,
  type AlignerOptions,
} from './conformance/aligner.ts'
export type { Alignment, AlignmentCost, Move } from './conformance/alignment.ts'
export type { AcceptedDeparture } from './conformance/departures/accepted-departure.ts'
export type {
  DepartureGroup,
  DepartureReport,
  ExtraTime,
  PromiseFigures,
} from './conformance/departures/departure-report.ts'
export type { Departure, DepartureKind, NamedStep } from './conformance/departures/departure.ts'
export type { CaseFindings, DepartureModel } from './conformance/departures/find-departures.ts'
export {
  createDepartureGatherer,
  type DepartureGatherer,
} from './conformance/departures/gather-departures.ts'
export type { GatherOptions } from './conformance/departures/gathered-departures.ts'
export { findForeignPerformers } from './conformance/departures/judge-performer.ts'
export {
  readAccepted,
  type AcceptedFault,
  type AcceptedReading,
} from './conformance/departures/read-accepted.ts'
export type { RunningRule } from './conformance/departures/running-rule.ts'
export {
  measureFitness,
  traceFitness,
  type AlignedVariant,
  type Fitness,
  type Interval,
} from './conformance/fitness.ts'
export {
  mapAlignments,
  type AlignedVariants,
  type DepartureCounts,
} from './conformance/map-alignments.ts'
export { standardCosts, type MoveCosts } from './conformance/move-costs.ts'
export { measurePrecision } from './conformance/precision.ts'
export { spanOfCase } from './conformance/times/case-times.ts'
export type { TimeSummary } from './conformance/times/duration-sketch.ts'
export { findBottlenecks, type Bottleneck } from './conformance/times/find-bottlenecks.ts'
export {
  createTimeGatherer,
  type ClockTimes,
  type StepTimes,
  type TimeGatherer,
  type TimeReport,
} from './conformance/times/step-times.ts'
export { tokenFitness, tokenReplayer, type TokenReplay } from './conformance/token-replayer.ts'
export type { SearchLimits } from './conformance/trace-search.ts'
export type { ShareInterval } from './conformance/wilson.ts'
export type { DepartureLanguage, WordingOptions } from './conformance/wording/voice.ts'
export { wordAcceptedFault } from './conformance/wording/word-accepted-fault.ts'
export { wordBottlenecks } from './conformance/wording/word-bottlenecks.ts'
export { wordDepartures, type WordedDepartures } from './conformance/wording/word-departures.ts'
export {
  gatherPerformers,
  type ActivityPerformers,
  type PerformerGathering,
} from './discovery/activity-performers.ts'
export type { CountedVariants } from './discovery/counted-variants.ts'
export { gatherMap, mapOfVariants, type MapGathering } from './discovery/directly-follows.ts'
export {
  draftSop,
  type DraftOptions,
  type DraftSource,
  type SopDraft,
} from './discovery/draft-sop.ts'
export { filterMap, type FilteredMap, type MapFilter } from './discovery/filter-map.ts'
export {
  mineTree,
  type MinedTree,
  type MinerOptions,
} from './discovery/inductive/inductive-miner.ts'
export type { PathOptions } from './discovery/main-path.ts'
export type { MapActivity, MapEnd, MapFlow, ProcessMap } from './discovery/process-map.ts'
export {
  wordDraftNotice,
  type DraftLanguage,
  type DraftNotice,
} from './discovery/word-draft-notice.ts'
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
export { emptyHeader } from './log/empty-header.ts'
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
  type FilterSide,
  type FilterStep,
  type FilteredLog,
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
export { LogSurveyor, type LogSurvey, type NameCount } from './log/survey-log.ts'
export { VariantTable, variantsOfLog, type Variants } from './log/variants.ts'
export { wordCsvDoubt } from './log/word-csv-doubt.ts'
export { wordLogFault } from './log/word-log-fault.ts'
export { wordLogRepair } from './log/word-log-repair.ts'
export { readXes } from './log/xes/read-xes.ts'
export { writeXes, xesWriter, type XesWriter } from './log/xes/write-xes.ts'
export { checkSoundness } from './model/check-soundness.ts'
export {
  matchActivities,
  type ActivityMatch,
  type ActivityMatches,
  type MatchKind,
  type MatchOptions,
} from './model/match-activities.ts'
export type {
  ModelFault,
  ModelFaultCode,
  ModelNotice,
  ModelNoticeCode,
} from './model/model-fault.ts'
export { netOfSop, type SopNet } from './model/net-of-sop.ts'
export { netOfTree } from './model/net-of-tree.ts'
export type { Arc, Marking, Net, Transition } from './model/net.ts'
export { listTraces, playRandomly, type Run, type TraceList } from './model/play-out.ts'
export { readPnml, type PnmlReading } from './model/pnml/read-pnml.ts'
export { writePnml } from './model/pnml/write-pnml.ts'
export type { ProcessTree } from './model/process-tree.ts'
export type { ReachabilityLimits } from './model/reachability.ts'
export { readTree, type TreeReading } from './model/read-tree.ts'
export type { Soundness, SoundnessViolation } from './model/soundness.ts'
export { wordModelFault, wordModelNotice, type ModelLanguage } from './model/word-model-fault.ts'
export { wordSoundness } from './model/word-soundness.ts'
export { writeTree } from './model/write-tree.ts'
export type { Estimate } from './simulation/estimate.ts'
export { ScenarioFitter, type ScenarioFit } from './simulation/fit-scenario.ts'
export type { PoolFigures, SimulationRun, StepFigures } from './simulation/run-figures.ts'
export { scenarioOfNet } from './simulation/scenario-of-net.ts'
export {
  scenarioOfSop,
  type SopAssumptions,
  type SopScenario,
} from './simulation/scenario-of-sop.ts'
export type {
  Arrivals,
  Pool,
  Scenario,
  SimulationOptions,
  Spread,
  TransitionPlan,
  WorkTime,
} from './simulation/scenario.ts'
export { simulate } from './simulation/simulate.ts'
export {
  compareRuns,
  summariseRuns,
  type ElapsedSummary,
  type PoolSummary,
  type RunsDifference,
  type RunsSummary,
  type StepSummary,
} from './simulation/summarise-runs.ts'
export {
  wordDifference,
  wordSimulation,
  type SimulationWording,
  type WordedSimulation,
} from './simulation/word-simulation.ts'
