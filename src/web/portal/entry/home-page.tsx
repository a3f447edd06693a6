import type { PortalFront } from '#server'
import { countText } from '../../archive/count-text.ts'
import { charterPath, draftsPath, eventPath, lettersPath, portalPath } from '../portal-address.ts'
import { PortalSearch } from '../portal-frame.tsx'
import { LetterLinks } from './list-page.tsx'
import { CountedLinks, ServiceList, UnitLinks, type InPortal } from './service-list.tsx'

type HomeProps = InPortal & { readonly front: PortalFront; readonly hasCharter: boolean }

/** The first page of a portal: search, then what people look for by, then what is new. */
export function HomePage(props: HomeProps) {
  const { words, place, front } = props
  const texts = words.portal.home
  const events = front.events.map(({ event, count }) => ({
    href: eventPath(place, event),
    text: words.portal.events[event],
    count,
  }))
  return (
    <>
      <div class="hero">
        <h1>{texts.title}</h1>
        <p>{front.total === 0 ? texts.empty : texts.lead(countText(front.total, words))}</p>
        <PortalSearch words={words} home={portalPath(place)} />
        <p class="hint">{words.portal.search.hint}</p>
      </div>
      {events.length > 0 && (
        <section aria-labelledby="by-event">
          <h2 id="by-event">{texts.byEvent}</h2>
          <CountedLinks words={words} links={events} />
        </section>
      )}
      {front.units.length > 0 && (
        <section aria-labelledby="by-unit">
          <h2 id="by-unit">{texts.byUnit}</h2>
          <UnitLinks words={words} place={place} units={front.units} />
        </section>
      )}
      {front.letters.length > 0 && (
        <section aria-labelledby="by-letter">
          <h2 id="by-letter">
            <a href={lettersPath(place)}>{texts.byLetter}</a>
          </h2>
          <LetterLinks words={words} place={place} letters={front.letters} />
        </section>
      )}
      {front.newest.length > 0 && (
        <section aria-labelledby="newest">
          <h2 id="newest">{texts.newest}</h2>
          <ServiceList words={words} place={place} items={front.newest} />
        </section>
      )}
      <TakePart {...props} />
    </>
  )
}

function TakePart({ words, place, front, hasCharter }: HomeProps) {
  const { home, foot } = words.portal
  return (
    <section aria-labelledby="take-part">
      <h2 id="take-part">{home.takePart}</h2>
      <ul class="services">
        <li>
          <a href={draftsPath(place)}>{foot.drafts}</a>
          <p>
            {front.openDrafts > 0 && <b>{home.openDrafts(countText(front.openDrafts, words))}</b>}{' '}
            {home.draftsText}
          </p>
        </li>
        {hasCharter && (
          <li>
            <a href={charterPath(place)}>{foot.charter}</a>
            <p>{home.charterText}</p>
          </li>
        )}
      </ul>
    </section>
  )
}
