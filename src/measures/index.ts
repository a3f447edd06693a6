export {
  elementKeys,
  type AnswerWords,
  type ElementKey,
  type ElementPart,
  type ExtraQuestion,
  type Instrument,
  type InstrumentElement,
} from './instrument/instrument.ts'
export { officialInstrument } from './instrument/official-instrument.ts'
export {
  instrumentFormat,
  readInstrument,
  type InstrumentFault,
  type InstrumentReading,
} from './instrument/read-instrument.ts'
export { wordInstrumentFault } from './instrument/word-instrument-fault.ts'
export { writeInstrument } from './instrument/write-instrument.ts'
export { studentInterval, wilsonShare, type Interval, type Spread } from './numbers/interval.ts'
export type { Moments } from './numbers/moments.ts'
export { normalQuantile } from './numbers/normal-quantile.ts'
export { printDecimals } from './numbers/print-decimals.ts'
export { studentQuantile } from './numbers/student-quantile.ts'
export { compareElements, comparePeriods, type Trend } from './survey/compare-periods.ts'
export {
  computeSurvey,
  surveyFormula,
  type ElementFigures,
  type GradeDoubt,
  type ShareFigure,
  type SurveyComputation,
  type SurveyFault,
  type SurveyFigures,
  type SurveyKnowledge,
  type Weightings,
} from './survey/compute-survey.ts'
export {
  gradeOf,
  gradeScaleOf,
  roundTo,
  type Grade,
  type GradeScale,
} from './survey/grade-scale.ts'
export {
  addCounts,
  countPacked,
  emptyCounts,
  tallyOfCounts,
  unpackScores,
  type PackedCounts,
} from './survey/packed-scores.ts'
export {
  placeInQuadrants,
  type PlacedElement,
  type Quadrant,
  type Quadrants,
} from './survey/quadrants.ts'
export { hideGroups, type GroupCell, type ShownGroups } from './survey/hide-groups.ts'
export { rankCorrelation } from './survey/rank-correlation.ts'
export { sampleSize, shareQuotas, type SampleRounding } from './survey/sample-size.ts'
export {
  findSameColumns,
  hasDoubtfulOrder,
  isFormula,
  plainHeading,
  readHeadings,
  type ColumnRole,
  type GroupName,
  type HeadingRules,
  type SurveyColumn,
} from './survey/survey-columns.ts'
export { usualSettings, type SurveySettings } from './survey/survey-settings.ts'
export {
  addRespondent,
  addTally,
  emptyTally,
  importanceCounts,
  performanceCounts,
  pickElements,
  scoreOfParts,
  tallyColumns,
  withoutJoint,
  type AnswerColumns,
  type ElementTally,
  type RespondentScores,
  type ScoreCounts,
  type SurveyTally,
} from './survey/survey-tally.ts'
export { readTally, writeTally, type TallyRecord } from './survey/tally-record.ts'
