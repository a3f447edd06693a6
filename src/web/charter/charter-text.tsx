import type { CharterService, CharterText } from '#server'
import { dayText } from '../layout/date-text.ts'
import type { Words } from '../messages/words.ts'
import { servicePath, type PortalPlace } from '../portal/portal-address.ts'

type CharterProps = {
  readonly words: Words
  readonly place: PortalPlace
  readonly government: string
  readonly number: number
  readonly charter: CharterText
  readonly services: readonly CharterService[]
}

/** A charter as it hangs on the wall: one A4 sheet. Its own text is as it was signed, in Indonesian. */
export function CharterSheet(props: CharterProps) {
  const { words, government, number, charter, place, services } = props
  const w = words.charter
  const sections = [
    [w.providerDuties, charter.providerDuties],
    [w.publicRights, charter.publicRights],
    [w.publicDuties, charter.publicDuties],
    [w.sanctions, charter.sanctions],
  ] as const
  return (
    <article class="charter">
      <h1>{w.of(government)}</h1>
      <p class="charter-statement pre-line" lang="id">
        {charter.statement}
      </p>
      {sections.map(
        ([title, text]) =>
          text !== '' && (
            <section key={title}>
              <h2>{title}</h2>
              <p class="pre-line" lang="id">
                {text}
              </p>
            </section>
          ),
      )}
      <Services words={words} place={place} services={services} />
      <div class="charter-signature">
        <p>
          {charter.signedOn !== null && w.signedOn(charter.place, dayText(charter.signedOn, words))}
        </p>
        <p>{charter.signatoryPosition}</p>
        <p>
          <b>{charter.signatoryName}</b>
        </p>
      </div>
      <p>
        <small>{w.number(number)}</small>
      </p>
    </article>
  )
}

/** The services by unit: what is promised, and who answers for it. */
export function Services({
  words,
  place,
  services,
}: Pick<CharterProps, 'words' | 'place' | 'services'>) {
  const w = words.charter
  const units = [...Map.groupBy(services, ({ unit }) => unit)]
  return (
    <section>
      <h2>{w.services}</h2>
      <p>{services.length === 0 ? w.noServices : w.servicesLead}</p>
      <dl class="charter-services">
        {units.map(([unit, list]) => (
          <div key={unit}>
            <dt>{unit}</dt>
            <dd>
              <ul>
                {list.map(({ slug, name, nameEn }) => (
                  <li key={slug}>
                    <a href={servicePath(place, slug)}>
                      {words.language === 'en' && nameEn !== '' ? nameEn : name}
                    </a>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
