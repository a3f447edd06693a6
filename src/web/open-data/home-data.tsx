import type { Words } from '../messages/words.ts'
import type { AskedPortal } from '../portal/find-asked-portal.ts'
import { FeedLinks } from './changes-route.tsx'
import { StructuredData } from './structured-data.tsx'

/** What stands in the head of a portal's first page: its feeds, and whose portal it is, as data. */
export function HomeData(props: {
  readonly words: Words
  readonly portal: AskedPortal
  readonly origin: string
}) {
  const { words, portal, origin } = props
  const { archive, place } = portal
  return (
    <>
      <FeedLinks words={words} place={place} />
      <StructuredData
        of={{ kind: 'government' }}
        at={{ archive, origin, language: place.language }}
      />
    </>
  )
}
