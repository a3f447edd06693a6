import {
  mayEditOwnWords,
  mayManageKeys,
  mayOpenArchive,
  mayPeople,
  mayReadAudit,
  maySetRules,
  mayUnits,
  seesBoard,
  seesCharter,
  seesConsultations,
  seesInventory,
  seesReviews,
  seesServices,
  seesSurveys,
  setsHolidays,
  type Actor,
  type Role,
  type Session,
} from '#server'
import type { Words } from '../messages/words.ts'

type MenuProps = {
  readonly words: Words
  readonly session: Pick<Session, 'actor' | 'unread'>
  /** Path and query of the page that is shown. */
  readonly address: string
}

type Entry = {
  /** First part of its address. */
  readonly place: Place
  readonly text: (words: Words) => string
  readonly may: (actor: Actor) => boolean
  /** Other addresses that belong to it. */
  readonly also?: readonly string[]
}
type Place =
  | 'sops'
  | 'services'
  | 'tasks'
  | 'needs'
  | 'board'
  | 'reviews'
  | 'consultations'
  | 'charter'
  | 'evaluations'
  | 'surveys'
  | 'notices'
  | 'units'
  | 'people'
  | 'audit'
  | 'archive'
  | 'keys'
  | 'rules'
  | 'service-words'
  | 'calendar'

/** How many entries are in sight; where there are more, the last place is that of the others. */
const most = 6

const everybody = () => true

/** In the order of those whose role has none of its own. */
const entries: readonly Entry[] = [
  { place: 'sops', text: (w) => w.allSops, may: everybody, also: ['compare', 'imports'] },
  { place: 'services', text: (w) => w.services.link, may: seesServices },
  { place: 'tasks', text: (w) => w.life.tasks.title, may: everybody },
  {
    place: 'needs',
    text: (w) => w.inventory.link,
    may: seesInventory,
    also: ['duties', 'plan'],
  },
  { place: 'board', text: (w) => w.inventory.board.link, may: seesBoard },
  { place: 'reviews', text: (w) => w.reviews.link, may: seesReviews },
  { place: 'consultations', text: (w) => w.consultation.staff.link, may: seesConsultations },
  { place: 'charter', text: (w) => w.charter.title, may: seesCharter },
  { place: 'evaluations', text: (w) => w.standardReview.link, may: seesReviews },
  { place: 'surveys', text: (w) => w.surveys.link, may: seesSurveys },
  { place: 'notices', text: (w) => w.notices.title, may: everybody },
  { place: 'units', text: (w) => w.units.title, may: (actor) => mayUnits(actor, 'read') },
  { place: 'people', text: (w) => w.people.title, may: (actor) => mayPeople(actor, 'read') },
  { place: 'audit', text: (w) => w.audit.title, may: mayReadAudit },
  { place: 'archive', text: (w) => w.archive.link, may: mayOpenArchive },
  { place: 'keys', text: (w) => w.api.keys.link, may: mayManageKeys },
  { place: 'rules', text: (w) => w.life.rules.title, may: maySetRules },
  { place: 'service-words', text: (w) => w.serviceWords.title, may: mayEditOwnWords },
  { place: 'calendar', text: (w) => w.calendar.link, may: setsHolidays },
]

/** What a role uses most. Who holds several has the order of the first of them here. */
const orders: readonly (readonly [Role, readonly Place[]])[] = [
  ['bureau', ['sops', 'tasks', 'services', 'board', 'notices']],
  ['auditor', ['audit', 'board', 'sops', 'reviews', 'notices']],
  ['administrator', ['people', 'units', 'sops', 'audit', 'notices']],
  ['approver', ['tasks', 'sops', 'services', 'reviews', 'notices']],
  ['reviewer', ['tasks', 'sops', 'needs', 'reviews', 'notices']],
]

/** The main menu: what the person uses most, the rest behind one word, which opens without a script too. */
export function MainMenu(props: MenuProps) {
  const { words, session, address } = props
  const shown = listEntries(session.actor)
  const inSight = shown.length > most ? shown.slice(0, most - 1) : shown
  const others = shown.slice(inSight.length)
  return (
    <nav aria-label={words.mainMenu}>
      <ul>
        <Links {...props} shown={inSight} />
        {others.length > 0 && (
          <li>
            <details class="menu">
              <summary data-here={others.some((entry) => isHere(entry, address)) || undefined}>
                {words.otherPlaces}
              </summary>
              <ul class="menu-body">
                <Links {...props} shown={others} />
              </ul>
            </details>
          </li>
        )}
      </ul>
    </nav>
  )
}

function listEntries(actor: Actor): readonly Entry[] {
  const held = actor.assignments.map(({ role }) => role)
  const order = orders.find(([role]) => held.includes(role))?.[1] ?? []
  const rank = ({ place }: Entry) => (order.includes(place) ? order.indexOf(place) : order.length)
  return entries.filter(({ may }) => may(actor)).toSorted((one, other) => rank(one) - rank(other))
}

function Links(props: MenuProps & { readonly shown: readonly Entry[] }) {
  const { words, session, address, shown } = props
  return shown.map((entry) => (
    <li key={entry.place}>
      <a href={`/${entry.place}`} aria-current={currentOf(entry, address)}>
        {entry.text(words)}
        {entry.place === 'notices' && session.unread > 0 && (
          <Unread words={words} count={session.unread} />
        )}
      </a>
    </li>
  ))
}

/** `page`: the entry's own page is shown; `true`: one that belongs to it. */
function currentOf(entry: Entry, address: string): 'page' | 'true' | undefined {
  if (!isHere(entry, address)) return undefined
  return address.split('?')[0] === `/${entry.place}` ? 'page' : 'true'
}

function isHere({ place, also = [] }: Entry, address: string): boolean {
  const first = address.split(/[/?]/)[1] ?? ''
  return first === place || also.includes(first)
}

function Unread({ words, count }: { readonly words: Words; readonly count: number }) {
  return (
    <span class="unread">
      <span aria-hidden="true">{count >= 100 ? '99+' : count}</span>
      <span class="hidden">{words.notices.unread(count)}</span>
    </span>
  )
}
