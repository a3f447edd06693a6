export { compareWithSops } from './comparing/compare-with-sops.ts'
export type { Said, StandardFinding, StandardFindingCode } from './comparing/standard-finding.ts'
export { components, type StandardComponent } from './completeness/components.ts'
export { findMissing } from './completeness/find-missing.ts'
export { generateStandard } from './generator/generate-standard.ts'
export {
  wordComponent,
  wordStandardFinding,
  wordStandardProblem,
  type StandardLanguage,
  type WordedStandardFinding,
} from './messages/word-standard.ts'
export { emptyStandard } from './model/empty-standard.ts'
export { lifeEvents, type LifeEvent } from './model/life-event.ts'
export type {
  Complaints,
  ContactPoint,
  Delivery,
  Fee,
  FeeRow,
  Management,
  PromisedTime,
  ServicePlace,
  ServiceStandard,
  StandardItem,
  StepReference,
  Words,
} from './model/standard.ts'
export {
  readStandardJson,
  readStandardValue,
  type StandardReading,
} from './reading/read-standard.ts'
export { limits as standardLimits } from './reading/limits.ts'
export { standardSchema } from './reading/standard-schema.ts'
export { standardJsonSchema } from './schema/standard-json-schema.ts'
export type { LinkedSop, TakenPart } from './taking/linked-sop.ts'
export { takeFromSops } from './taking/take-from-sops.ts'
