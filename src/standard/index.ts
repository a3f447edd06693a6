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
