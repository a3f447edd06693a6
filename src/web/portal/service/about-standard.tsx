import type { PromisedVersion } from '#server'
import { printDate } from '#time'
import { escapeText } from '#diagram'
import type { Words } from '../../messages/words.ts'
import { bothPosterPath, cardPath, officePath, posterPath, versionPath } from '../portal-address.ts'
import { Indonesian, say } from '../said.tsx'
import type { ServiceProps } from './service-page.tsx'

/** Who promises it, since when and by which decree; earlier versions, the poster, the card. */
export function AboutStandard(props: ServiceProps) {
  const { words, place, service } = props
  const { language } = words
  const texts = words.portal.service
  return (
    <section aria-labelledby="about">
      <h2 id="about">{texts.about}</h2>
      <dl class="about">
        <div>
          <dt>{texts.unit}</dt>
          <dd>
            <a href={officePath(place, service.unitId)}>
              <Indonesian text={service.unitName} language={language} />
            </a>
          </dd>
        </div>
        <div>
          <dt>{texts.since}</dt>
          <dd>{printDate(service.since, language)}</dd>
        </div>
        <div>
          <dt>{texts.decree}</dt>
          <dd>
            <Indonesian text={service.decree} language={language} />
          </dd>
        </div>
      </dl>
      {service.versions.length > 1 && <Versions {...props} />}
      {service.end === undefined && <TakeAway {...props} />}
    </section>
  )
}

function Versions({ words, place, service }: ServiceProps) {
  const texts = words.portal.service
  return (
    <details>
      <summary>{texts.versions}</summary>
      <ol class="versions" reversed>
        {service.versions.map((one) => (
          <li key={one.version}>
            {one.version === service.version ? (
              <b aria-current="true">{texts.version(one.version)}</b>
            ) : (
              <a href={versionPath(place, service.slug, one.version)}>
                {texts.version(one.version)}
              </a>
            )}
            , {timeOf(one, words)}
          </li>
        ))}
      </ol>
    </details>
  )
}

function timeOf({ since, end }: PromisedVersion, { language, portal }: Words): string {
  const begin = printDate(since, language)
  if (end === undefined) return portal.service.current(begin)
  return portal.service.range(begin, printDate(end.on, language))
}

/** The poster, and the line by which another site shows the card. */
function TakeAway({ words, place, service, origin }: ServiceProps) {
  const texts = words.portal.service
  const { slug, standard } = service
  const title = escapeText(say(standard.name, words.language).text)
  const line = `<iframe src="${origin}${cardPath(place, slug)}" title="${title}" width="100%" height="260" loading="lazy"></iframe>`
  return (
    <>
      <p class="actions">
        <a class="button" href={posterPath(place, slug)}>
          {texts.poster}
        </a>
        <a class="button" href={bothPosterPath(place, slug)}>
          {texts.posterBoth}
        </a>
      </p>
      <details>
        <summary>{texts.embed}</summary>
        <p id="embed-text">{texts.embedText}</p>
        <label for="embed">{texts.embedLabel}</label>
        <textarea id="embed" readOnly rows={3} aria-describedby="embed-text">
          {line}
        </textarea>
      </details>
    </>
  )
}
