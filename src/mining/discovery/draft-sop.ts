import type { Exit, Identity, Performer, Sop, Step, StepSymbol, Target } from '#sop'
import type { ActivityPerformers } from './activity-performers.ts'
import type { CountedVariants } from './counted-variants.ts'
import { documentText, longestText } from './document-text.ts'
import { findMainPath, type MainPath, type PathOptions, type PathStep } from './main-path.ts'
import { proposeDuration } from './propose-duration.ts'
import type { DraftMessages } from './messages/messages.ts'
import { draftMessages, type DraftLanguage, type DraftNotice } from './word-draft-notice.ts'

/** What a log says, as far as a draft needs it. */
export type DraftSource = {
  readonly variants: CountedVariants
  /** Median working time of activities by name, in milliseconds (`medianMs` of a map's activities). */
  readonly workingMs?: ReadonlyMap<string, number>
  readonly performers?: ActivityPerformers
}

/** How a draft is made, and what it is called; absent: a title that says where it comes from. */
export type DraftOptions = PathOptions & {
  readonly language: DraftLanguage
  readonly title?: string
}

/** A draft, and what is to be known of it. */
export type SopDraft = { readonly sop: Sop; readonly notices: readonly DraftNotice[] }

/** More performer columns than these make a table that nobody can read: one takes their place. */
const mostPerformers = 8

/**
 * Drafts an SOP of a log for a drafter to go on with: the main path as steps, frequent moves aside as a
 * decision with the share of each exit, rare steps optional, the median working time, rounded up, as the
 * proposed promise. Each step goes to who performed it most often; more than 8 such performers become
 * one ("Petugas"). The notices say how many cases the draft explains, and what it leaves out.
 */
export function draftSop(source: DraftSource, options: DraftOptions): SopDraft {
  const words = draftMessages(options.language)
  const path = findMainPath(source.variants, options)
  const columns = chooseColumns(path, source.performers, words)
  const steps = path.steps.map((step, place) =>
    draftStep({ place, path, words, performer: columns.of(step.activity) }, source),
  )
  const title = options.title ?? words.title
  const texts = [title, ...columns.names, ...path.steps.map(({ activity }) => activity)]
  const sop: Sop = {
    format: 'tatalaksana-sop/1',
    title: documentText(title),
    identity: emptyIdentity,
    performers: columns.performers,
    steps,
  }
  return { sop, notices: [...noticesOf(path, steps), ...columns.notices, ...cutNotice(texts)] }
}

type Columns = {
  /** As the log writes them. */
  readonly names: readonly string[]
  readonly performers: readonly Performer[]
  readonly of: (activity: string) => string
  readonly notices: readonly DraftNotice[]
}

/** The performer of each step is the most frequent one; columns stand in the order of the steps. */
function chooseColumns(
  path: MainPath,
  told: ActivityPerformers | undefined,
  words: DraftMessages,
): Columns {
  const main = new Map(
    path.steps.map(({ activity }) => [activity, mostFrequent(told?.performers.get(activity))]),
  )
  const found = new Set([...main.values()].filter((name) => name !== undefined))
  const isReadable = found.size > 0 && found.size <= mostPerformers
  const nameOf = (activity: string) => (isReadable && main.get(activity)) || words.officer
  const names = [...new Set(path.steps.map(({ activity }) => nameOf(activity)))]
  return {
    names,
    performers: names.map((name, place) => ({
      id: `p${place + 1}`,
      name: documentText(name),
      kind: 'internal',
    })),
    of: (activity) => `p${names.indexOf(nameOf(activity)) + 1}`,
    notices: performerNotices(found.size),
  }
}

function performerNotices(found: number): DraftNotice[] {
  if (found === 0) return [{ code: 'performers-unknown' }]
  return found > mostPerformers ? [{ code: 'performers-joined', performers: found }] : []
}

/** Of equals the first by name. */
function mostFrequent(counts: ReadonlyMap<string, number> | undefined): string | undefined {
  const sorted = [...(counts ?? [])].sort(
    ([one, count], [other, otherCount]) => otherCount - count || (one < other ? -1 : 1),
  )
  return sorted[0]?.[0]
}

type StepPlace = {
  readonly place: number
  readonly path: MainPath
  readonly words: DraftMessages
  readonly performer: string
}

function draftStep(at: StepPlace, source: DraftSource): Step {
  const { place, path, words } = at
  const step = path.steps[place]
  if (!step) throw new Error(`no step ${place}`)
  const duration = proposeDuration(source.workingMs?.get(step.activity))
  const { cases, events } = step
  const note = words.stepNote({ cases, all: path.cases, events })
  return {
    id: stepId(place),
    activity: documentText(step.activity),
    symbols: symbolsOf(step, at),
    requirements: '',
    output: '',
    note: duration ? `${note} ${words.proposed}` : note,
    ...(duration && { duration }),
    ...(step.isOptional && { optional: { when: words.optionalWhen(cases, path.cases) } }),
  }
}

function stepId(place: number): string {
  return `s${place + 1}`
}

/**
 * The symbols of a row: the start above the first step, the work, where moves part a decision, the end
 * below the last. A way back leads to the work, not to the start.
 *
 *     (mulai) → [kegiatan] → <keputusan> ─ 62 % → next row
 *                   ↑____________│ 38 %
 */
function symbolsOf(step: PathStep, at: StepPlace): StepSymbol[] {
  const performers = [at.performer]
  const isLast = at.place === at.path.steps.length - 1
  return [
    ...(at.place === 0 ? [{ id: 'start', kind: 'start' as const, performers }] : []),
    { id: 'work', kind: 'process', performers },
    ...(step.exits.length > 0
      ? [{ id: 'decision', kind: 'decision' as const, performers, exits: exitsOf(step, at) }]
      : []),
    ...(isLast ? [{ id: 'end', kind: 'end' as const, performers }] : []),
  ]
}

/** The way on first, then those aside; where two shares look the same, the target's number is added. */
function exitsOf(step: PathStep, { place, path, words }: StepPlace): Exit[] {
  const end = path.steps.length
  const next = { to: place + 1, share: step.onward }
  const ways = [
    next,
    ...step.exits.map(({ to, share }) => ({ to: to === 'end' ? end : to, share })),
  ]
  const shares = ways.map(({ share }) => words.share(share))
  return ways.map(({ to }, way): Exit => {
    const share = shares[way] ?? ''
    const isUnique = shares.indexOf(share) === shares.lastIndexOf(share)
    return { label: isUnique ? share : words.shareTo(share, to + 1), to: targetOf(to, end) }
  })
}

function targetOf(place: number, end: number): Target {
  if (place === end) return { kind: 'step', step: stepId(end - 1), symbol: 'end' }
  return { kind: 'step', step: stepId(place), symbol: 'work' }
}

function noticesOf(path: MainPath, steps: readonly Step[]): DraftNotice[] {
  const { activities, events, moves, reordered } = path.leftOut
  const untimed = steps.filter((step) => step.duration === undefined).length
  const notices: DraftNotice[] = [{ code: 'explains', cases: path.explained, of: path.cases }]
  if (steps.length === 0) notices.push({ code: 'no-step' })
  if (activities > 0) notices.push({ code: 'activities-left-out', activities, events })
  if (moves > 0) notices.push({ code: 'moves-left-out', moves })
  if (reordered > 0) notices.push({ code: 'moves-reordered', moves: reordered })
  if (untimed > 0) notices.push({ code: 'durations-unknown', steps: untimed })
  return notices
}

function cutNotice(texts: readonly string[]): DraftNotice[] {
  const cut = texts.filter((text) => text.length > longestText).length
  return cut > 0 ? [{ code: 'texts-cut', texts: cut }] : []
}

const emptyIdentity: Identity = {
  government: '',
  unit: '',
  number: '',
  madeOn: '',
  revisedOn: '',
  effectiveOn: '',
  approver: { position: '', name: '', nip: '' },
  legalBasis: [],
  qualifications: [],
  relatedSops: [],
  equipment: [],
  warnings: [],
  records: [],
}
