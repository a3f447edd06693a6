export type { Account } from './account/account-record.ts'
export {
  addAuthenticator,
  changePassword,
  findAccount,
  offerAuthenticator,
  removeAuthenticator,
} from './account/account.service.ts'
export {
  acceptInvitation,
  getInvitation,
  invitePerson,
  listInvitable,
  type Invitable,
  type Invitation,
} from './account/invitation.service.ts'
export type { PasskeySummary } from './account/passkey.queries.ts'
export {
  addPasskey,
  askForPasskey,
  offerPasskey,
  removePasskey,
  signInWithPasskey,
  type PasskeySite,
} from './account/passkey.service.ts'
export { endOwnSessions } from './account/end-sessions.service.ts'
export { maySetSignInRule } from './account/account.policy.ts'
export {
  getSignInRule,
  sessionLimits,
  setSignInRule,
  type TypedSignInRule,
} from './account/sign-in-rule.service.ts'
export { passwordLimits, type PasswordProblem } from './account/password-rules.ts'
export { checkSetUp, offerSetUp, setUp, timeZones, type SetUp } from './account/set-up.service.ts'
export {
  readIdentityProvider,
  type IdentityProvider,
} from './account/single-sign-on/identity-provider.ts'
export {
  beginLinking,
  beginSingleSignOn,
  endSingleSignOn,
  linkIdentity,
  signInByIdentity,
  unlinkIdentity,
} from './account/single-sign-on/single-sign-on.service.ts'
export { signIn, signInWithCode, type SignedIn } from './account/sign-in.service.ts'
export type { ApiKey, KeyHolder, KeyState } from './api-key/api-key-record.ts'
export { mayManageKeys } from './api-key/api-key.policy.ts'
export {
  findKeyHolder,
  keyDays,
  listApiKeys,
  makeApiKey,
  revokeApiKey,
  type TypedKey,
} from './api-key/api-key.service.ts'
export { makeOnce } from './api-key/once.service.ts'
export { createBriefly } from './briefly/briefly.ts'
export { isOutOfReach } from './database/out-of-reach.ts'
export {
  holidayKinds,
  type HolidayKind,
  type HoursPeriod,
  type HoursVersion,
  type KeptHoliday,
  type OfficeHoliday,
  type OpeningHours,
  type UnitCalendar,
} from './calendar/calendar-record.ts'
export { setsHolidays } from './calendar/calendar.policy.ts'
export {
  addHoliday,
  editHoliday,
  getHoliday,
  getHolidayYear,
  importHolidays,
  keepHoliday,
  takeOverHolidays,
  type HolidayYear,
  type TypedHoliday,
} from './calendar/holiday.service.ts'
export {
  addHoursPeriod,
  getHoursPeriods,
  getUnitHours,
  keepHoursPeriod,
  removeUnitHours,
  setUnitHours,
  type UnitHours,
} from './calendar/hours.service.ts'
export { openingHours } from './calendar/opening-hours.ts'
export { readWeek, weekdayFields, writeHours } from './calendar/read-week.ts'
export { calendarOf } from './calendar/unit-calendar.ts'
export { mayEditOwnWords } from './service-search/own-word.policy.ts'
export { addOwnWord, listOwnWords, removeOwnWord } from './service-search/own-word.service.ts'
export type {
  AskedAspect,
  OwnWord,
  ServiceAnswer,
  ServiceHit,
  ServiceQuestion,
  ServiceSearch,
} from './service-search/service-search-record.ts'
export { searchServices } from './service-search/service-search.service.ts'
export type {
  Archive,
  ArchiveEvent,
  ArchiveFront,
  ArchiveHit,
  ArchiveItem,
  ArchivePage,
  ArchiveSearch,
  ArchiveUnit,
  ArchiveUnitPage,
  PublishedSop,
  PublishedVersion,
  VerifiedRevision,
} from './archive/archive-record.ts'
export {
  findOpenArchive,
  getArchiveSetting,
  setArchiveOpen,
} from './archive/archive-setting.service.ts'
export { maySetRules } from './life-cycle/government-rules.policy.ts'
export { getSopTies } from './inventory/sop-ties.service.ts'
export type { SopTies } from './inventory/sop-ties.queries.ts'
export type {
  DescribedService,
  DescribedSop,
  OpenExtent,
  OpenPage,
  ServiceChange,
} from './open-data/open-data-record.ts'
export {
  findDescribedService,
  getOpenExtent,
  listPageParts,
  listServiceChanges,
  readDescribedServices,
  readOpenPages,
} from './open-data/open-data.service.ts'
export type { PageKind } from './open-data/open-data.queries.ts'
export { mayOpenArchive } from './archive/archive.policy.ts'
export {
  findArchive,
  getArchiveFront,
  getArchiveUnit,
  getPublishedSop,
  listArchiveEvents,
  listArchives,
  listByLetter,
  searchArchive,
  type ArchiveContext,
} from './archive/archive.service.ts'
export { findVerifiedRevision } from './archive/verification.service.ts'
export { checkAudit, getAuditCheck } from './audit/audit-check.service.ts'
export { exportAudit, type AuditExport } from './audit/audit-export.service.ts'
export { listAudit } from './audit/audit-page.service.ts'
export type { AuditLine, AuditPage, AuditRequest, KeptCheck } from './audit/audit-record.ts'
export { mayReadAudit } from './audit/audit.policy.ts'
export { verifyAudit } from './audit/verify-audit.service.ts'
export type { Viewing } from './audit/viewing.queries.ts'
export { listViewings, recordViewing, type ViewingList } from './audit/viewing.service.ts'
export type { AuditEntry } from './audit/audit.service.ts'
export { getChangeNumber } from './audit/change-number.service.ts'
export type {
  CharterDraft,
  CharterDue,
  CharterFront,
  CharterService,
  CharterText,
  PublishedCharter,
} from './charter/charter-record.ts'
export { seesCharter } from './charter/charter.policy.ts'
export {
  findCharter,
  hasCharter,
  getCharterFront,
  publishCharter,
  saveCharter,
} from './charter/charter.service.ts'
export {
  answerComment,
  judgeComments,
  listComments,
  type CommentList,
  type JudgedComments,
} from './consultation/comment.service.ts'
export { commentShelves, type CommentShelf } from './consultation/comment.queries.ts'
export {
  attendeeKinds,
  commentOutcomes,
  commentParts,
  type Attendance,
  type AttendeeKind,
  type CommentOutcome,
  type CommentPart,
  type CommentState,
  type Consultation,
  type ConsultationSummary,
  type ConsultationStage,
  type DraftSummary,
  type OpenDraft,
  type Intake,
  type Meeting,
  type PublicComment,
  type PublishedDraft,
  type ReceiptStanding,
  type RoundDeadline,
  type StaffComment,
} from './consultation/consultation-record.ts'
export { leadsConsultations, seesConsultations } from './consultation/consultation.policy.ts'
export {
  beginConsultation,
  discardConsultation,
  finishConsultation,
  getConsultation,
  listConsultations,
  listRoundsToLead,
  type ConsultationList,
  type ConsultationToLead,
} from './consultation/consultation.service.ts'
export type { CountedDeadline } from './consultation/legal-clock.ts'
export {
  commentLimits,
  findReceipt,
  getPublishedDraft,
  listPublishedDrafts,
  offerCommentForm,
  sendComment,
  withdrawComment,
  type CommentSent,
  type DraftWithComments,
} from './consultation/public-consultation.service.ts'
export {
  publishDraft,
  reopenConsultation,
  saveMeeting,
  setIntake,
} from './consultation/publish-round.service.ts'
export type { RoundVersion } from './consultation/change-round.ts'
export { screeningReasons, type ScreeningReason } from './screening/screening.ts'
export {
  findConsultationStanding,
  type ConsultationStanding,
} from './consultation/consultation-standing.queries.ts'
export type { Context } from './context.ts'
export { isUuid } from './database/key.ts'
export { openDatabase, type Database } from './database/database.ts'
export { tookTooLong } from './database/took-too-long.ts'
export { openScratchDatabase, type ScratchDatabase } from './database/scratch-database.ts'
export {
  failureStatus,
  type ChangedMeanwhile,
  type DraftConflict,
  type Failure,
  type Outcome,
  type StandardConflict,
} from './failure.ts'
export type { Belonging } from './government/belongings.queries.ts'
export {
  getUnit,
  listUnitBelongings,
  listUnits,
  listUnitSummaries,
  type UnitBelongings,
  type UnitPage,
  type UnitSummary,
} from './government/government.service.ts'
export type { UnitRecord } from './government/government.queries.ts'
export { moveUnit, openUnit, renameUnit, type UnitNames } from './government/unit-change.service.ts'
export type { UnitChange } from './government/unit-change.ts'
export {
  closeUnit,
  mergeUnits,
  splitUnit,
  type MergeTarget,
  type Split,
} from './government/unit-succession.service.ts'
export type { Unit } from './government/unit.ts'
export { mayUnits } from './government/unit.policy.ts'
export { createCsrfToken, isCsrfToken } from './http-safety/csrf-token.ts'
export { createRateLimiter, readAddressKey, type RateLimiter } from './http-safety/rate-limiter.ts'
export { httpsHeaders, securityHeaders } from './http-safety/security-headers.ts'
export { sizeLimits } from './http-safety/size-limits.ts'
export { startImportReader, type ImportReader } from './import/import-reader.ts'
export type {
  FileProblem,
  FileRefusal,
  Import,
  ImportCounts,
  ImportedSop,
  ImportedSopSummary,
  ImportFile,
  ImportSummary,
  KeptDoubt,
} from './import/import-record.ts'
export {
  addImportFile,
  getImport,
  getImportedSop,
  listImports,
  startImport,
  type BroughtFile,
} from './import/import.service.ts'
export {
  applyAnswers,
  moveImportedSop,
  reopenDoubt,
  saveImportedSop,
  saveSureSops,
  settleDoubts,
  type Answer,
} from './import/imported-sop.service.ts'
export {
  boardSorts,
  type Board,
  type BoardCounts,
  type BoardRequest,
  type BoardRow,
} from './inventory/board-record.ts'
export { getBoard, getWholeBoard } from './inventory/board.service.ts'
export type { AgingSop, PlanLine, YearPlan } from './inventory/plan-record.ts'
export { getYearPlan, planRenewal } from './inventory/plan.service.ts'
export { addDuty, editDuty, removeDuty } from './inventory/duty.service.ts'
export { seesBoard, seesInventory, writesInventory } from './inventory/inventory.policy.ts'
export type {
  JudgedNeed,
  NeedAnswer,
  NeedDoubt,
  NeedRowState,
} from './inventory/judge-need-list.ts'
export {
  getNeedListPlace,
  previewNeedList,
  saveNeedList,
  type JudgedNeedList,
  type NeedList,
  type NeedListPlace,
  type WritableUnit,
} from './inventory/need-list.service.ts'
export {
  needPriorities,
  type Duty,
  type Inventory,
  type InventoryLine,
  type Need,
  type NeedFields,
  type UnitPlace,
} from './inventory/need-record.ts'
export {
  addNeed,
  dropNeed,
  editNeed,
  getInventory,
  getNeed,
  getNeedChoices,
  linkNeed,
  restoreNeed,
  startNeededSop,
  type NeedChoices,
} from './inventory/need.service.ts'
export { packReading } from './import/pack-reading.ts'
export type { LifeCycleProblem } from './life-cycle/check-life-cycle.ts'
export {
  getGovernmentRules,
  setLifeCycle,
  setNumberRule,
  type GovernmentRules,
} from './life-cycle/government-rules.service.ts'
export {
  isAutomatic,
  type LifeCycle,
  type LifeCycleName,
} from './life-cycle/life-cycle-definition.ts'
export type { Ratification, ReviewNote, Trial } from './life-cycle/life-cycle-record.ts'
export type { MoveForm } from './life-cycle/move-fields.ts'
export { bringDueIntoForce, moveRevision } from './life-cycle/move-revision.service.ts'
export { listPlaces, stepFields } from './life-cycle/note-place.ts'
export {
  answerNote,
  listReviewNotes,
  reopenNote,
  settleNote,
  writeNote,
} from './life-cycle/note.service.ts'
export { getSopPassage, type RevisionPassage } from './life-cycle/passage.service.ts'
export {
  suggestRatification,
  type RatificationSuggestion,
} from './life-cycle/ratification-form.service.ts'
export {
  getSopLife,
  type OfferedMove,
  type SopLife,
  type WayStage,
} from './life-cycle/sop-life.service.ts'
export { listTasks, type Task, type TaskList } from './life-cycle/task.service.ts'
export { recordTrial } from './life-cycle/trial.service.ts'
export { getMailAddress, wishMail } from './notice/mail-wish.service.ts'
export type {
  OpenChange,
  OpenEnd,
  OpenList,
  OpenService,
  OpenServiceDetail,
  OpenSop,
  OpenSopDetail,
  OpenUnit,
} from './open-reading/open-record.ts'
export {
  getOpenService,
  getOpenSop,
  getPublishedFigures,
  listOpenChanges,
  listOpenServices,
  listOpenServiceVersions,
  listOpenSopRevisions,
  listOpenSops,
  listPublishedStretch,
  listOpenUnits,
} from './open-reading/open-reading.service.ts'
export { openMailTransport, type MailSettings } from './notice/mail-transport.ts'
export { startMailer, type Mailer } from './notice/mailer.ts'
export type { Notice, NoticeKind, NoticeList } from './notice/notice-record.ts'
export { listNotices, openNotice, readNotices } from './notice/notice.service.ts'
export {
  addPerson,
  comeBack,
  editPerson,
  endRole,
  giveRole,
  leave,
} from './people/change-people.service.ts'
export { largestListFile, readListFile } from './list/list-file.ts'
export type { JudgedRow, ListAnswer, ListDoubt, ListState } from './people/judge-list.ts'
export type { OpenThing } from './people/open-things.ts'
export { previewPeopleList, savePeopleList, type JudgedList } from './people/people-list.service.ts'
export { mayPeople } from './people/people.policy.ts'
export type {
  HeldRole,
  Person,
  PersonList,
  PersonListRequest,
  PersonSummary,
} from './people/person-record.ts'
export { getPerson, listPeople } from './people/people.service.ts'
export {
  discardReview,
  finishReview,
  saveReview,
  type FilledReview,
} from './review/fill-review.service.ts'
export { startReminder, type Reminder } from './review/reminder.ts'
export type { ReviewKind, ReviewPeriod } from './review/review-period.ts'
export {
  conclusions,
  heldKinds,
  type Conclusion,
  type DueList,
  type HeldKind,
  type Review,
  type ReviewContent,
  type ReviewHistory,
  type ReviewSummary,
  type ReviewToFill,
} from './review/review-record.ts'
export { rulesOf } from './review/review-rules.ts'
export { seesReviews, setsReviewPeriods } from './review/review.policy.ts'
export {
  beginReview,
  getReview,
  getReviewHistory,
  getReviewPeriods,
  listDueReviews,
  setReviewPeriod,
} from './review/review.service.ts'
export { loadSampleCity } from './sample/sample.service.ts'
export { roles, type Actor, type Assignment, type Role } from './session/actor.ts'
export { wordDevice } from './session/device-words.ts'
export type { SessionSummary } from './session/session.queries.ts'
export {
  findSession,
  listSamplePersons,
  listSessions,
  signInSample,
  signOut,
  type SamplePerson,
} from './session/session.service.ts'
export type { SignInRule } from './session/sign-in-rule.ts'
export type { Session, Started } from './session/start-session.ts'
export type { KnownDocument, OfficialRevision, Signature } from './signature/signature-record.ts'
export {
  checkSigner,
  getSignedDocument,
  getSigningDesk,
  signOfficialDocument,
  verifyDocument,
  type SigningDesk,
  type SigningTools,
  type Verification,
} from './signature/signature.service.ts'
export { openP12Signer } from './signature/p12/p12-signer.ts'
export type { Revocation } from './signature/certificate/find-revocation.ts'
export type { CheckedSigner, SignerFacts } from './signature/open-checked.ts'
export { officialPrinter } from './signature/print-official.ts'
export type { OpenedSigner, SignFault, Signer, SignerOpener } from './signature/signer.ts'
export type {
  DeliveringSop,
  EventCount,
  LetterCount,
  NameLanguage,
  PortalFront,
  PortalUnitPage,
  PromisedVersion,
  PublishedService,
  ServiceItem,
} from './portal/portal-record.ts'
export {
  findPortalUnit,
  findPublishedService,
  getOpeningHours,
  getPortalFront,
  listServicesByLetter,
  listServicesOfEvent,
} from './portal/portal.service.ts'
export {
  endService,
  promiseAnew,
  promiseService,
  sampleStandard,
} from './portal/testing/promised-service.ts'
export { ratifyForTest } from './signature/testing/ratify-for-test.ts'
export { makeRevocableSigner, makeTestSigner } from './signature/testing/test-signer.ts'
export { readSigning, type Signing } from './signature/signing.ts'
export {
  verifySignedPdf,
  type SignatureReport,
  type Standing,
  type Verdict,
} from './signature/verify/verify-signed-pdf.ts'
export {
  bringStandardsIntoForce,
  fixStandard,
  type Fixed,
} from './standard/fix-standard.service.ts'
export {
  serviceStages,
  standardOrigins,
  type FixFields,
  type SopLink,
  type ServiceList,
  type ServiceListRequest,
  type ServiceStage,
  type ServiceSummary,
  type StandardOrigin,
  type StandardVersion,
  type StandardVersionSummary,
  type StoredService,
} from './standard/standard-record.ts'
export { maxStandardBytes } from './standard/check-standard.ts'
export { closeService, reopenService } from './standard/close-service.service.ts'
export { createService, createServiceIn } from './standard/create-service.service.ts'
export { changeServiceSops, suggestSops, type SopsChange } from './standard/service-sops.service.ts'
export type { LikelySop } from './standard/service-sop.queries.ts'
export {
  getService,
  getStandardVersion,
  listServices,
  saveStandardDraft,
} from './standard/standard.service.ts'
export { seesServices, writesServices } from './standard/standard.policy.ts'
export { restoreRevision, saveDraft, type Saved } from './sop/draft.service.ts'
export { getEarlierDraft } from './sop/earlier-draft.service.ts'
export { mergeDrafts, type Merge } from './sop/merge-drafts.ts'
export { getRevision, listRevisions } from './sop/revision.service.ts'
export { seesDrafts } from './sop/sop.policy.ts'
export {
  sopStates,
  type Revision,
  type RevisionSummary,
  type SopList,
  type SopListRequest,
  type SopSort,
  type SopState,
  type SopSummary,
  type StoredSop,
} from './sop/sop-record.ts'
export {
  createSop,
  deleteSop,
  getSop,
  listSopHistory,
  listSops,
  restoreSop,
} from './sop/sop.service.ts'
export {
  standardConclusions,
  standardReviewKinds,
  type StandardDue,
  type StandardReview,
} from './standard-review/standard-review-record.ts'
export {
  beginStandardReview,
  getStandardReview,
  getStandardReviews,
  listStandardsDue,
  saveStandardReview,
  type FilledStandardReview,
  type StandardReviews,
} from './standard-review/standard-review.service.ts'
export { offerAnswerForm, type AnswerForm } from './survey-answer/answer-form.ts'
export {
  answerFlags,
  type AnswerFault,
  type AnswerFaultCode,
  type AnswerFlag,
  type AnswerOutcome,
  type AnswerSender,
  type SentAnswer,
} from './survey-answer/answer-record.ts'
export { usualAnswerRules, type AnswerRules } from './survey-answer/answer-rules.ts'
export {
  createAnswerIntake,
  takeAnswer,
  takeAnswers,
  takeUnread,
  type AnswerContext,
  type AnswerIntake,
} from './survey-answer/answer.service.ts'
export {
  answerChannels,
  lastDayOf,
  surveyStates,
  type AnswerChannel,
  type AnswerState,
  type RemarkState,
  type Survey,
  type SurveyedService,
  type SurveyList,
  type SurveyListRequest,
  type SurveyRounding,
  type SurveyState,
  type SurveySummary,
  type SurveyToLead,
  type UnsurveyedUnit,
} from './survey/survey-record.ts'
export { seesSurveys, surveysSomewhere, type SurveyAction } from './survey/survey.policy.ts'
export { getSurvey, getSurveyPlan, listSurveys, type SurveyPlan } from './survey/survey.service.ts'
export {
  getInstrument,
  listInstruments,
  storeInstrument,
  type InstrumentVersion,
  type OfferedInstrument,
} from './survey/instrument.service.ts'
export { surveyLimits, type PlannedService, type PlannedSurvey } from './survey/planned-survey.ts'
export {
  closeSurvey,
  createSurvey,
  deleteSurvey,
  getSurveyChoices,
  openSurvey,
  saveSurvey,
  type NewSurvey,
  type SurveyChoices,
  type SurveyVersion,
} from './survey/survey-change.service.ts'
export type { SurveyableService } from './survey/survey-change.queries.ts'
export { sampleOf, type ServiceQuota, type SurveySample } from './survey/survey-sample.ts'
export type { StateCounts, SurveyResponse } from './survey/survey-response.queries.ts'
export type {
  AnswerCounts,
  ChannelFigures,
  GroupFigures,
  GroupTrend,
  PreviousSurvey,
  ScoreDistribution,
  ServiceFigures,
  SurveyResults,
} from './survey-figures/figures-record.ts'
export { compareExpectations } from './survey-figures/compare-expectations.ts'
export type {
  ElementExpectation,
  ExpectationFigure,
  ServiceExpectations,
  ServicePromise,
} from './survey-figures/promise-record.ts'
export { reportOf } from './survey-report/content/report-of.ts'
export { reportTextLimits } from './survey-report/read-texts.ts'
export { reportTextKeys, type ReportTextKey } from './survey-report/survey-report-record.ts'
export {
  getSurveyReport,
  saveReportTexts,
  type SurveyReport,
} from './survey-report/survey-report.service.ts'
export { getSurveyResults } from './survey-figures/figures.service.ts'
export {
  readPeriodResults,
  type PeriodResult,
  type SurveyPeriod,
} from './survey-figures/period.service.ts'
export {
  answerGroupings,
  type AnswerChoice,
  type AnswerGroup,
  type AnswerGrouping,
  type AnswersByState,
  type ChosenAnswers,
  type Judgement,
  type JudgingEffect,
} from './survey-judging/judging-record.ts'
export {
  getJudgements,
  getJudging,
  judgeAnswers,
  takeBackJudgement,
  type Judging,
  type JudgementList,
  type TypedJudgement,
} from './survey-judging/judging.service.ts'
export {
  remarkStates,
  type Remark,
  type RemarkChoice,
  type RemarksByState,
} from './survey-judging/remark-record.ts'
export {
  exportRemarks,
  judgeRemarks,
  listRemarks,
  type RemarkList,
} from './survey-judging/remark.service.ts'
export {
  listPaperBoxes,
  type PaperBox,
  type SheetFault,
  type TypedSheet,
} from './survey-answer/paper-record.ts'
export {
  enterPaperFile,
  enterPaperPage,
  getPaperDesk,
  previewPaperFile,
  takeBackPaperPage,
  type PageTaken,
  type PaperDesk,
  type PaperFilePreview,
  type TypedPage,
} from './survey-answer/paper.service.ts'
export type { PaperFileFault } from './survey-answer/read-paper-file.ts'
export {
  openSurveyFormat,
  type OpenElement,
  type OpenGroup,
  type OpenSurveyData,
  type PublicationVersion,
  type PublishedContent,
  type PublishedData,
  type PublishedRemark,
  type PublishedSummary,
  type PublishedSurvey,
} from './survey-figures/publication-record.ts'
export {
  getPublishedData,
  getPublishedSurvey,
  listPublishedSurveys,
  type WhichPublication,
} from './survey-figures/public-results.service.ts'
export {
  correctSurvey,
  getPublication,
  mostOfReason,
  publishSurvey,
  type Publication,
  type SurveyCorrection,
} from './survey-figures/publish.service.ts'
export type {
  CodePlace,
  DevicePlace,
  PublicSurvey,
  PublicSurveyService,
  SurveyStanding,
} from './survey/public-survey-record.ts'
export {
  countRefusedCode,
  findPublicSurvey,
  findSurveyCode,
  findSurveyDevice,
  listOpenSurveys,
  type CodeSearch,
} from './survey/public-survey.service.ts'
export {
  deviceKinds,
  type CodeBatch,
  type DeviceKind,
  type SurveyDevice,
} from './survey/survey-way-record.ts'
export {
  listSurveyWays,
  makeSurveyDevice,
  mostCodes,
  printSurveyCodes,
  revokeCodeBatch,
  revokeSurveyDevice,
  type SurveyWays,
} from './survey/survey-way.service.ts'
export {
  followUpStates,
  type FollowUp,
  type FollowUpContent,
  type FollowUpEffect,
  type FollowUpState,
  type FollowUpVersion,
} from './survey-follow-up/follow-up-record.ts'
export {
  changeFollowUp,
  getFollowUp,
  getFollowUpYear,
  getSurveyFollowUp,
  planFollowUp,
  type FollowUpToKeep,
  type FollowUpYear,
  type SurveyFollowUp,
  type TestedFollowUp,
} from './survey-follow-up/follow-up.service.ts'
