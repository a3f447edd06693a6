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
export { checkSoundness } from './model/check-soundness.ts'
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
export type { Estimate } from './simulation/estimate.ts'
export { ScenarioFitter, type ScenarioFit } from './simulation/fit-scenario.ts'
export type { PoolFigures, SimulationRun, StepFigures } from './simulation/run-figures.ts'
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
