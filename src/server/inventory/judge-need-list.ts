import { titleWords } from '#sop'
import { foldName } from '../list/units-by-name.ts'
import type { ListedNeed } from './need-columns.ts'
import type { Colleague, KnownTitle } from './need-list.queries.ts'
import { readPlannedTime, readPriority, saysItIsThere } from './need-list-words.ts'
import type { NeedPriority, PlannedTime } from './need-record.ts'

/** What is not sure about a row, and so must be settled before it is saved. */
export type NeedDoubt =
  | 'no-unit'
  | 'unknown-unit'
  | 'several-units'
  | 'foreign-unit'
  | 'similar'
  | 'dropped'
  | 'unknown-priority'
  | 'unknown-time'
  | 'unknown-person'
  | 'several-people'

/** What somebody has settled about a row; `year` and `personId` null: none. */
export type NeedAnswer = {
  readonly unitId?: string
  /** What is called nearly so, or was given up, is another, or the same and needs no entry. */
  readonly twin?: 'other' | 'same'
  readonly priority?: NeedPriority
  readonly year?: number | null
  readonly personId?: string | null
}

/**
 * - `new`: a need to be added
 * - `linked`: a need to be added that the unit's SOP of the same title meets
 * - `known`: the unit has it already, or it is in an earlier row
 * - `doubtful`: something must be settled first
 * - `incomplete`: without a title, or with too long a text
 */
export type NeedRowState = 'new' | 'linked' | 'known' | 'doubtful' | 'incomplete'

/** A row with its unit, as far as that is sure. */
export type PlacedNeed = ListedNeed & {
  readonly unitId?: string
  readonly unitDoubt?: NeedDoubt
}

export type JudgedNeed = PlacedNeed & {
  readonly state: NeedRowState
  readonly doubts: readonly NeedDoubt[]
  /** What the unit has under nearly this title, or gave up under it. */
  readonly likeTitle?: string
  readonly sopId?: string
  readonly priorityRead: NeedPriority
  readonly planned: PlannedTime | null
  readonly dutyId?: string
  /** The duty is none that the unit has: it is added. */
  readonly isNewDuty: boolean
  readonly personId: string | null
  readonly reason: string
  /** People of the unit and those above it, of whom one may be on it. */
  readonly people: readonly Colleague[]
}

export type NeedKnowledge = {
  readonly titles: readonly KnownTitle[]
  readonly duties: readonly {
    readonly id: string
    readonly unitId: string
    readonly text: string
  }[]
  /** The people of a unit and those above it. */
  readonly peopleOf: (unitId: string) => readonly Colleague[]
  readonly answers: ReadonlyMap<number, NeedAnswer>
}

const longest = { title: 300, duty: 1000, reason: 2000 }

/** Judges each row by what is known; earlier rows count as if they were saved. Linear but for the people of a unit. */
export function judgeNeeds(
  rows: readonly PlacedNeed[],
  { titles, duties, peopleOf, answers }: NeedKnowledge,
): readonly JudgedNeed[] {
  const known = indexTitles(titles)
  const dutyIds = new Map(duties.map(({ id, unitId, text }) => [keyOf(unitId, foldName(text)), id]))
  return rows.map((row) => {
    const answer = answers.get(row.number) ?? {}
    const title = judgeTitle(row, { known, answer })
    const people = row.unitId === undefined ? [] : peopleOf(row.unitId)
    const person = judgePerson(row.person, { people, answer })
    const priority = answer.priority ?? readPriority(row.priority)
    const time = judgeTime(row, answer)
    const dutyId = dutyIds.get(keyOf(row.unitId, foldName(row.duty)))
    const doubts = [
      row.unitDoubt,
      title.doubt,
      priority === undefined ? ('unknown-priority' as const) : undefined,
      time.planned === undefined ? ('unknown-time' as const) : undefined,
      row.unitId === undefined ? undefined : person.doubt,
    ].filter((doubt) => doubt !== undefined)
    const judged: JudgedNeed = {
      ...row,
      state: stateOf({ ...row, reason: time.reason }, { doubts, known: title.state }),
      doubts,
      ...(title.likeTitle === undefined ? {} : { likeTitle: title.likeTitle }),
      ...(title.sopId === undefined ? {} : { sopId: title.sopId }),
      priorityRead: priority ?? 'medium',
      planned: time.planned ?? null,
      ...(dutyId === undefined ? {} : { dutyId }),
      isNewDuty: row.duty !== '' && dutyId === undefined,
      personId: person.personId,
      reason: time.reason,
      people,
    }
    if (judged.state === 'new' || judged.state === 'linked') note(known, judged)
    return judged
  })
}

function stateOf(
  { title, duty, reason }: Pick<JudgedNeed, 'title' | 'duty' | 'reason'>,
  {
    doubts,
    known,
  }: { readonly doubts: readonly NeedDoubt[]; readonly known: 'new' | 'linked' | 'known' },
): NeedRowState {
  const isWhole =
    title !== '' &&
    title.length <= longest.title &&
    duty.length <= longest.duty &&
    reason.length <= longest.reason
  if (!isWhole) return 'incomplete'
  // What is there needs no answers.
  if (known === 'known') return 'known'
  return doubts.length > 0 ? 'doubtful' : known
}

/** Titles of units, by all of their letters and by the words that say what they are about. */
type TitleIndex = Map<string, KnownTitle>

const strength: readonly KnownTitle['kind'][] = ['dropped', 'free', 'need']

function indexTitles(titles: readonly KnownTitle[]): TitleIndex {
  const index: TitleIndex = new Map()
  const weakFirst = titles.toSorted((a, b) => strength.indexOf(a.kind) - strength.indexOf(b.kind))
  for (const known of weakFirst) addTitle(index, known)
  return index
}

function addTitle(index: TitleIndex, known: KnownTitle): void {
  index.set(keyOf(known.unitId, known.title.toLowerCase()), known)
  if (known.kind !== 'dropped') index.set(keyOf(known.unitId, gistOf(known.title)), known)
}

function note(index: TitleIndex, { unitId, title }: JudgedNeed): void {
  if (unitId !== undefined) addTitle(index, { unitId, title, kind: 'need', sopId: null })
}

function keyOf(unitId: string | undefined, text: string): string {
  return `${unitId} ${text}`
}

/** Titles are called nearly alike where these words are the same, in whatever order. */
function gistOf(title: string): string {
  const words = titleWords(title)
  return `\n${words.length === 0 ? title.toLowerCase() : words.toSorted().join(' ')}`
}

function judgeTitle(
  { unitId, title }: PlacedNeed,
  { known, answer }: { readonly known: TitleIndex; readonly answer: NeedAnswer },
): {
  readonly state: 'new' | 'linked' | 'known'
  readonly doubt?: NeedDoubt
  readonly likeTitle?: string
  readonly sopId?: string
} {
  const same = known.get(keyOf(unitId, title.toLowerCase()))
  if (same?.kind === 'need') return { state: 'known' }
  if (same?.kind === 'free' && same.sopId !== null) return { state: 'linked', sopId: same.sopId }
  const like = same ?? known.get(keyOf(unitId, gistOf(title)))
  if (like === undefined) return { state: 'new' }
  if (answer.twin === 'same') return { state: 'known', likeTitle: like.title }
  if (answer.twin === 'other') return { state: 'new', likeTitle: like.title }
  const doubt = like.kind === 'dropped' ? 'dropped' : 'similar'
  return { state: 'new', doubt, likeTitle: like.title }
}

function judgePerson(
  text: string,
  { people, answer }: { readonly people: readonly Colleague[]; readonly answer: NeedAnswer },
): { readonly personId: string | null; readonly doubt?: NeedDoubt } {
  if (answer.personId === null || (text === '' && answer.personId === undefined))
    return { personId: null }
  const chosen = people.find(({ id }) => id === answer.personId)
  if (chosen !== undefined) return { personId: chosen.id }
  const byName = people.filter(({ name }) => withoutDegrees(name) === withoutDegrees(text))
  const called = byName.length > 0 ? byName : people.filter((one) => isPosition(one, text))
  const [person, ...others] = called
  if (person === undefined) return { personId: null, doubt: 'unknown-person' }
  return others.length > 0 ? { personId: null, doubt: 'several-people' } : { personId: person.id }
}

function withoutDegrees(name: string): string {
  return foldName(name.split(',')[0] ?? '')
}

function isPosition({ position }: Colleague, text: string): boolean {
  return foldName(position) === foldName(text)
}

/** When it is planned, and what the list says of it; what is there already is not planned. */
function judgeTime(
  { status, sopNumber, year, target, quarter, remark }: PlacedNeed,
  answer: NeedAnswer,
): { readonly planned: PlannedTime | null | undefined; readonly reason: string } {
  const isThere = saysItIsThere(status)
  // Not the row's own number.
  const number = /^\d{1,4}\.?$/.test(sopNumber) ? '' : sopNumber
  const said = [status, number, isThere ? year : '', remark]
  const reason = said.filter((text) => text !== '').join('; ')
  if (answer.year !== undefined) {
    return { planned: answer.year === null ? null : { year: answer.year, quarter: null }, reason }
  }
  const planned = isThere ? target : target || year
  return { planned: readPlannedTime(planned, isThere && target === '' ? '' : quarter), reason }
}
