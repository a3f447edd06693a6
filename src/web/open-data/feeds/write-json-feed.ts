import { asciiJson, plainText } from '../plain-text.ts'
import type { ChangeItem } from './change-item.ts'
import type { FeedHead } from './write-atom.ts'

/** Changes as a JSON Feed (version 1.1), in the order in which they come: newest first. */
export function writeJsonFeed(items: readonly ChangeItem[], head: FeedHead): string {
  return asciiJson({
    version: 'https://jsonfeed.org/version/1.1',
    title: plainText(head.title),
    description: plainText(head.text),
    home_page_url: head.page,
    feed_url: head.self,
    language: head.language,
    authors: [{ name: plainText(head.author) }],
    items: items.map(({ id, address, title, text, at }) => ({
      id,
      url: address,
      title: plainText(title),
      content_text: plainText(text),
      date_published: at.toISOString(),
    })),
  })
}
