import type { Problem, Sop } from '#sop'
import type { ServiceStandard, StandardComponent } from '#standard'
import type { CalendarFault } from '#time'
import type { PasswordProblem } from './account/password-rules.ts'
import type { ConsultationStage } from './consultation/consultation-record.ts'
import type { LifeCycleProblem } from './life-cycle/check-life-cycle.ts'
import type { Condition, LifeCycleName } from './life-cycle/life-cycle-definition.ts'
import type { NoteState } from './life-cycle/life-cycle-record.ts'
import type { NumberPatternProblem } from './life-cycle/number-pattern.ts'
import type { SignFault } from './signature/signer.ts'
import type { SurveyState } from './survey/survey-record.ts'

/** What a user can run into. Web and API word it; `failureStatus` gives the HTTP status. */
export type Failure =
  | {
      readonly ok: false
      readonly code: 'not-found'
      readonly what:
        | 'sop'
        | 'service'
        | 'revision'
        | 'unit'
        | 'import'
        | 'duty'
        | 'person'
        | 'need'
        | 'review'
        | 'note'
        | 'notice'
        | 'audit'
        | 'consultation'
        | 'comment'
        | 'charter'
        | 'key'
        | 'holiday'
        | 'hours'
        | 'survey'
        | 'instrument'
        | 'follow-up'
    }
  | { readonly ok: false; readonly code: 'not-allowed'; readonly action: string }
  | { readonly ok: false; readonly code: 'not-a-sample-person' }
  | {
      readonly ok: false
      readonly code: 'too-large'
      readonly bytes: number
      readonly limitBytes: number
    }
  /** Not a document of the format; `wordProblem` of `#sop` says each problem in a language. */
  | { readonly ok: false; readonly code: 'invalid-content'; readonly problems: readonly Problem[] }
  /** Not a calendar of the format; `wordCalendarFault` of `#time` says each fault in a language. */
  | {
      readonly ok: false
      readonly code: 'invalid-calendar'
      readonly faults: readonly CalendarFault[]
    }
  /** Nothing has changed since the last revision. */
  | { readonly ok: false; readonly code: 'nothing-to-fix'; readonly revision: number }
  /** The SOP has no revision to go back to. */
  | { readonly ok: false; readonly code: 'no-revision' }
  /** An SOP with a revision cannot be deleted. */
  | { readonly ok: false; readonly code: 'has-revision'; readonly revision: number }
  /** The SOP lies in the bin; restore it first. */
  | { readonly ok: false; readonly code: 'deleted' }
  /** The unit has an SOP of this title, or made of this very file. */
  | {
      readonly ok: false
      readonly code: 'has-twin'
      readonly sopId: string
      readonly title: string
    }
  /** The unit has a live need of this title. */
  | { readonly ok: false; readonly code: 'need-twin' }
  /** A need cannot be met by this: it has an SOP already, was dropped, or the SOP serves another need. */
  | { readonly ok: false; readonly code: 'need-not-open' }
  | { readonly ok: false; readonly code: 'not-a-mail-address' }
  /** Only an SOP in force is reviewed. */
  | { readonly ok: false; readonly code: 'not-in-force' }
  /** Minutes never change. */
  | { readonly ok: false; readonly code: 'review-finished' }
  /** What must be filled in before minutes can be signed, by place. */
  | {
      readonly ok: false
      readonly code: 'review-incomplete'
      readonly missing: readonly string[]
    }
  /** Something that was read is not sure yet. */
  | { readonly ok: false; readonly code: 'doubts-open'; readonly count: number }
  /** What was typed into a form, by field. */
  | { readonly ok: false; readonly code: 'invalid-fields'; readonly fields: FieldFaults }
  /** Somebody must be able to give roles. */
  | { readonly ok: false; readonly code: 'last-administrator' }
  /** What was found in a file is a draft by now, or was dropped. */
  | { readonly ok: false; readonly code: 'no-longer-open' }
  /** Unknown name, wrong password, or too many attempts: nobody is told which. */
  | { readonly ok: false; readonly code: 'wrong-credentials' }
  /** Wrong, used before, or too many attempts. */
  | { readonly ok: false; readonly code: 'wrong-code' }
  /** Who must have a second factor keeps the last one. */
  | { readonly ok: false; readonly code: 'factor-due' }
  /** The sign-in is a while ago: the password is asked for again. */
  | { readonly ok: false; readonly code: 'proof-due' }
  /** The password was given too long ago: sign in from the beginning. */
  | { readonly ok: false; readonly code: 'sign-in-late' }
  /** Unknown, of another site, used before, or shown too long ago. */
  | { readonly ok: false; readonly code: 'passkey-refused' }
  /** Single sign-on: the provider does not answer, or said no; its person is linked to nobody, or already. */
  | { readonly ok: false; readonly code: 'provider-silent' | 'provider-refused' }
  | { readonly ok: false; readonly code: 'identity-unlinked' | 'identity-taken' }
  | { readonly ok: false; readonly code: 'weak-password'; readonly problem: PasswordProblem }
  | { readonly ok: false; readonly code: 'bad-sign-in-name' }
  | { readonly ok: false; readonly code: 'name-taken' }
  | { readonly ok: false; readonly code: 'incomplete-form'; readonly fields: readonly string[] }
  | { readonly ok: false; readonly code: 'link-unknown' | 'link-used' | 'link-expired' }
  /** There is a government: nobody sets the program up any more. */
  | { readonly ok: false; readonly code: 'set-up-done' }
  /** The revision is not where this move begins. */
  | { readonly ok: false; readonly code: 'wrong-stage'; readonly stage?: LifeCycleName }
  /** Somebody moved the SOP on since the page was made. */
  | {
      readonly ok: false
      readonly code: 'moved-meanwhile'
      readonly move: LifeCycleName
      readonly by: string
      readonly at: Date
    }
  /** Nobody judges what he wrote himself. */
  | { readonly ok: false; readonly code: 'own-draft' }
  | { readonly ok: false; readonly code: 'unmet'; readonly conditions: readonly Condition[] }
  | { readonly ok: false; readonly code: 'wrong-fields'; readonly fields: WrongFields }
  /** Another SOP has this number. */
  | {
      readonly ok: false
      readonly code: 'number-taken'
      readonly number: string
      readonly sopId: string
      readonly title: string
    }
  /** The note is in another state by now. */
  | {
      readonly ok: false
      readonly code: 'note-changed'
      readonly state: NoteState
      readonly by: string
    }
  | {
      readonly ok: false
      readonly code: 'wrong-life-cycle'
      readonly problems: readonly LifeCycleProblem[]
    }
  | {
      readonly ok: false
      readonly code: 'wrong-number-pattern'
      readonly problem: NumberPatternProblem
    }
  /** A round of drafting with the public is where this is no longer, or not yet, done. */
  | { readonly ok: false; readonly code: 'wrong-round-stage'; readonly stage: ConsultationStage }
  /** A round ends when every comment was judged, and answered where it is shown. */
  | {
      readonly ok: false
      readonly code: 'comments-waiting'
      readonly held: number
      readonly unanswered: number
    }
  /** Other answers are chosen by now than were shown: somebody decided or answered meanwhile. */
  | { readonly ok: false; readonly code: 'answers-changed'; readonly count: number }
  /** Somebody is having an audit examined, which is done one at a time. */
  | { readonly ok: false; readonly code: 'check-running' }
  /** Only what is official is signed: the revision was never ratified, or its ratification has ended. */
  | { readonly ok: false; readonly code: 'not-ratified' }
  /** The revision has its signed document. */
  | {
      readonly ok: false
      readonly code: 'already-signed'
      readonly signedBy: string
      readonly signedAt: Date
    }
  /** Somebody is at it, or a process died over it a moment ago; after `until` it can be begun anew. */
  | { readonly ok: false; readonly code: 'being-signed'; readonly by: string; readonly until: Date }
  /** The signer gave no signature. */
  | { readonly ok: false; readonly code: 'not-signed'; readonly fault: SignFault }
  /** The unit has ended the service; take it up again first. */
  | { readonly ok: false; readonly code: 'service-closed' }
  /** Not a standard of the format; `wordStandardProblem` of `#standard` says each problem in a language. */
  | { readonly ok: false; readonly code: 'invalid-standard'; readonly problems: readonly Problem[] }
  /** What must be filled in before a standard can be fixed. */
  | {
      readonly ok: false
      readonly code: 'standard-incomplete'
      readonly missing: readonly StandardComponent['key'][]
    }
  /** The public has not been asked about the draft, or can still answer. */
  | { readonly ok: false; readonly code: 'consultation-unfinished'; readonly isOpen: boolean }
  /** A survey is where this is no longer, or not yet, done. */
  | { readonly ok: false; readonly code: 'wrong-survey-state'; readonly state: SurveyState }
  /** A survey opens with a service, and before its last day is over. */
  | { readonly ok: false; readonly code: 'survey-empty' | 'survey-over' }
  /** Something was made for the draft of a survey: codes, devices, what is followed up. */
  | { readonly ok: false; readonly code: 'survey-in-use' }
  /** Figures are fixed when a survey is closed, and every answer was judged. */
  | { readonly ok: false; readonly code: 'survey-not-closed' }
  | { readonly ok: false; readonly code: 'answers-waiting'; readonly held: number }
  /** There is a newer version of the published figures than was seen; 0: there is none yet. */
  | { readonly ok: false; readonly code: 'already-published'; readonly version: number }
  | ChangedMeanwhile
  | DraftConflict
  | StandardConflict

/** Fields of a form that cannot be taken, and why. */
export type WrongFields = Readonly<Record<string, FormFault>>
export type FormFault =
  | 'missing'
  | 'too-long'
  | 'not-a-date'
  | 'not-a-count'
  | 'in-future'
  | 'before-ratification'
  | 'before-previous'
  | 'before-begin'
  | 'unknown'
  | 'not-by-hand'
/**
 * What is wrong with a field; `circle`: a unit below itself; `open-things`: somebody must take them;
 * `wrong-end`: before the beginning, or more than a year after it; `not-hundred`: shares that together
 * are not 100 %; `answered`: what answers refer to, which stays.
 */
export type FieldFault =
  | 'missing'
  | 'too-long'
  | 'unknown'
  | 'taken'
  | 'circle'
  | 'future'
  | 'too-early'
  | 'open-things'
  | 'not-a-day'
  | 'not-hours'
  | 'wrong-end'
  | 'not-a-count'
  | 'not-a-slug'
  | 'not-hundred'
  | 'answered'
export type FieldFaults = Readonly<Record<string, FieldFault>>

/** Someone saved the draft since the caller read it, so that fixing or discarding it would surprise one of the two. */
export type ChangedMeanwhile = {
  readonly ok: false
  readonly code: 'changed-meanwhile'
  readonly version: number
  readonly changedBy: string
  readonly changedAt: Date
}

/** Two people edited the same draft: everything needed to choose, nothing lost. */
export type DraftConflict = {
  readonly ok: false
  readonly code: 'conflict'
  /** What the caller tried to save. */
  readonly mine: Sop
  /** What stands in the database, and its version: the `baseVersion` for the caller's next try. */
  readonly theirs: Sop
  readonly version: number
  /** What both started from; absent where that draft is no longer kept. */
  readonly base?: Sop
  /** Both people's changes together; absent where they touch the same place. */
  readonly merged?: Sop
  /** Where both changed the same thing differently: `title`, `steps/<step id>`, `performers/<id>` … */
  readonly clashes: readonly string[]
  readonly changedBy: string
  readonly changedAt: Date
}

/** Two people edited the same draft standard: both, to choose from. */
export type StandardConflict = {
  readonly ok: false
  readonly code: 'standard-conflict'
  /** What the caller tried to save. */
  readonly mine: ServiceStandard
  /** What stands in the database, and its version: the `baseVersion` for the caller's next try. */
  readonly theirs: ServiceStandard
  readonly version: number
  readonly changedBy: string
  readonly changedAt: Date
}

/** A use case's answer: `{ ok: true, … }` or the failure. */
export type Outcome<T> = ({ readonly ok: true } & T) | Failure

/** The one table from failure to HTTP status. */
export const failureStatus = {
  'not-found': 404,
  'not-allowed': 403,
  'not-a-sample-person': 403,
  'too-large': 413,
  'invalid-content': 422,
  'invalid-calendar': 422,
  'nothing-to-fix': 409,
  'no-revision': 409,
  'has-revision': 409,
  'has-twin': 409,
  'need-twin': 409,
  'need-not-open': 409,
  'not-in-force': 409,
  'review-finished': 409,
  'review-incomplete': 422,
  'doubts-open': 409,
  'invalid-fields': 422,
  'last-administrator': 409,
  'no-longer-open': 409,
  'wrong-credentials': 422,
  'wrong-code': 422,
  'factor-due': 409,
  'proof-due': 422,
  'sign-in-late': 410,
  'passkey-refused': 422,
  'provider-silent': 503,
  'provider-refused': 422,
  'identity-unlinked': 422,
  'identity-taken': 409,
  'weak-password': 422,
  'bad-sign-in-name': 422,
  'name-taken': 422,
  'incomplete-form': 422,
  'link-unknown': 404,
  'link-used': 410,
  'link-expired': 410,
  'set-up-done': 410,
  'wrong-stage': 409,
  'moved-meanwhile': 409,
  'own-draft': 403,
  unmet: 409,
  'wrong-fields': 422,
  'number-taken': 422,
  'note-changed': 409,
  'wrong-life-cycle': 422,
  'wrong-number-pattern': 422,
  'wrong-round-stage': 409,
  'comments-waiting': 409,
  'answers-changed': 409,
  'check-running': 409,
  'not-a-mail-address': 422,
  'not-ratified': 409,
  'already-signed': 409,
  'being-signed': 409,
  'not-signed': 422,
  'service-closed': 409,
  'invalid-standard': 422,
  'standard-incomplete': 409,
  'consultation-unfinished': 409,
  'standard-conflict': 409,
  'wrong-survey-state': 409,
  'survey-empty': 409,
  'survey-over': 409,
  'survey-in-use': 409,
  'survey-not-closed': 409,
  'answers-waiting': 409,
  'already-published': 409,
  deleted: 410,
  'changed-meanwhile': 409,
  conflict: 409,
} as const satisfies Record<Failure['code'], number>
