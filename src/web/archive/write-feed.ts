import { attributes, escapeText } from '#diagram'
import type { Archive, ArchiveEvent } from '#server'
import type { Words } from '../messages/words.ts'
import { archivePath, publishedPath } from './archive-address.ts'

/** The history of an archive as an Atom feed (RFC 4287), newest first. */
export function writeFeed(
  events: readonly ArchiveEvent[],
  { words, archive, origin }: { words: Words; archive: Archive; origin: string },
): string {
  const home = `${origin}${archivePath(archive)}`
  const updated = events[0]?.at ?? new Date(0)
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed${attributes({ xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': words.language })}>`,
    element('id', `${home}/riwayat`),
    element('title', words.archive.front.title(archive.name)),
    element('updated', updated.toISOString()),
    `<author>${element('name', archive.name)}</author>`,
    `<link${attributes({ rel: 'self', type: 'application/atom+xml', href: `${home}/riwayat.atom` })}/>`,
    `<link${attributes({ rel: 'alternate', type: 'text/html', href: `${home}/riwayat` })}/>`,
    ...events.map((event) => writeEntry(event, { words, archive, origin })),
    '</feed>',
    '',
  ].join('\n')
}

function writeEntry(
  event: ArchiveEvent,
  { words, archive, origin }: { words: Words; archive: Archive; origin: string },
): string {
  const address = `${origin}${publishedPath(archive, event.sopId, event.revision)}`
  const kind = words.archive.history.kinds[event.kind]
  const summary = [event.number, event.unitName, event.reason].filter((text) => text !== '')
  return [
    '<entry>',
    element('id', `${address}#${event.kind}-${event.on}`),
    element('title', `${kind}: ${event.title}`),
    element('updated', event.at.toISOString()),
    `<link${attributes({ rel: 'alternate', type: 'text/html', href: address })}/>`,
    element('summary', summary.join(' · ')),
    '</entry>',
  ].join('\n')
}

function element(name: string, text: string): string {
  return `<${name}>${escapeText(text)}</${name}>`
}
