import type { VNode } from 'preact'
import { seesInventory, seesReviews, seesServices, seesSurveys, type Actor } from '#server'
import type { Words } from '../messages/words.ts'

/** Something that somebody did to something. */
export type Deed = {
  readonly action: string
  readonly subjectKind: string
  readonly subjectId: string | null
  readonly subjectName: string | null
  readonly details: Readonly<Record<string, unknown>>
}

/** Where the pages of subjects are that everybody may see who reads the audit, by kind. */
const places: Readonly<Record<string, string>> = {
  sop: '/sops',
  import: '/imports',
  unit: '/units',
  person: '/people',
  account: '/people',
}

type SentenceProps = {
  readonly words: Words
  readonly reader: Actor
  readonly template: string | undefined
  readonly deed: Deed
  /** Names of the stages of the life cycle, by their codes. */
  readonly stages?: Readonly<Record<string, string>>
}

/** What was done, after the name of who did it, with a link to its subject; the code where there are no words. */
export function Sentence(props: SentenceProps) {
  const { deed, template = `${deed.action} {subject}` } = props
  return template.split(/(\{\w+\})/).map((part) => {
    if (part === '{subject}') return <Subject key={part} {...props} />
    return part.startsWith('{') ? detailText(props, part.slice(1, -1)) : part
  })
}

function Subject({ words, deed, reader }: SentenceProps): VNode {
  const { subjectKind, subjectName } = deed
  const known = Object.hasOwn(words.audit.kinds, subjectKind)
  const kind = known ? words.audit.kinds[subjectKind] : subjectKind
  const name = subjectName === null || subjectName === '' ? kind : `'${subjectName}'`
  const address = addressOf(deed, reader)
  return address === undefined ? <>{name}</> : <a href={address}>{name}</a>
}

function addressOf(deed: Deed, reader: Actor): string | undefined {
  const { action, subjectKind, subjectId, details } = deed
  if (subjectId === null) return undefined
  const { reviewId } = details
  if (
    subjectKind === 'sop' &&
    typeof reviewId === 'string' &&
    !action.endsWith('.discarded') &&
    seesReviews(reader)
  ) {
    return `/reviews/${reviewId}`
  }
  if (subjectKind === 'need') return seesInventory(reader) ? `/needs/${subjectId}` : undefined
  if (subjectKind === 'charter') return seesServices(reader) ? '/charter' : undefined
  if (subjectKind === 'consultation' && !action.endsWith('.discarded')) {
    return seesServices(reader) ? `/consultations/${subjectId}` : undefined
  }
  if (subjectKind === 'survey' && !action.endsWith('.deleted')) {
    return seesSurveys(reader) ? `/surveys/${subjectId}` : undefined
  }
  if (subjectKind === 'service') return seesServices(reader) ? `/services/${subjectId}` : undefined
  const place = Object.hasOwn(places, subjectKind) ? places[subjectKind] : undefined
  return place && `${place}/${subjectId}`
}

/** Texts and numbers as they are, roles and stages in words; nothing else belongs in a sentence. */
function detailText({ words, deed, stages = {} }: SentenceProps, name: string): string {
  const value = Object.hasOwn(deed.details, name) ? deed.details[name] : undefined
  if (typeof value !== 'string') return typeof value === 'number' ? String(value) : '…'
  const known = { role: words.signIn.roles, to: stages }
  const [, table = {}] = Object.entries(known).find(([detail]) => detail === name) ?? []
  return Object.entries(table).find(([code]) => code === value)?.[1] ?? value
}
