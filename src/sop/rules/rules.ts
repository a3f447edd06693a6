import { noSteps } from './structure/no-steps.ts'
import { missingStart } from './structure/missing-start.ts'
import { missingEnd } from './structure/missing-end.ts'
import { severalStarts } from './structure/several-starts.ts'
import { unreachableStep } from './structure/unreachable-step.ts'
import { deadEnd } from './structure/dead-end.ts'
import { endlessLoop } from './structure/endless-loop.ts'
import { endWithExits } from './structure/end-with-exits.ts'
import { decisionFewExits } from './structure/decision-few-exits.ts'
import { idleDecision } from './structure/idle-decision.ts'
import { unlabelledExit } from './structure/unlabelled-exit.ts'
import { duplicateLabel } from './structure/duplicate-label.ts'
import { openExit } from './structure/open-exit.ts'
import { missingTarget } from './structure/missing-target.ts'
import { checkWithoutNo } from './structure/check-without-no.ts'
import { unrepairableReturn } from './structure/unrepairable-return.ts'
import { repairSkipsCheck } from './structure/repair-skips-check.ts'
import { rejectedGoesOn } from './structure/rejected-goes-on.ts'
import { approvalBeforeDraft } from './structure/approval-before-draft.ts'
import { initialBeforeDraft } from './structure/initial-before-draft.ts'
import { numberBeforeCheck } from './structure/number-before-check.ts'
import { parallelWithoutJoin } from './structure/parallel-without-join.ts'
import { splitInsteadOfDecision } from './structure/split-instead-of-decision.ts'
import { missingIdentityPart } from './form/missing-identity-part.ts'
import { placeholderLeft } from './form/placeholder-left.ts'
import { dateOrder } from './form/date-order.ts'
import { missingRequirements } from './form/missing-requirements.ts'
import { missingOutput } from './form/missing-output.ts'
import { missingDuration } from './form/missing-duration.ts'
import { missingActivity } from './form/missing-activity.ts'
import { activityWithoutVerb } from './form/activity-without-verb.ts'
import { activityWithSubject } from './form/activity-with-subject.ts'
import { hiddenDecision } from './form/hidden-decision.ts'
import { unusedPerformer } from './form/unused-performer.ts'
import { stepWithoutPerformer } from './form/step-without-performer.ts'
import { duplicatePerformer } from './form/duplicate-performer.ts'
import { similarPerformers } from './form/similar-performers.ts'
import { performerOutsideColumn } from './form/performer-outside-column.ts'
import { tooManyPerformers } from './form/too-many-performers.ts'
import { activityTooLong } from './form/activity-too-long.ts'
import { manyDeeds } from './form/many-deeds.ts'
import { sopTooLong } from './form/sop-too-long.ts'
import { stepNumberOrder } from './form/step-number-order.ts'
import { repeatedStep } from './form/repeated-step.ts'
import { requirementBeforeOutput } from './data-flow/requirement-before-output.ts'
import { requirementWithoutSource } from './data-flow/requirement-without-source.ts'
import { durationWithoutUnit } from './time/duration-without-unit.ts'
import { durationUnreadable } from './time/duration-unreadable.ts'
import { unmeasuredWithoutReason } from './time/unmeasured-without-reason.ts'
import { sharedDurationMissing } from './time/shared-duration-missing.ts'
import { rangeReversed } from './time/range-reversed.ts'
import { equalTimesDiffer } from './time/equal-times-differ.ts'
import { clockConflict } from './time/clock-conflict.ts'
import { touchTimeAsElapsed } from './time/touch-time-as-elapsed.ts'
import { likelyPathOverPromise } from './time/likely-path-over-promise.ts'
import { longestPathOverPromise } from './time/longest-path-over-promise.ts'
import { legalBasisEmpty } from './law/legal-basis-empty.ts'
import { citationIncomplete } from './law/citation-incomplete.ts'
import { lawYoungerThanSop } from './law/law-younger-than-sop.ts'
import { lawOfSameYear } from './law/law-of-same-year.ts'
import { regulationMixedUp } from './law/regulation-mixed-up.ts'
import { regulationKindUnknown } from './law/regulation-kind-unknown.ts'
import { regulationReplaced } from './law/regulation-replaced.ts'
import { duplicateCitation } from './law/duplicate-citation.ts'
import { foreignRegion } from './law/foreign-region.ts'
import { relatedSopsEmpty } from './relations/related-sops-empty.ts'
import { relatedToItself } from './relations/related-to-itself.ts'
import { relatedToAll } from './relations/related-to-all.ts'
import { duplicateRelatedSop } from './relations/duplicate-related-sop.ts'
import type { Rule } from './rule.ts'

/** All rules, by group and in the order in which their pages are listed. */
export const rules: readonly Rule[] = [
  // structure
  noSteps,
  missingStart,
  missingEnd,
  severalStarts,
  unreachableStep,
  deadEnd,
  endlessLoop,
  endWithExits,
  decisionFewExits,
  idleDecision,
  unlabelledExit,
  duplicateLabel,
  openExit,
  missingTarget,
  checkWithoutNo,
  unrepairableReturn,
  repairSkipsCheck,
  rejectedGoesOn,
  approvalBeforeDraft,
  initialBeforeDraft,
  numberBeforeCheck,
  parallelWithoutJoin,
  splitInsteadOfDecision,
  // form
  missingIdentityPart,
  placeholderLeft,
  dateOrder,
  missingRequirements,
  missingOutput,
  missingDuration,
  missingActivity,
  activityWithoutVerb,
  activityWithSubject,
  hiddenDecision,
  unusedPerformer,
  stepWithoutPerformer,
  duplicatePerformer,
  similarPerformers,
  performerOutsideColumn,
  tooManyPerformers,
  activityTooLong,
  manyDeeds,
  sopTooLong,
  stepNumberOrder,
  repeatedStep,
  // data-flow
  requirementBeforeOutput,
  requirementWithoutSource,
  // time
  durationWithoutUnit,
  durationUnreadable,
  unmeasuredWithoutReason,
  sharedDurationMissing,
  rangeReversed,
  equalTimesDiffer,
  clockConflict,
  touchTimeAsElapsed,
  likelyPathOverPromise,
  longestPathOverPromise,
  // law
  legalBasisEmpty,
  citationIncomplete,
  lawYoungerThanSop,
  lawOfSameYear,
  regulationMixedUp,
  regulationKindUnknown,
  regulationReplaced,
  duplicateCitation,
  foreignRegion,
  // relations
  relatedSopsEmpty,
  relatedToItself,
  relatedToAll,
  duplicateRelatedSop,
]
