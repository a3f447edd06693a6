import type { InPortal } from '../entry/service-list.tsx'
import { portalPath } from '../portal-address.ts'
import { PortalSearch } from '../portal-frame.tsx'

/** The search before anything is asked. */
export function AskPage({ words, place }: InPortal) {
  const texts = words.portalSearch
  return (
    <>
      <h1>{texts.empty}</h1>
      <p>{texts.emptyText}</p>
      <PortalSearch words={words} home={portalPath(place)} />
    </>
  )
}
