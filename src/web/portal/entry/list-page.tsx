import type {
  ArchivePage,
  LetterCount,
  PortalUnitPage,
  PublishedSummary,
  ServiceItem,
} from '#server'
import type { LifeEvent } from '#standard'
import { eventPath, lettersPath, officePath, portalPath } from '../portal-address.ts'
import { PortalCrumbs } from '../portal-crumbs.tsx'
import { Indonesian } from '../said.tsx'
import { SurveyLinks } from '../survey/survey-list-page.tsx'
import { ServicePages, UnitLinks, type InPortal } from './service-list.tsx'

/** The services of a life event. */
export function EventPage(
  props: InPortal & { readonly event: LifeEvent; readonly list: ArchivePage<ServiceItem> },
) {
  const { words, place, event, list } = props
  return (
    <>
      <Home words={words} place={place} />
      <h1>{words.portal.events[event]}</h1>
      <ServicePages
        words={words}
        place={place}
        list={list}
        addressOf={(page) => eventPath(place, event, page)}
      />
    </>
  )
}

/** The services of an office, and the offices below it. */
export function OfficePage(
  props: InPortal & {
    readonly page: PortalUnitPage
    /** Its published surveys, the newest first. */
    readonly surveys: readonly PublishedSummary[]
  },
) {
  const { words, place, page, surveys } = props
  const { unit, above, below, list } = page
  const texts = words.portal.list
  const links = [
    { href: portalPath(place), text: words.portal.name },
    ...above.map(({ id, name }) => ({ href: officePath(place, id), text: name })),
  ]
  return (
    <>
      <PortalCrumbs words={words} links={links} />
      <h1>
        <Indonesian text={unit.name} language={words.language} />
      </h1>
      {(list.items.length > 0 || below.length === 0) && (
        <section aria-labelledby="own">
          <h2 id="own">{texts.own}</h2>
          <ServicePages
            words={words}
            place={place}
            list={list}
            addressOf={(number) => officePath(place, unit.id, number)}
          />
        </section>
      )}
      {below.length > 0 && (
        <section aria-labelledby="below">
          <h2 id="below">{texts.below}</h2>
          <UnitLinks words={words} place={place} units={below} />
        </section>
      )}
      {surveys.length > 0 && (
        <section aria-labelledby="surveys">
          <h2 id="surveys">{words.surveyResults.published.link}</h2>
          <SurveyLinks words={words} place={place} items={surveys} />
        </section>
      )}
    </>
  )
}

/** All services whose name begins with a letter. */
export function LettersPage(
  props: InPortal & {
    readonly letters: readonly LetterCount[]
    readonly letter: string
    readonly list: ArchivePage<ServiceItem>
  },
) {
  const { words, place, letters, letter, list } = props
  const texts = words.portal.list
  return (
    <>
      <Home words={words} place={place} />
      <h1>{words.portal.home.byLetter}</h1>
      <nav aria-label={texts.letters}>
        <LetterLinks words={words} place={place} letters={letters} current={letter} />
      </nav>
      <h2>{texts.letter(letter === '#' ? texts.otherLetter : letter)}</h2>
      <ServicePages
        words={words}
        place={place}
        list={list}
        addressOf={(page) => lettersPath(place, letter, page)}
      />
    </>
  )
}

export function LetterLinks(
  props: InPortal & { readonly letters: readonly LetterCount[]; readonly current?: string },
) {
  const { words, place, letters, current } = props
  return (
    <ul class="letters">
      {letters.map(({ letter }) => (
        <li key={letter}>
          <a
            href={lettersPath(place, letter)}
            aria-current={letter === current ? 'page' : undefined}
          >
            {letter === '#' ? words.portal.list.otherLetter : letter}
          </a>
        </li>
      ))}
    </ul>
  )
}

function Home({ words, place }: InPortal) {
  return (
    <PortalCrumbs words={words} links={[{ href: portalPath(place), text: words.portal.name }]} />
  )
}
