import { recordAudit } from '../audit/audit.service.ts'
import { findToday } from '../consultation/consultation.queries.ts'
import type { Context } from '../context.ts'
import { inGovernment, type Tx } from '../database/database.ts'
import { isUuid } from '../database/key.ts'
import type { Failure, Outcome } from '../failure.ts'
import { listUnitLine } from '../inventory/unit-place.queries.ts'
import { maySurvey } from '../survey/survey.policy.ts'
import { findSurvey } from '../survey/survey.queries.ts'
import { surveyNotFound } from '../survey/survey.service.ts'
import type { Survey } from '../survey/survey-record.ts'
import type { SentAnswer } from './answer-record.ts'
import { takeAnswers, type AnswerIntake } from './answer.service.ts'
import type { SheetFault, TypedSheet } from './paper-record.ts'
import {
  countKnown,
  holdPage,
  isPageEntered,
  leaveOutAnswers,
  listTodaysPages,
} from './paper.queries.ts'
import { readPaperFile, type PaperFileFault } from './read-paper-file.ts'
import { isBlankSheet, readSheet, type PaperGround } from './read-sheet.ts'

const mayNotEnter = { ok: false, code: 'not-allowed', action: 'enter' } as const satisfies Failure

/** What an officer sees before entering papers. */
export type PaperDesk = PaperGround & {
  readonly survey: Survey
  readonly unitName: string
  /** Sheets that this person has entered today and not taken back. */
  readonly enteredToday: number
  /** Sheets of the page that can be taken back; 0: none can. */
  readonly lastPage: number
}

/** The survey of which papers are entered, and what the person has entered of it today. */
export function getPaperDesk(
  context: Context,
  surveyId: string,
): Promise<Outcome<{ readonly desk: PaperDesk }>> {
  return withDesk(context, surveyId, (_, desk) => Promise.resolve({ ok: true, desk }))
}

/** Who enters papers, and by what they are taken. */
export type PaperContext = Context & { readonly intake: AnswerIntake }

/** What was typed on one page. Its id is made with the page: sent twice, it counts once. */
export type TypedPage = { readonly page: string; readonly sheets: readonly TypedSheet[] }

/** How a page was taken: as a whole, or, where anything is wrong, not at all. */
export type PageTaken =
  | { readonly kind: 'taken'; readonly count: number; readonly already: number }
  | { readonly kind: 'faulty'; readonly faults: readonly SheetFault[] }
  /** The survey does not take papers now, or too much comes at once: to be sent again as it is. */
  | { readonly kind: 'closed' | 'busy' }
  | { readonly kind: 'empty' }

/** Enters a page of filled-in forms, all of them or none. Blank rows are passed over. */
export function enterPaperPage(
  context: PaperContext,
  surveyId: string,
  { page, sheets }: TypedPage,
): Promise<Outcome<PageTaken>> {
  return withDesk(context, surveyId, (tx, ground) => {
    const filled = sheets.filter((sheet) => !isBlankSheet(sheet))
    return takeSheets({ tx, context, ground, page }, filled)
  })
}

/** A file as it would be entered. */
export type PaperFilePreview = {
  readonly desk: PaperDesk
  readonly sheets: readonly TypedSheet[]
  readonly faults: readonly PaperFileFault[]
  /** Sheets of it that were entered before. */
  readonly already: number
}

/** Reads a file of papers and says what would be entered; nothing is taken. */
export function previewPaperFile(
  context: Context,
  surveyId: string,
  text: string,
): Promise<Outcome<PaperFilePreview>> {
  return withDesk(context, surveyId, async (tx, desk) => {
    const { sheets, faults } = readPaperFile(desk, text)
    const already = await countKnown(
      tx,
      sheets.map(({ id }) => id),
    )
    return { ok: true, desk, sheets, faults, already }
  })
}

/** Enters the papers of a file, all of them or none; the same file again changes nothing. */
export function enterPaperFile(
  context: PaperContext,
  surveyId: string,
  text: string,
): Promise<Outcome<PageTaken>> {
  return withDesk(context, surveyId, (tx, ground) => {
    const { page, sheets, faults } = readPaperFile(ground, text)
    if (faults.length > 0) return Promise.resolve({ ok: true, kind: 'faulty', faults: [] })
    return takeSheets({ tx, context, ground, page }, sheets)
  })
}

/** Leaves out what the person entered last today; says how many sheets. A second press takes the page before. */
export function takeBackPaperPage(
  context: Context,
  surveyId: string,
): Promise<Outcome<{ readonly count: number }>> {
  const { actor } = context
  return withDesk(context, surveyId, async (tx) => {
    await holdPage(tx, actor.personId)
    const [last] = await listTodaysPages(tx, surveyId, actor.personId)
    if (last === undefined) return { ok: true, count: 0 }
    const count = await leaveOutAnswers(tx, surveyId, last.answers)
    const subject = { kind: 'survey', id: surveyId } as const
    const details = { page: last.page, count }
    await recordAudit(tx, { actor, action: 'survey-papers.taken-back', subject, details })
    return { ok: true, count }
  })
}

type Desk = {
  readonly tx: Tx
  readonly context: PaperContext
  readonly ground: PaperDesk
  readonly page: string
}

/**
 * The answers are written by the one way in which all answers come, which has its own transaction; the
 * audit row follows in this one. Where the process dies between the two, the page is sent again: its
 * answers are there already and the row is written then.
 */
async function takeSheets(desk: Desk, sheets: readonly TypedSheet[]): Promise<Outcome<PageTaken>> {
  const { tx, context, ground, page } = desk
  const readings = sheets.map((sheet) => readSheet(ground, sheet))
  const faults = readings.flatMap((reading) => (reading.ok ? [] : reading.faults))
  if (faults.length > 0) return { ok: true, kind: 'faulty', faults }
  const answers = readings.flatMap((reading) => (reading.ok ? [reading.answer] : []))
  if (answers.length === 0) return { ok: true, kind: 'empty' }
  await holdPage(tx, page)
  const ids = answers.map(({ answerId }) => answerId)
  const already = await countKnown(tx, ids)
  const refusal = await sendAll(context, answers)
  if (refusal !== undefined) return { ok: true, kind: refusal }
  if (!(await isPageEntered(tx, ground.survey.id, page))) await note(desk, ids)
  return { ok: true, kind: 'taken', count: answers.length - already, already }
}

async function sendAll(
  { intake, actor }: PaperContext,
  answers: readonly SentAnswer[],
): Promise<'closed' | 'busy' | undefined> {
  const { governmentId } = actor
  const outcomes = await takeAnswers({ intake, governmentId }, answers, { kind: 'officer' })
  if (outcomes.every(({ kind }) => kind === 'taken')) return undefined
  const broken = outcomes.find(({ kind }) => kind === 'broken')
  if (broken !== undefined) throw new Error(`a paper was broken: ${JSON.stringify(broken)}`)
  return outcomes.some(({ kind }) => kind === 'busy') ? 'busy' : 'closed'
}

async function note({ tx, context, ground, page }: Desk, ids: readonly string[]): Promise<void> {
  await recordAudit(tx, {
    actor: context.actor,
    action: 'survey-papers.entered',
    subject: { kind: 'survey', id: ground.survey.id },
    details: { page, count: ids.length, answers: ids },
  })
}

/** Acts on a survey as one who may enter papers of it. */
function withDesk<T>(
  { db, actor }: Context,
  surveyId: string,
  act: (tx: Tx, desk: PaperDesk) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  return inGovernment(db, actor.governmentId, async (tx): Promise<Outcome<T>> => {
    const survey = isUuid(surveyId) ? await findSurvey(tx, surveyId) : undefined
    if (survey === undefined) return surveyNotFound
    const units = await listUnitLine(tx, survey.unitId)
    const line = units.map(({ id }) => id)
    if (!maySurvey(actor, 'enter', line)) return mayNotEnter
    const pages = await listTodaysPages(tx, survey.id, actor.personId)
    return act(tx, {
      survey,
      unitName: units[0]?.name ?? '',
      today: await findToday(tx),
      enteredToday: pages.reduce((sum, { count }) => sum + count, 0),
      lastPage: pages[0]?.count ?? 0,
    })
  })
}
