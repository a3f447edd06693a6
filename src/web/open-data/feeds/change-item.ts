import type { ServiceChange } from '#server'
import { printDate } from '#time'
import type { Words } from '../../messages/words.ts'
import { draftPath, servicePath, type PortalPlace } from '../../portal/portal-address.ts'

/** A change as feeds and the page tell it. */
export type ChangeItem = {
  /** The same for ever, and of no other change. */
  readonly id: string
  readonly address: string
  readonly title: string
  readonly text: string
  readonly at: Date
}

/** A change in words. */
export function changeItem(
  change: ServiceChange,
  { words, place, origin }: { words: Words; place: PortalPlace; origin: string },
): ChangeItem {
  const { kind, slug, version, name, unitName, decree, at } = change
  const texts = words.openData.changes
  const round = change.consultationId
  const path = round === null ? servicePath(place, slug) : draftPath(place, round)
  const address = `${origin}${path}`
  const day = printDate(change.on, words.language)
  const called = (words.language === 'en' && name.en !== '' ? name.en : name.id) || slug
  const parts = [unitName, decree, round === null ? texts.on(day) : texts.commentsUntil(day)]
  return {
    id: `${address}#${kind}-${version}-${at.toISOString()}`,
    address,
    title: `${texts.kinds[kind]}: ${called}`,
    text: parts.filter((part) => part !== '').join(' · '),
    at,
  }
}
