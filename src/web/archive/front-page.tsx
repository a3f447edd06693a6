import type { Archive, ArchiveFront, ArchiveItem, ArchivePage, ArchiveSearch } from '#server'
import { Pager } from '../layout/pager.tsx'
import type { Words } from '../messages/words.ts'
import { archivePath, frontPath } from './archive-address.ts'
import { countText } from './count-text.ts'
import { Crumbs } from './crumbs.tsx'
import { Shelf, UnitList } from './shelf.tsx'

type InArchive = { readonly words: Words; readonly archive: Archive }

/** The first page of an archive: search, then by office and by first letter. */
export function FrontPage({ words, archive, front }: InArchive & { front: ArchiveFront }) {
  const texts = words.archive.front
  return (
    <>
      <h1>{texts.title(archive.name)}</h1>
      <p>{texts.lead(countText(front.total, words))}</p>
      <SearchForm words={words} archive={archive} search="" />
      {front.total === 0 && <p>{texts.empty}</p>}
      {front.units.length > 0 && (
        <section aria-labelledby="by-unit">
          <h2 id="by-unit">{texts.byUnit}</h2>
          <UnitList words={words} archive={archive} units={front.units} />
        </section>
      )}
      {front.letters.length > 0 && (
        <section aria-labelledby="by-letter">
          <h2 id="by-letter">{texts.byLetter}</h2>
          <Letters words={words} archive={archive} letters={front.letters} />
        </section>
      )}
      <p>
        <a href={`${archivePath(archive)}/riwayat`}>{texts.history}</a>
      </p>
      <p>
        <a href="/v">{words.archive.all.verify}</a>
      </p>
    </>
  )
}

function Letters({ words, archive, letters }: InArchive & Pick<ArchiveFront, 'letters'>) {
  const { otherLetter, unitCount } = words.archive.front
  return (
    <ul class="letters">
      {letters.map(({ letter, count }) => (
        <li key={letter}>
          <a href={frontPath(archive, { letter, page: 1 })}>
            <b>{letter === '#' ? otherLetter : letter}</b>{' '}
            <small>{unitCount(countText(count, words))}</small>
          </a>
        </li>
      ))}
    </ul>
  )
}

function SearchForm({ words, archive, search }: InArchive & { readonly search: string }) {
  const texts = words.archive.front
  return (
    <search>
      <form class="filters" action={archivePath(archive)}>
        <label class="field grow">
          {texts.search}
          <input
            type="search"
            name="search"
            value={search}
            placeholder={texts.searchHint}
            maxLength={100}
          />
        </label>
        <button class="primary">{texts.find}</button>
      </form>
    </search>
  )
}

/** The SOPs of one first letter. */
export function LetterPage(
  props: InArchive & { readonly letter: string; readonly list: ArchivePage<ArchiveItem> },
) {
  const { words, archive, letter, list } = props
  const texts = words.archive.front
  const { home, otherLetter, empty } = texts
  return (
    <>
      <Crumbs words={words} links={[{ href: archivePath(archive), text: home }]} />
      <h1>{texts.letter(letter === '#' ? otherLetter : letter)}</h1>
      {list.items.length === 0 && <p>{empty}</p>}
      {list.isCut && <p>{texts.cut(countText(list.total, words))}</p>}
      <Shelf words={words} archive={archive} items={list.items} />
      <Pager
        words={words.list}
        page={list.page}
        pageCount={list.pageCount}
        addressOf={(page) => frontPath(archive, { letter, page })}
      />
    </>
  )
}

/** What a search found. */
export function ResultsPage(
  props: InArchive & { readonly search: string; readonly found: ArchiveSearch },
) {
  const { words, archive, search, found } = props
  const texts = words.archive.results
  const count = countText(found.total, words)
  return (
    <>
      <Crumbs
        words={words}
        links={[{ href: archivePath(archive), text: words.archive.front.home }]}
      />
      <h1>{search === '' ? words.archive.front.search : texts.title(search)}</h1>
      <SearchForm words={words} archive={archive} search={search} />
      {found.total === 0 ? (
        <Nothing words={words} archive={archive} search={search} found={found} />
      ) : (
        <p class="count">{found.isCut ? texts.cut(count) : texts.count(count)}</p>
      )}
      <Shelf words={words} archive={archive} items={found.items} />
      <Pager
        words={words.list}
        page={found.page}
        pageCount={found.pageCount}
        addressOf={(page) => frontPath(archive, { search, page })}
      />
    </>
  )
}

function Nothing({ words, archive, search, found }: Parameters<typeof ResultsPage>[0]) {
  const texts = words.archive.results
  if (search === '') return <p>{texts.empty}</p>
  return (
    <>
      <p>
        {texts.nothing} {texts.help}
      </p>
      {found.similar.length > 0 && (
        <section aria-labelledby="similar">
          <h2 id="similar">{texts.similar}</h2>
          <Shelf words={words} archive={archive} items={found.similar} />
        </section>
      )}
    </>
  )
}
