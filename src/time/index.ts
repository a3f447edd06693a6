export type { Duration, DurationOption, DurationTerms, DurationUnit, Quantity } from './duration.ts'
