import type { PortalFront } from '#server'
import { CountedLinks, UnitLinks } from '../entry/service-list.tsx'
import { eventPath, portalPath, searchPath } from '../portal-address.ts'
import { PortalSearch } from '../portal-frame.tsx'
import type { FoundProps } from './results-page.tsx'

/** Nothing was found: other words, other ways to look, and whom to ask. */
export function NothingFound({
  words,
  place,
  query,
  found,
  front,
}: FoundProps & { readonly front: PortalFront }) {
  const texts = words.portalSearch
  const events = front.events.map(({ event, count }) => ({
    href: eventPath(place, event),
    text: words.portal.events[event],
    count,
  }))
  return (
    <>
      <h1>{texts.nothing(query.text)}</h1>
      <PortalSearch words={words} home={portalPath(place)} text={query.text} />
      {found.suggestions.length > 0 && (
        <p class="suggestions">
          {texts.didYouMean}:{' '}
          {found.suggestions.map((word) => (
            <a key={word} href={searchPath(place, word)}>
              {word}
            </a>
          ))}
        </p>
      )}
      <p class="found">{texts.nothingHelp}</p>
      {events.length > 0 && (
        <section aria-labelledby="by-event">
          <h2 id="by-event">{words.portal.home.byEvent}</h2>
          <CountedLinks words={words} links={events} />
        </section>
      )}
      {front.units.length > 0 && (
        <section aria-labelledby="by-unit">
          <h2 id="by-unit">{words.portal.home.byUnit}</h2>
          <UnitLinks words={words} place={place} units={front.units} />
        </section>
      )}
      <section aria-labelledby="still-not">
        <h2 id="still-not">{texts.stillNot}</h2>
        <p>
          {texts.ask} <a href="https://www.lapor.go.id">{texts.complain}</a>
        </p>
      </section>
    </>
  )
}
