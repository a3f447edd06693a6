export type {
  Approver,
  Exit,
  Identity,
  Performer,
  Sop,
  Step,
  StepSymbol,
  Target,
} from './model/sop.ts'
export { readFlow, symbolKey, type Flow, type FlowGraph, type Node } from './model/flow.ts'
export { rowNumber } from './model/row-number.ts'
export { generateSop, type SopSize } from './generator/generate-sop.ts'
export { generateVariedSop } from './generator/generate-varied-sop.ts'
export { seededRandom, type SeededRandom } from './generator/seeded-random.ts'
export { editSop } from './editing/edit-sop.ts'
export { emptySop } from './editing/empty-sop.ts'
export {
  identityLists,
  identityTexts,
  type EditCommand,
  type ExitPlace,
  type IdentityList,
  type IdentityText,
  type NewStep,
  type StepText,
  type SymbolPlace,
} from './editing/command.ts'
export { freshId } from './editing/fresh-id.ts'
export { pushHistory, redo, startHistory, undo, type History } from './editing/history.ts'
export { checkSop, ruleSource } from './rules/check-sop.ts'
export { defaultRuleContext, type RuleContext } from './rules/context.ts'
export { labelSense } from './rules/language/label-sense.ts'
export { rowsAhead } from './rules/paths/likely-flow.ts'
export { wayTimes } from './rules/paths/path-times.ts'
export { requirementParts, stemsOf } from './rules/requirements/requirement-items.ts'
export { rules } from './rules/rules.ts'
export type {
  Certainty,
  Fault,
  Finding,
  IdentityField,
  Level,
  Place,
  Rule,
  RuleGroup,
  RuleSource,
  StepField,
} from './rules/rule.ts'
export {
  ruleTitle,
  wordCertainty,
  wordFinding,
  wordSource,
  type RuleLanguage,
  type WordedFinding,
} from './rules/wording.ts'
export { titleLikeness, titleWords } from './titles/similar-titles.ts'
export { readHtmlTable } from './pasting/html-table.ts'
export { pasteRows } from './pasting/paste-rows.ts'
export { readPastedRows, type PastedRow } from './pasting/pasted-table.ts'
export {
  readSeparated,
  readSeparatedRows,
  readTabSeparated,
  type Separator,
  type SeparatedRow,
} from './pasting/tab-separated.ts'
export { decodeUtf8 } from './formats/decode-utf8.ts'
export { readSheetRows } from './formats/office/read-sheet-rows.ts'
export { cleanText, cleanTexts } from './formats/clean-text.ts'
export { durationSchema } from './formats/json/duration-schema.ts'
export { problemsOfIssues } from './formats/json/problems-of-issues.ts'
export { duplicates } from './formats/json/reference-problems.ts'
export { id as idSchema } from './formats/json/text-schema.ts'
export { parseJson, placeProblems } from './formats/json-text/parse-json.ts'
export { readSopJson, readSopValue } from './formats/json/read-sop-json.ts'
export { writeSopJson } from './formats/json/write-sop-json.ts'
export { limits as documentLimits } from './formats/limits.ts'
export { wordDoubt, wordDoubtCode } from './formats/messages/word-doubt.ts'
export {
  wordNotice,
  wordProblem,
  type FieldNames,
  type FormatLanguage,
} from './formats/messages/word-problem.ts'
export type {
  Notice,
  NoticeCode,
  Path,
  Problem,
  ProblemCode,
  SopReading,
} from './formats/reading.ts'
export { readSop } from './formats/read-sop.ts'
export { readSops } from './formats/read-sops.ts'
export type { Doubt, DoubtCode, FoundSop, SopsReading } from './formats/doubt.ts'
export {
  groupLanes,
  type BpmnFlow,
  type BpmnLane,
  type BpmnNode,
  type BpmnProcess,
} from './formats/bpmn/bpmn-process.ts'
export { readBpmn } from './formats/bpmn/read-bpmn.ts'
export { bpmnProcessOf } from './formats/bpmn/process-of-sop.ts'
export {
  writeBpmn,
  type BpmnBox,
  type BpmnLayout,
  type BpmnPoint,
} from './formats/bpmn/write-bpmn.ts'
export type {
  OfficeBlock,
  OfficeBox,
  OfficeCell,
  OfficeDocument,
  OfficeLine,
  OfficeShape,
  OfficeTable,
} from './formats/office/office-document.ts'
export { guessPerformerKind } from './formats/recorded/guess-performer-kind.ts'
export { readRecordedSop } from './formats/recorded/read-recorded-sop.ts'
export { applyChanges } from './revision/apply-changes.ts'
export { carryStepIds } from './revision/matching/carry-ids.ts'
export { compareRevisions } from './revision/compare-revisions.ts'
export { diffWords } from './revision/wording/diff-words.ts'
export {
  wordChanges,
  type WordedChange,
  type WordedChanges,
} from './revision/wording/word-changes.ts'
export { writeChanges } from './revision/write-changes.ts'
export type { RevisionChanges } from './revision/revision-changes.ts'
export { sopJsonSchema, type JsonSchema } from './schema/sop-json-schema.ts'
export {
  compareSops,
  findComparisonFault,
  type ComparisonFault,
} from './comparison/compare-sops.ts'
export {
  comparisonLimits,
  type ComparedCell,
  type ComparedRow,
  type SopComparison,
} from './comparison/sop-comparison.ts'
export {
  wordComparison,
  type WordedCell,
  type WordedComparison,
  type WordedFigure,
} from './comparison/word-comparison.ts'
export { writeComparisonCsv, writeComparisonJson } from './comparison/write-comparison.ts'
