// Generated from the migrated database by `node scripts/write-schema.ts`. Do not edit.
import type { ColumnType, Generated } from 'kysely'
import type { Sop } from '#sop'
import type { Instrument } from '#measures'
import type { ServiceStandard } from '#standard'
import type { KeyScope } from '../api-key/api-key-record.ts'
import type { WorkingWeek } from '#time'
import type { PublicationEnd } from '../archive/archive-record.ts'
import type { HolidayKind } from '../calendar/calendar-record.ts'
import type { ImportedSopState, ImportFileState } from '../import/import-record.ts'
import type { CommentOutcome, CommentState } from '../consultation/consultation-record.ts'
import type { GovernmentKind } from '../government/government-kind.ts'
import type { UnitChangeKind } from '../government/unit-change.ts'
import type { NoteState, TrialKind } from '../life-cycle/life-cycle-record.ts'
import type { NeedPriority } from '../inventory/need-record.ts'
import type { ReviewKind } from '../review/review-period.ts'
import type { MailState } from '../notice/notice-record.ts'
import type { Role } from '../session/actor.ts'
import type { SecondFactorRule } from '../session/sign-in-rule.ts'
import type { SignInMethod } from '../session/sign-in-method.ts'
import type { SigningState } from '../signature/signature-record.ts'
import type { SignerKind } from '../signature/signer.ts'
import type { SopState } from '../sop/sop-record.ts'
import type { StandardReviewKind } from '../standard-review/standard-review-record.ts'
import type { ServiceState, StandardOrigin } from '../standard/standard-record.ts'
import type { FollowUpState } from '../survey-follow-up/follow-up-record.ts'
import type {
  AnswerChannel,
  AnswerState,
  RemarkState,
  SurveyState,
} from '../survey/survey-record.ts'
import type { TypedTexts } from '../survey-report/survey-report-record.ts'

export type AccountRow = {
  readonly government_id: Generated<string>
  readonly person_id: string
  readonly sign_in_name: string
  readonly password_hash: string
  readonly password_changed_at: Generated<Date>
  readonly totp_secret: Buffer | null
  readonly totp_secret_next: Buffer | null
  readonly totp_step: Generated<number>
  readonly attempts: Generated<number>
  readonly wait_until: Date | null
  readonly failures_untold: Generated<number>
  readonly failures_told_at: Date | null
  readonly created_at: Generated<Date>
}

export type ApiKeyRow = {
  readonly government_id: Generated<string>
  readonly key_id: Generated<string>
  readonly key_hash: Buffer
  readonly name: string
  readonly unit_id: string
  readonly scope: KeyScope
  readonly made_by: string
  readonly made_at: Generated<Date>
  readonly expires_at: Date
  readonly last_used_at: Date | null
  readonly revoked_at: Date | null
  readonly revoked_by: string | null
}

export type ApiRequestRow = {
  readonly government_id: Generated<string>
  readonly key_id: string
  readonly request_key: string
  readonly request_hash: Buffer
  readonly made_id: string | null
  readonly begun_at: Generated<Date>
}

export type ArchiveRow = {
  readonly government_id: Generated<string>
  readonly slug: string
  readonly is_open: Generated<boolean>
}

export type AssignmentRow = {
  readonly government_id: Generated<string>
  readonly assignment_id: Generated<string>
  readonly person_id: string
  readonly unit_id: string
  readonly role: Role
  readonly since: Generated<Date>
  readonly until: Date | null
}

export type AuditRow = {
  readonly government_id: Generated<string>
  readonly number: number
  readonly at: Date
  readonly actor_id: string | null
  readonly actor_name: string
  readonly action: string
  readonly subject_kind: string
  readonly subject_id: string | null
  readonly details: Generated<ColumnType<unknown, string, string>>
  readonly previous_hash: Buffer
  readonly hash: Buffer
  readonly format: Generated<number>
}

export type AuditHeadRow = {
  readonly government_id: string
  readonly number: number
  readonly hash: Buffer
}

export type BoardDayRow = {
  readonly government_id: string
  readonly counted_on: string
}

export type BoardTotalRow = {
  readonly government_id: string
  readonly units: number
  readonly needed: number
  readonly drafted: number
  readonly under_way: number
  readonly in_force: number
  readonly over_aged: number
  readonly overdue: number
}

export type CharterRow = {
  readonly government_id: Generated<string>
  readonly number: number
  readonly version: Generated<number>
  readonly statement: string
  readonly provider_duties: string
  readonly public_rights: string
  readonly public_duties: string
  readonly sanctions: string
  readonly signatory_position: string
  readonly signatory_name: string
  readonly place: string
  readonly signed_on: string | null
  readonly saved_at: Generated<Date>
  readonly saved_by: string
  readonly services: Generated<ColumnType<unknown, string, string>>
  readonly published_at: Date | null
  readonly replaced_at: Date | null
}

export type CommentGroupRow = {
  readonly government_id: Generated<string>
  readonly consultation_id: string
  readonly likeness: Buffer
  readonly held: number
  readonly first_at: Date
}

export type CommentIntakeRow = {
  readonly government_id: Generated<string>
  readonly consultation_id: string
  readonly sender: Buffer
  readonly count: number
}

export type CommentReceiptRow = {
  readonly government_id: Generated<string>
  readonly receipt_hash: Buffer
  readonly consultation_id: string
  readonly comment_id: string
  readonly withdrawn_at: Date | null
}

export type ConsultationRow = {
  readonly government_id: Generated<string>
  readonly consultation_id: Generated<string>
  readonly service_id: string
  readonly version: Generated<number>
  readonly met_on: string | null
  readonly place: Generated<string>
  readonly minutes: Generated<string>
  readonly attendance: Generated<ColumnType<unknown, string, string>>
  readonly organisations: Generated<string>
  readonly attendees: Generated<string>
  readonly signed_on: string | null
  readonly content: ColumnType<ServiceStandard, string, string> | null
  readonly published_at: Date | null
  readonly closes_at: Date | null
  readonly closing: ColumnType<unknown, string, string> | null
  readonly reopening: Generated<string>
  readonly shows_at_once: Generated<boolean>
  readonly most_comments: Generated<number>
  readonly most_per_sender: Generated<number>
  readonly finished_at: Date | null
  readonly begun_at: Generated<Date>
  readonly begun_by: string
  readonly saved_at: Generated<Date>
  readonly saved_by: string
  readonly told_on: string | null
  readonly told_of: Generated<number>
}

export type ConsultationCommentRow = {
  readonly government_id: Generated<string>
  readonly consultation_id: string
  readonly comment_id: Generated<string>
  readonly part: string
  readonly text: string
  readonly shown_name: string
  readonly text_hash: Buffer | null
  readonly likeness: Buffer
  readonly reasons: Generated<string[]>
  readonly state: CommentState
  readonly sent_at: Generated<Date>
  readonly judged_by: string | null
  readonly judged_at: Date | null
  readonly refusal: Generated<string>
  readonly outcome: CommentOutcome | null
  readonly answer: Generated<string>
  readonly answered_by: string | null
  readonly answered_at: Date | null
}

export type ConsultationTallyRow = {
  readonly government_id: Generated<string>
  readonly consultation_id: string
  readonly taken: Generated<number>
  readonly shown: Generated<number>
  readonly held: Generated<number>
  readonly refused: Generated<number>
  readonly withdrawn: Generated<number>
  readonly unanswered: Generated<number>
}

export type DutyRow = {
  readonly government_id: Generated<string>
  readonly duty_id: Generated<string>
  readonly unit_id: string
  readonly text: string
  readonly source: Generated<string>
  readonly sort_order: Generated<number>
}

export type GovernmentRow = {
  readonly government_id: string
  readonly name: string
  readonly time_zone: Generated<string>
  readonly is_sample: Generated<boolean>
  readonly created_at: Generated<Date>
  readonly kind: Generated<GovernmentKind>
}

export type HalfSignInRow = {
  readonly government_id: Generated<string>
  readonly token_hash: Buffer
  readonly person_id: string
  readonly expires_at: Date
}

export type HolidayRow = {
  readonly government_id: Generated<string>
  readonly day: string
  readonly name: string
  readonly kind: HolidayKind
  readonly source: string
  readonly entered_at: Generated<Date>
  readonly entered_by: string
  readonly removed_at: Date | null
}

export type HoursPeriodRow = {
  readonly government_id: Generated<string>
  readonly period_id: Generated<string>
  readonly unit_id: string | null
  readonly from_day: string
  readonly to_day: string
  readonly name: string
  readonly week: ColumnType<WorkingWeek, string, string>
  readonly entered_at: Generated<Date>
  readonly entered_by: string
  readonly removed_at: Date | null
}

export type IdentityRow = {
  readonly government_id: Generated<string>
  readonly person_id: string
  readonly issuer: string
  readonly subject: string
  readonly linked_at: Generated<Date>
}

export type ImportRow = {
  readonly government_id: Generated<string>
  readonly import_id: Generated<string>
  readonly unit_id: string
  readonly created_at: Generated<Date>
  readonly created_by: string
}

export type ImportFileRow = {
  readonly government_id: Generated<string>
  readonly import_id: string
  readonly number: number
  readonly name: string
  readonly size: number
  readonly content_hash: Buffer | null
  readonly bytes: Buffer | null
  readonly expires_at: Generated<Date>
  readonly state: Generated<ImportFileState>
  readonly problems: ColumnType<unknown, string, string>
  readonly source: ColumnType<unknown, string, string> | null
  readonly attempts: Generated<number>
  readonly leased_until: Date | null
}

export type ImportSopRow = {
  readonly government_id: Generated<string>
  readonly import_sop_id: Generated<string>
  readonly import_id: string
  readonly file_number: number
  readonly number: number
  readonly title: string
  readonly content: ColumnType<Sop, string, string>
  readonly notices: ColumnType<unknown, string, string>
  readonly doubts: ColumnType<unknown, string, string>
  readonly open_doubts: number
  readonly state: Generated<ImportedSopState>
  readonly sop_id: string | null
}

export type InvitationRow = {
  readonly government_id: Generated<string>
  readonly token_hash: Buffer
  readonly person_id: string
  readonly made_at: Generated<Date>
  readonly made_by: string
  readonly expires_at: Date
  readonly used_at: Date | null
  readonly drops_authenticator: Generated<boolean>
}

export type LifeCycleRow = {
  readonly government_id: Generated<string>
  readonly version: number
  readonly definition: ColumnType<unknown, string, string>
  readonly made_at: Generated<Date>
  readonly made_by: string
}

export type MailDigestRow = {
  readonly government_id: Generated<string>
  readonly person_id: string
  readonly day: string
  readonly state: MailState
  readonly attempts: Generated<number>
  readonly next_attempt_at: Date | null
  readonly problem: Generated<string>
  readonly changed_at: Generated<Date>
}

export type MailWishRow = {
  readonly government_id: Generated<string>
  readonly person_id: string
  readonly address: string
}

export type NoticeRow = {
  readonly government_id: Generated<string>
  readonly notice_id: Generated<string>
  readonly person_id: string
  readonly kind: string
  readonly occasion: string
  readonly address: string
  readonly title: string
  readonly told_by: string
  readonly told_at: Generated<Date>
  readonly read_at: Date | null
  readonly mailed_on: string | null
}

export type NumberRuleRow = {
  readonly government_id: Generated<string>
  readonly pattern: string
  readonly manual: Generated<boolean>
}

export type NumberSequenceRow = {
  readonly government_id: Generated<string>
  readonly scope: string
  readonly last: number
}

export type OfficeHoursRow = {
  readonly government_id: Generated<string>
  readonly unit_id: string
  readonly since: string
  readonly week: ColumnType<WorkingWeek, string, string> | null
  readonly entered_at: Generated<Date>
  readonly entered_by: string
}

export type PassageRow = {
  readonly government_id: Generated<string>
  readonly sop_id: string
  readonly revision: number
  readonly stage: string
  readonly since: Generated<Date>
  readonly life_cycle: Generated<number>
  readonly moves: Generated<number>
}

export type PassageMoveRow = {
  readonly government_id: Generated<string>
  readonly sop_id: string
  readonly revision: number
  readonly number: number
  readonly move: string
  readonly from_stage: string | null
  readonly to_stage: string
  readonly note: Generated<string>
  readonly moved_at: Generated<Date>
  readonly moved_by: string
  readonly legal_basis: Generated<string>
  readonly sequence: Generated<number>
}

export type PasskeyRow = {
  readonly government_id: Generated<string>
  readonly person_id: string
  readonly credential_id: string
  readonly public_key: Buffer
  readonly counter: number
  readonly device: string
  readonly created_at: Generated<Date>
  readonly last_used_at: Date | null
}

export type PersonRow = {
  readonly government_id: Generated<string>
  readonly person_id: Generated<string>
  readonly unit_id: string
  readonly name: string
  readonly position: string
  readonly created_at: Generated<Date>
  readonly left_at: Date | null
}

export type PublicSurveyRow = {
  readonly survey_id: string | null
  readonly unit_id: string | null
  readonly slug: string | null
  readonly title: string | null
  readonly begins_on: string | null
  readonly ends_on: string | null
  readonly state: SurveyState | null
  readonly closed_early_on: string | null
  readonly most_per_sender: number | null
  readonly instrument: ColumnType<Instrument, string, string> | null
}

export type PublicSurveyServiceRow = {
  readonly survey_id: string | null
  readonly service_id: string | null
  readonly slug: string | null
  readonly name: string | null
  readonly left_out: string[] | null
}

export type PublishedCharterRow = {
  readonly number: number | null
  readonly statement: string | null
  readonly provider_duties: string | null
  readonly public_rights: string | null
  readonly public_duties: string | null
  readonly sanctions: string | null
  readonly signatory_position: string | null
  readonly signatory_name: string | null
  readonly place: string | null
  readonly signed_on: string | null
  readonly services: ColumnType<unknown, string, string> | null
  readonly published_at: Date | null
}

export type PublishedCommentRow = {
  readonly consultation_id: string | null
  readonly comment_id: string | null
  readonly part: string | null
  readonly text: string | null
  readonly shown_name: string | null
  readonly sent_at: Date | null
  readonly outcome: CommentOutcome | null
  readonly answer: string | null
  readonly answered_at: Date | null
}

export type PublishedConsultationRow = {
  readonly consultation_id: string | null
  readonly service_id: string | null
  readonly unit_id: string | null
  readonly slug: string | null
  readonly content: ColumnType<ServiceStandard, string, string> | null
  readonly met_on: string | null
  readonly place: string | null
  readonly minutes: string | null
  readonly attendance: ColumnType<unknown, string, string> | null
  readonly organisations: string | null
  readonly signed_on: string | null
  readonly published_at: Date | null
  readonly closes_at: Date | null
  readonly closing: ColumnType<unknown, string, string> | null
  readonly reopening: string | null
  readonly finished_at: Date | null
  readonly shown: number | null
  readonly held: number | null
  readonly refused: number | null
}

export type PublishedCountRow = {
  readonly government_id: Generated<string>
  readonly facet: string
  readonly key: string
  readonly count: number
}

export type PublishedRevisionRow = {
  readonly government_id: Generated<string>
  readonly sop_id: string
  readonly revision: number
  readonly unit_id: string
  readonly title: string
  readonly initial: ColumnType<string, never, never>
  readonly sorts_as: ColumnType<string, never, never>
  readonly number: string
  readonly code: string | null
  readonly since: string
  readonly published_at: Generated<Date>
  readonly until: string | null
  readonly ended_at: Date | null
  readonly end_kind: PublicationEnd | null
  readonly end_reason: Generated<string>
  readonly content: ColumnType<Sop, string, string>
}

export type PublishedSearchRow = {
  readonly government_id: Generated<string>
  readonly sop_id: string
  readonly title: string
  readonly title_stems: string
  readonly stems: string
}

export type PublishedStandardRow = {
  readonly government_id: Generated<string>
  readonly service_id: string
  readonly version: number
  readonly unit_id: string
  readonly slug: string
  readonly name: string
  readonly name_en: string
  readonly sorts_as: ColumnType<string, never, never>
  readonly life_events: string[]
  readonly decree: string
  readonly since: string
  readonly published_at: Generated<Date>
  readonly until: string | null
  readonly ended_at: Date | null
  readonly end_kind: PublicationEnd | null
  readonly content: ColumnType<ServiceStandard, string, string>
  readonly initial: ColumnType<string, never, never>
  readonly sorts_as_en: ColumnType<string, never, never>
  readonly initial_en: ColumnType<string, never, never>
}

export type PublishedSurveyRow = {
  readonly survey_id: string | null
  readonly version: number | null
  readonly slug: string | null
  readonly title: string | null
  readonly unit_id: string | null
  readonly begins_on: string | null
  readonly ends_on: string | null
  readonly content: ColumnType<unknown, string, string> | null
  readonly data: ColumnType<unknown, string, string> | null
  readonly formula: string | null
  readonly computed_at: Date | null
  readonly reason: string | null
  readonly published_at: Date | null
  readonly latest: boolean | null
}

export type PublishedSurveyServiceRow = {
  readonly survey_id: string | null
  readonly service_id: string | null
  readonly slug: string | null
}

export type RatificationRow = {
  readonly government_id: Generated<string>
  readonly sop_id: string
  readonly revision: number
  readonly number: string
  readonly ratified_on: string
  readonly effective_on: string
  readonly content: ColumnType<Sop, string, string>
  readonly content_hash: Buffer
  readonly ratified_at: Generated<Date>
  readonly ratified_by: string
  readonly ended_on: string | null
  readonly end_reason: Generated<string>
  readonly verification_code: Generated<string>
}

export type RecoveryCodeRow = {
  readonly government_id: Generated<string>
  readonly person_id: string
  readonly code_hash: Buffer
}

export type ReviewClockRow = {
  readonly government_id: Generated<string>
  readonly sop_id: string
  readonly kind: ReviewKind
  readonly unit_id: string
  readonly since: string
  readonly reminded_for: string | null
}

export type ReviewNoteRow = {
  readonly government_id: Generated<string>
  readonly note_id: Generated<string>
  readonly sop_id: string
  readonly revision: number
  readonly place: string
  readonly text: string
  readonly written_at: Generated<Date>
  readonly written_by: string
  readonly state: Generated<NoteState>
  readonly answer: Generated<string>
  readonly answered_at: Date | null
  readonly answered_by: string | null
  readonly settled_at: Date | null
  readonly settled_by: string | null
  readonly sequence: Generated<number>
}

export type ReviewPeriodRow = {
  readonly government_id: Generated<string>
  readonly kind: ReviewKind
  readonly months: number
  readonly source: string
}

export type ServiceRow = {
  readonly government_id: Generated<string>
  readonly service_id: Generated<string>
  readonly unit_id: string
  readonly slug: string
  readonly state: Generated<ServiceState>
  readonly name: string
  readonly draft_version: Generated<number>
  readonly version: Generated<number>
  readonly in_force: number | null
  readonly created_at: Generated<Date>
  readonly created_by: string
  readonly updated_at: Generated<Date>
  readonly updated_by: string
}

export type ServiceSearchRow = {
  readonly government_id: Generated<string>
  readonly service_id: string
  readonly name: string
  readonly name_words: number
  readonly comes_first: ColumnType<boolean, never, never>
  readonly key_stems: string
  readonly stems: string
  readonly words: string[]
  readonly key_words: string[]
}

export type ServiceSopRow = {
  readonly government_id: Generated<string>
  readonly service_id: string
  readonly sop_id: string
  readonly sort_order: Generated<number>
}

export type ServiceSynonymRow = {
  readonly government_id: Generated<string>
  readonly synonym_id: Generated<string>
  readonly word: string
  readonly meaning: string
  readonly made_by: string
  readonly made_at: Generated<Date>
}

export type ServiceWordRow = {
  readonly government_id: Generated<string>
  readonly word: string
  readonly stem: string
  readonly stem_en: string
  readonly count: number
  readonly key_count: number
}

export type ServiceWordNearRow = {
  readonly government_id: Generated<string>
  readonly variant: string
  readonly word: string
}

export type SessionRow = {
  readonly government_id: Generated<string>
  readonly token_hash: Buffer
  readonly person_id: string
  readonly csrf_secret: string
  readonly created_at: Generated<Date>
  readonly expires_at: Date
  readonly session_id: Generated<string>
  readonly came_by: SignInMethod
  readonly device: Generated<string>
  readonly last_used_at: Generated<Date>
  readonly idle_minutes: Generated<number>
}

export type SessionRuleRow = {
  readonly government_id: Generated<string>
  readonly longest_minutes: number
  readonly idle_minutes: number
  readonly second_factor: Generated<SecondFactorRule>
}

export type SetUpOfferRow = {
  readonly government_id: Generated<string>
  readonly token_hash: Buffer
  readonly expires_at: Date
}

export type SignatureRow = {
  readonly government_id: Generated<string>
  readonly signature_id: Generated<string>
  readonly sop_id: string
  readonly revision: number
  readonly number: string
  readonly document_hash: Buffer
  readonly pdf: Buffer
  readonly kind: SignerKind
  readonly signer: string
  readonly certificate_hash: Buffer
  readonly signed_at: Date
  readonly signed_by: string
  readonly recorded_at: Generated<Date>
}

export type SigningAttemptRow = {
  readonly government_id: Generated<string>
  readonly sop_id: string
  readonly revision: number
  readonly state: Generated<SigningState>
  readonly attempts: Generated<number>
  readonly leased_until: Date
  readonly signed_at: Date
  readonly begun_by: string
  readonly number: string
  readonly pdf: Buffer | null
  readonly kind: SignerKind | null
  readonly signer: string | null
  readonly certificate_hash: Buffer | null
}

export type SopRow = {
  readonly government_id: Generated<string>
  readonly sop_id: Generated<string>
  readonly unit_id: string
  readonly state: Generated<SopState>
  readonly draft_version: Generated<number>
  readonly revision: Generated<number>
  readonly title: string
  readonly number: string
  readonly step_count: number
  readonly created_at: Generated<Date>
  readonly created_by: string
  readonly updated_at: Generated<Date>
  readonly updated_by: string
  readonly in_force: number | null
  readonly underway: number | null
}

export type SopAuthorRow = {
  readonly government_id: Generated<string>
  readonly sop_id: string
  readonly after_revision: number
  readonly person_id: string
}

export type SopCountRow = {
  readonly government_id: Generated<string>
  readonly unit_id: string
  readonly state: SopState
  readonly count: number
  readonly in_force: Generated<boolean>
}

export type SopDraftRow = {
  readonly government_id: Generated<string>
  readonly sop_id: string
  readonly version: number
  readonly content: ColumnType<Sop, string, string>
  readonly saved_at: Generated<Date>
  readonly saved_by: string
}

export type SopNeedRow = {
  readonly government_id: Generated<string>
  readonly need_id: Generated<string>
  readonly unit_id: string
  readonly duty_id: string | null
  readonly title: string
  readonly reason: Generated<string>
  readonly priority: Generated<NeedPriority>
  readonly planned_year: number | null
  readonly planned_quarter: number | null
  readonly person_id: string | null
  readonly sop_id: string | null
  readonly replaces: number | null
  readonly dropped_at: Date | null
  readonly dropped_reason: Generated<string>
  readonly version: Generated<number>
  readonly created_at: Generated<Date>
  readonly created_by: string
  readonly updated_at: Generated<Date>
  readonly updated_by: string
}

export type SopReviewRow = {
  readonly government_id: Generated<string>
  readonly review_id: Generated<string>
  readonly sop_id: string
  readonly revision: number
  readonly kind: ReviewKind
  readonly rules: string
  readonly held_on: string
  readonly method: string
  readonly content: ColumnType<unknown, string, string>
  readonly version: Generated<number>
  readonly begun_at: Generated<Date>
  readonly begun_by: string
  readonly saved_at: Generated<Date>
  readonly saved_by: string
  readonly finished_at: Date | null
}

export type SopRevisionRow = {
  readonly government_id: Generated<string>
  readonly sop_id: string
  readonly number: number
  readonly title: string
  readonly note: Generated<string>
  readonly content: ColumnType<Sop, string, string>
  readonly content_hash: Buffer
  readonly fixed_at: Generated<Date>
  readonly fixed_by: string
}

export type SopSearchRow = {
  readonly government_id: Generated<string>
  readonly sop_id: string
  readonly words: string
  readonly stems: ColumnType<string, never, never>
}

export type StandardCountRow = {
  readonly government_id: Generated<string>
  readonly facet: string
  readonly key: string
  readonly count: number
}

export type StandardDraftRow = {
  readonly government_id: Generated<string>
  readonly service_id: string
  readonly version: number
  readonly content: ColumnType<ServiceStandard, string, string>
  readonly saved_at: Generated<Date>
  readonly saved_by: string
}

export type StandardOfEventRow = {
  readonly government_id: Generated<string>
  readonly event: string
  readonly sorts_as: string
  readonly service_id: string
}

export type StandardReminderRow = {
  readonly government_id: Generated<string>
  readonly service_id: string
  readonly kind: StandardReviewKind
  readonly due_on: string
}

export type StandardReviewRow = {
  readonly government_id: Generated<string>
  readonly review_id: Generated<string>
  readonly service_id: string
  readonly standard: number
  readonly kind: StandardReviewKind
  readonly held_on: string
  readonly content: ColumnType<unknown, string, string>
  readonly version: Generated<number>
  readonly begun_by: string
  readonly saved_at: Generated<Date>
  readonly saved_by: string
  readonly finished_at: Date | null
}

export type StandardVersionRow = {
  readonly government_id: Generated<string>
  readonly service_id: string
  readonly number: number
  readonly content: ColumnType<ServiceStandard, string, string>
  readonly content_hash: Buffer
  readonly decree: string
  readonly decreed_on: string
  readonly since: string
  readonly origin: StandardOrigin
  readonly fixed_at: Generated<Date>
  readonly fixed_by: string
}

export type SurveyRow = {
  readonly government_id: Generated<string>
  readonly survey_id: Generated<string>
  readonly unit_id: string
  readonly slug: string
  readonly title: string
  readonly instrument_id: string
  readonly instrument_version: number
  readonly begins_on: string
  readonly ends_on: string
  readonly state: Generated<SurveyState>
  readonly rounding: Generated<string>
  readonly most_per_sender: Generated<number>
  readonly version: Generated<number>
  readonly made_at: Generated<Date>
  readonly made_by: string
  readonly saved_at: Generated<Date>
  readonly saved_by: string
  readonly opened_at: Date | null
  readonly closed_at: Date | null
}

export type SurveyAnswerRow = {
  readonly government_id: Generated<string>
  readonly answer_id: string
  readonly survey_id: string
  readonly service_id: string
  readonly channel: AnswerChannel
  readonly answered_on: string
  readonly received_on: string
  readonly state: AnswerState
  readonly flags: Generated<string[]>
  readonly requirements: number | null
  readonly procedure: number | null
  readonly time: number | null
  readonly cost: number | null
  readonly product: number | null
  readonly competence: number | null
  readonly behaviour: number | null
  readonly complaints: number | null
  readonly facilities: number | null
  readonly requirements_importance: number | null
  readonly procedure_importance: number | null
  readonly time_importance: number | null
  readonly cost_importance: number | null
  readonly product_importance: number | null
  readonly competence_importance: number | null
  readonly behaviour_importance: number | null
  readonly complaints_importance: number | null
  readonly facilities_importance: number | null
  readonly parts: ColumnType<unknown, string, string> | null
  readonly extra: ColumnType<unknown, string, string> | null
  readonly scores: ColumnType<number, never, never>
  readonly judgement_id: string | null
}

export type SurveyChannelRow = {
  readonly government_id: Generated<string>
  readonly survey_id: string
  readonly channel: AnswerChannel
  readonly share: number
}

export type SurveyCodeRow = {
  readonly government_id: Generated<string>
  readonly code_hash: Buffer
  readonly batch_id: string
}

export type SurveyCodeBatchRow = {
  readonly government_id: Generated<string>
  readonly batch_id: Generated<string>
  readonly survey_id: string
  readonly service_id: string
  readonly count: number
  readonly made_at: Generated<Date>
  readonly made_by: string
  readonly revoked_at: Date | null
}

export type SurveyCodeRefusalRow = {
  readonly government_id: Generated<string>
  readonly day: string
  readonly reason: string
  readonly count: number
}

export type SurveyDeviceRow = {
  readonly government_id: Generated<string>
  readonly device_id: Generated<string>
  readonly survey_id: string
  readonly channel: AnswerChannel
  readonly name: string
  readonly token_hash: Buffer
  readonly made_at: Generated<Date>
  readonly made_by: string
  readonly revoked_at: Date | null
}

export type SurveyFollowUpRow = {
  readonly government_id: Generated<string>
  readonly follow_up_id: Generated<string>
  readonly survey_id: string
  readonly service_id: string | null
  readonly element: string
  readonly cause: string
  readonly action: string
  readonly owner_unit_id: string
  readonly owner_position: string
  readonly due_on: string
  readonly due_by_quarter: boolean
  readonly state: Generated<FollowUpState>
  readonly begun_on: string | null
  readonly ended_on: string | null
  readonly result: Generated<string>
  readonly version: Generated<number>
  readonly made_at: Generated<Date>
  readonly saved_at: Generated<Date>
  readonly saved_by: string
  readonly told_of: string | null
}

export type SurveyFollowUpVersionRow = {
  readonly government_id: Generated<string>
  readonly follow_up_id: string
  readonly version: number
  readonly content: ColumnType<unknown, string, string>
  readonly saved_at: Date
  readonly saved_by: string
}

export type SurveyInstrumentRow = {
  readonly government_id: Generated<string>
  readonly instrument_id: string
  readonly version: number
  readonly document: ColumnType<Instrument, string, string>
  readonly made_at: Generated<Date>
  readonly made_by: string
}

export type SurveyJudgementRow = {
  readonly government_id: Generated<string>
  readonly survey_id: string
  readonly judgement_id: Generated<string>
  readonly verdict: AnswerState
  readonly reason: string
  readonly count: number
  readonly is_correction: boolean
  readonly judged_at: Generated<Date>
  readonly judged_by: string
  readonly taken_back_at: Date | null
  readonly taken_back_by: string | null
}

export type SurveyPublicationRow = {
  readonly government_id: Generated<string>
  readonly survey_id: string
  readonly version: number
  readonly content: ColumnType<unknown, string, string>
  readonly data: ColumnType<unknown, string, string>
  readonly formula: string
  readonly computed_at: Date
  readonly reason: string
  readonly published_at: Generated<Date>
  readonly published_by: string
}

export type SurveyRefusalRow = {
  readonly government_id: Generated<string>
  readonly survey_id: string
  readonly day: string
  readonly reason: string
  readonly count: number
}

export type SurveyRemarkRow = {
  readonly government_id: Generated<string>
  readonly remark_id: Generated<string>
  readonly survey_id: string
  readonly service_id: string
  readonly question: string
  readonly text: string
  readonly reasons: Generated<string[]>
  readonly state: Generated<RemarkState>
  readonly month: string
  readonly judged_by: string | null
  readonly judged_at: Date | null
}

export type SurveyReportRow = {
  readonly government_id: Generated<string>
  readonly survey_id: string
  readonly texts: ColumnType<TypedTexts, string, string>
  readonly version: Generated<number>
  readonly saved_at: Generated<Date>
  readonly saved_by: string
}

export type SurveyRushRow = {
  readonly government_id: Generated<string>
  readonly survey_id: string
  readonly hour: Date
  readonly count: number
}

export type SurveySenderRow = {
  readonly government_id: Generated<string>
  readonly survey_id: string
  readonly day: string
  readonly sender: Buffer
  readonly count: number
}

export type SurveyServiceRow = {
  readonly government_id: Generated<string>
  readonly survey_id: string
  readonly service_id: string
  readonly population: number | null
  readonly asked: number | null
  readonly left_out: Generated<string[]>
}

export type SurveyTallyRow = {
  readonly government_id: Generated<string>
  readonly survey_id: string
  readonly through: string
  readonly sums: ColumnType<unknown, string, string>
}

export type TrialRow = {
  readonly government_id: Generated<string>
  readonly trial_id: Generated<string>
  readonly sop_id: string
  readonly revision: number
  readonly kind: TrialKind
  readonly began_on: string
  readonly ended_on: string
  readonly case_count: number
  readonly findings: string
  readonly passed: boolean
  readonly recorded_at: Generated<Date>
  readonly recorded_by: string
  readonly sequence: Generated<number>
}

export type UnitRow = {
  readonly government_id: Generated<string>
  readonly unit_id: Generated<string>
  readonly parent_id: string | null
  readonly name: string
  readonly short_name: string
  readonly sort_order: Generated<number>
  readonly opened_on: string | null
  readonly closed_on: string | null
}

export type UnitBoardRow = {
  readonly government_id: Generated<string>
  readonly unit_id: string
  readonly needed: Generated<number>
  readonly drafted: Generated<number>
  readonly under_way: Generated<number>
  readonly in_force: Generated<number>
  readonly over_aged: Generated<number>
  readonly overdue: Generated<number>
  readonly changed_at: Date | null
}

export type UnitChangeRow = {
  readonly government_id: Generated<string>
  readonly change_id: Generated<string>
  readonly unit_id: string
  readonly kind: UnitChangeKind
  readonly happened_on: string
  readonly legal_basis: Generated<string>
  readonly details: Generated<ColumnType<unknown, string, string>>
  readonly recorded_at: Generated<Date>
  readonly recorded_by: string
}

export type UnitSuccessorRow = {
  readonly government_id: Generated<string>
  readonly unit_id: string
  readonly successor_id: string
}

export type UsedChallengeRow = {
  readonly government_id: Generated<string>
  readonly challenge_hash: Buffer
  readonly expires_at: Date
}

export type ViewingRow = {
  readonly government_id: Generated<string>
  readonly day: string
  readonly person_id: string
  readonly action: string
  readonly subject_kind: string
  readonly subject_id: string
  readonly first_at: Generated<Date>
}

export type ViewingDayRow = {
  readonly government_id: Generated<string>
  readonly day: string
  readonly sealed_by: number | null
}

export type Tables = {
  readonly account: AccountRow
  readonly api_key: ApiKeyRow
  readonly api_request: ApiRequestRow
  readonly archive: ArchiveRow
  readonly assignment: AssignmentRow
  readonly audit: AuditRow
  readonly audit_head: AuditHeadRow
  readonly board_day: BoardDayRow
  readonly board_total: BoardTotalRow
  readonly charter: CharterRow
  readonly comment_group: CommentGroupRow
  readonly comment_intake: CommentIntakeRow
  readonly comment_receipt: CommentReceiptRow
  readonly consultation: ConsultationRow
  readonly consultation_comment: ConsultationCommentRow
  readonly consultation_tally: ConsultationTallyRow
  readonly duty: DutyRow
  readonly government: GovernmentRow
  readonly half_sign_in: HalfSignInRow
  readonly holiday: HolidayRow
  readonly hours_period: HoursPeriodRow
  readonly identity: IdentityRow
  readonly import: ImportRow
  readonly import_file: ImportFileRow
  readonly import_sop: ImportSopRow
  readonly invitation: InvitationRow
  readonly life_cycle: LifeCycleRow
  readonly mail_digest: MailDigestRow
  readonly mail_wish: MailWishRow
  readonly notice: NoticeRow
  readonly number_rule: NumberRuleRow
  readonly number_sequence: NumberSequenceRow
  readonly office_hours: OfficeHoursRow
  readonly passage: PassageRow
  readonly passage_move: PassageMoveRow
  readonly passkey: PasskeyRow
  readonly person: PersonRow
  readonly public_survey: PublicSurveyRow
  readonly public_survey_service: PublicSurveyServiceRow
  readonly published_charter: PublishedCharterRow
  readonly published_comment: PublishedCommentRow
  readonly published_consultation: PublishedConsultationRow
  readonly published_count: PublishedCountRow
  readonly published_revision: PublishedRevisionRow
  readonly published_search: PublishedSearchRow
  readonly published_standard: PublishedStandardRow
  readonly published_survey: PublishedSurveyRow
  readonly published_survey_service: PublishedSurveyServiceRow
  readonly ratification: RatificationRow
  readonly recovery_code: RecoveryCodeRow
  readonly review_clock: ReviewClockRow
  readonly review_note: ReviewNoteRow
  readonly review_period: ReviewPeriodRow
  readonly service: ServiceRow
  readonly service_search: ServiceSearchRow
  readonly service_sop: ServiceSopRow
  readonly service_synonym: ServiceSynonymRow
  readonly service_word: ServiceWordRow
  readonly service_word_near: ServiceWordNearRow
  readonly session: SessionRow
  readonly session_rule: SessionRuleRow
  readonly set_up_offer: SetUpOfferRow
  readonly signature: SignatureRow
  readonly signing_attempt: SigningAttemptRow
  readonly sop: SopRow
  readonly sop_author: SopAuthorRow
  readonly sop_count: SopCountRow
  readonly sop_draft: SopDraftRow
  readonly sop_need: SopNeedRow
  readonly sop_review: SopReviewRow
  readonly sop_revision: SopRevisionRow
  readonly sop_search: SopSearchRow
  readonly standard_count: StandardCountRow
  readonly standard_draft: StandardDraftRow
  readonly standard_of_event: StandardOfEventRow
  readonly standard_reminder: StandardReminderRow
  readonly standard_review: StandardReviewRow
  readonly standard_version: StandardVersionRow
  readonly survey: SurveyRow
  readonly survey_answer: SurveyAnswerRow
  readonly survey_channel: SurveyChannelRow
  readonly survey_code: SurveyCodeRow
  readonly survey_code_batch: SurveyCodeBatchRow
  readonly survey_code_refusal: SurveyCodeRefusalRow
  readonly survey_device: SurveyDeviceRow
  readonly survey_follow_up: SurveyFollowUpRow
  readonly survey_follow_up_version: SurveyFollowUpVersionRow
  readonly survey_instrument: SurveyInstrumentRow
  readonly survey_judgement: SurveyJudgementRow
  readonly survey_publication: SurveyPublicationRow
  readonly survey_refusal: SurveyRefusalRow
  readonly survey_remark: SurveyRemarkRow
  readonly survey_report: SurveyReportRow
  readonly survey_rush: SurveyRushRow
  readonly survey_sender: SurveySenderRow
  readonly survey_service: SurveyServiceRow
  readonly survey_tally: SurveyTallyRow
  readonly trial: TrialRow
  readonly unit: UnitRow
  readonly unit_board: UnitBoardRow
  readonly unit_change: UnitChangeRow
  readonly unit_successor: UnitSuccessorRow
  readonly used_challenge: UsedChallengeRow
  readonly viewing: ViewingRow
  readonly viewing_day: ViewingDayRow
}
