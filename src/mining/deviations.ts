// The narrow door of the room: what the deviations of an XES log from a net take, a quarter of all files.
// Whoever must begin at once comes in here (`#mining/deviations`) and asks for the rest when it is needed.
export { createAligner } from './conformance/aligner.ts'
export { measureFitness } from './conformance/fitness.ts'
export { standardCosts } from './conformance/move-costs.ts'
export { RepairCounter } from './log/count-repairs.ts'
export { pairTransitions } from './log/pair-transitions.ts'
export { VariantTable } from './log/variants.ts'
export { wordLogFault } from './log/word-log-fault.ts'
export { wordLogRepair } from './log/word-log-repair.ts'
export { readXes } from './log/xes/read-xes.ts'
export { matchActivities } from './model/match-activities.ts'
export { readPnml } from './model/pnml/read-pnml.ts'
export { wordModelFault, wordModelNotice } from './model/word-model-fault.ts'
