export {
  createAligner,
  type Aligner,
  type AlignerOptions,
  type AlignWay,
} from './conformance/aligner.ts'
export type { Alignment, Move } from './conformance/alignment.ts'
export {
  measureFitness,
  traceFitness,
  type AlignedVariant,
  type Fitness,
  type Interval,
} from './conformance/fitness.ts'
export { standardCosts, type MoveCosts } from './conformance/move-costs.ts'
export { measurePrecision } from './conformance/precision.ts'
export { tokenFitness, tokenReplayer, type TokenReplay } from './conformance/token-replayer.ts'
export type { SearchLimits } from './conformance/trace-search.ts'
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
export { pairTransitions } from './log/pair-transitions.ts'
export { type Variants, VariantTable, variantsOfLog } from './log/variants.ts'
export { readXes } from './log/xes/read-xes.ts'
export { writeXes, type XesWriter, xesWriter } from './log/xes/write-xes.ts'
export type { Arc, Marking, Net, Transition } from './model/net.ts'
export { listTraces, playRandomly, type Run, type TraceList } from './model/play-out.ts'
export { readPnml, type PnmlReading } from './model/pnml/read-pnml.ts'
export { writePnml } from './model/pnml/write-pnml.ts'
export type { ProcessTree } from './model/process-tree.ts'
export {
  exploreNet,
  pathTo,
  reachabilityLimits,
  type Reachability,
  type ReachabilityLimits,
  type StateGraph,
} from './model/reachability.ts'
export { readTree, type TreeReading } from './model/read-tree.ts'
export type { Soundness, SoundnessViolation } from './model/soundness.ts'
export { stateMachine } from './model/state-machine.ts'
export { wordModelFault, wordModelNotice, type ModelLanguage } from './model/word-model-fault.ts'
export { wordSoundness } from './model/word-soundness.ts'
export { writeTree } from './model/write-tree.ts'
