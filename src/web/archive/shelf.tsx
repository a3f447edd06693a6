import { printDate } from '#time'
import type { Archive, ArchiveHit, ArchiveUnit } from '#server'
import type { Words } from '../messages/words.ts'
import { publishedPath, unitPath } from './archive-address.ts'
import { countText } from './count-text.ts'

type InArchive = { readonly words: Words; readonly archive: Archive }

/** SOPs in force as a list, each with its office and since when, and with the step that was found. */
export function Shelf({ words, archive, items }: InArchive & { items: readonly ArchiveHit[] }) {
  return (
    <ul class="shelf">
      {items.map(({ sopId, title, number, unitName, since, step }) => (
        <li key={sopId}>
          <a href={publishedPath(archive, sopId)}>{title === '' ? words.list.untitled : title}</a>
          {step !== undefined && (
            <p>
              {words.archive.results.step(step.number)} {shorten(step.text)}
            </p>
          )}
          <small>
            {[number, unitName, words.archive.sop.inForce(printDate(since, words.language))]
              .filter((text) => text !== '')
              .join(' · ')}
          </small>
        </li>
      ))}
    </ul>
  )
}

const longestSnippet = 160

function shorten(text: string): string {
  return text.length <= longestSnippet ? text : `${text.slice(0, longestSnippet).trimEnd()}…`
}

/** Offices with how many SOPs are in force there. */
export function UnitList({ words, archive, units }: InArchive & { units: readonly ArchiveUnit[] }) {
  return (
    <ul class="shelf">
      {units.map(({ id, name, count }) => (
        <li key={id}>
          <a href={unitPath(archive, id)}>{name}</a>{' '}
          <small>{words.archive.front.unitCount(countText(count, words))}</small>
        </li>
      ))}
    </ul>
  )
}
