import type { Archive, ArchiveUnitPage } from '#server'
import { Pager } from '../layout/pager.tsx'
import type { Words } from '../messages/words.ts'
import { archivePath, unitPath } from './archive-address.ts'
import { Crumbs } from './crumbs.tsx'
import { Shelf, UnitList } from './shelf.tsx'

/** An office: the offices below it and its own SOPs in force. */
export function UnitPage(props: {
  readonly words: Words
  readonly archive: Archive
  readonly page: ArchiveUnitPage
}) {
  const { words, archive } = props
  const { unit, above, below, list } = props.page
  const texts = words.archive.unit
  const links = [
    { href: archivePath(archive), text: words.archive.front.home },
    ...above.map(({ id, name }) => ({ href: unitPath(archive, id), text: name })),
  ]
  return (
    <>
      <Crumbs words={words} links={links} />
      <h1>{unit.name}</h1>
      {below.length > 0 && (
        <section aria-labelledby="below">
          <h2 id="below">{texts.below}</h2>
          <UnitList words={words} archive={archive} units={below} />
        </section>
      )}
      {(list.items.length > 0 || below.length === 0) && (
        <section aria-labelledby="own">
          <h2 id="own">{texts.own}</h2>
          {list.items.length === 0 && <p>{texts.none}</p>}
          <Shelf words={words} archive={archive} items={list.items} />
        </section>
      )}
      <Pager
        words={words.list}
        page={list.page}
        pageCount={list.pageCount}
        addressOf={(page) => unitPath(archive, unit.id, page)}
      />
    </>
  )
}
