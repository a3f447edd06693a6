import { attributes, escapeText } from '#diagram'
import type { ChangeItem } from './change-item.ts'

/** What a feed is of; `self`, `page` and `feed`: whole addresses. */
export type FeedHead = {
  readonly title: string
  readonly text: string
  readonly author: string
  readonly language: string
  readonly page: string
  readonly self: string
}

/** Changes as an Atom feed (RFC 4287), in the order in which they come: newest first. */
export function writeAtom(items: readonly ChangeItem[], head: FeedHead): string {
  const { title, text, author, language, page, self } = head
  const updated = items[0]?.at ?? new Date(0)
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed${attributes({ xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language })}>`,
    element('id', page),
    element('title', title),
    element('subtitle', text),
    element('updated', updated.toISOString()),
    `<author>${element('name', author)}</author>`,
    `<link${attributes({ rel: 'self', type: 'application/atom+xml', href: self })}/>`,
    `<link${attributes({ rel: 'alternate', type: 'text/html', href: page })}/>`,
    ...items.map(entryOf),
    '</feed>',
    '',
  ].join('\n')
}

function entryOf({ id, address, title, text, at }: ChangeItem): string {
  return [
    '<entry>',
    element('id', id),
    element('title', title),
    element('updated', at.toISOString()),
    `<link${attributes({ rel: 'alternate', type: 'text/html', href: address })}/>`,
    element('summary', text),
    '</entry>',
  ].join('\n')
}

function element(name: string, text: string): string {
  return `<${name}>${escapeText(text)}</${name}>`
}
