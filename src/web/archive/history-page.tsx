import type { Archive, ArchiveEvent } from '#server'
import { printDate } from '#time'
import type { Words } from '../messages/words.ts'
import { archivePath, publishedPath } from './archive-address.ts'
import { Crumbs } from './crumbs.tsx'

/** What happened last in an archive. */
export function HistoryPage(props: {
  readonly words: Words
  readonly archive: Archive
  readonly events: readonly ArchiveEvent[]
}) {
  const { words, archive, events } = props
  const texts = words.archive.history
  return (
    <>
      <Crumbs
        words={words}
        links={[{ href: archivePath(archive), text: words.archive.front.home }]}
      />
      <h1>{texts.title}</h1>
      <p>
        <a href={`${archivePath(archive)}/riwayat.atom`}>{texts.feed}</a>
      </p>
      {events.length === 0 && <p>{texts.empty}</p>}
      <ol class="shelf">
        {events.map((event) => (
          <li key={`${event.kind} ${event.sopId} ${event.revision}`}>
            <b>{texts.kinds[event.kind]}</b>{' '}
            <time dateTime={event.on}>{printDate(event.on, words.language)}</time>:{' '}
            <a href={publishedPath(archive, event.sopId, event.revision)}>{event.title}</a>
            <small>
              {[event.number, event.unitName, event.reason]
                .filter((text) => text !== '')
                .join(' · ')}
            </small>
          </li>
        ))}
      </ol>
    </>
  )
}
