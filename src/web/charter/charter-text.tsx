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
  const paper = paperOf(charter)
  const sections = [
    [w.providerDuties, charter.providerDuties],
    [w.publicRights, charter.publicRights],
    [w.publicDuties, charter.publicDuties],
    [w.sanctions, charter.sanctions],
  ] as const
  return (
    <article class="charter" data-paper={paper.type}>
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
      <Services words={words} place={place} services={services} mostOnPaper={paper.services} />
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

/** Type and number of services with which a charter stands on one sheet, by the letters of its texts. */
function paperOf(charter: CharterText) {
  const { statement, providerDuties, publicRights, publicDuties, sanctions } = charter
  const texts = [statement, providerDuties, publicRights, publicDuties, sanctions].join('\n')
  const lines = texts.split('\n').reduce((sum, line) => sum + Math.ceil(line.length / 100), 0)
  if (lines <= 24) return { type: 'usual', services: 24 }
  return lines <= 48 ? { type: 'small', services: 18 } : { type: 'smallest', services: 9 }
}

/** The services by unit: what is promised, and who answers for it. */
export function Services({
  words,
  place,
  services,
  mostOnPaper = services.length,
}: Pick<CharterProps, 'words' | 'place' | 'services'> & {
  /** The others stand on the screen alone. */
  readonly mostOnPaper?: number
}) {
  const w = words.charter
  const onPaper = new Set(services.slice(0, mostOnPaper))
  const isOff = (list: readonly CharterService[]) => !list.some((one) => onPaper.has(one))
  const units = [...Map.groupBy(services, ({ unit }) => unit)]
  return (
    <section>
      <h2>{w.services}</h2>
      <p>{services.length === 0 ? w.noServices : w.servicesLead}</p>
      <dl class="charter-services">
        {units.map(([unit, list]) => (
          <div key={unit} class={isOff(list) ? 'off-paper' : undefined}>
            <dt>{unit}</dt>
            <dd>
              <ul>
                {list.map((one) => (
                  <li key={one.slug} class={isOff([one]) ? 'off-paper' : undefined}>
                    <a href={servicePath(place, one.slug)}>
                      {words.language === 'en' && one.nameEn !== '' ? one.nameEn : one.name}
                    </a>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
      {services.length > onPaper.size && (
        <p class="only-paper">{w.more(services.length - onPaper.size)}</p>
      )}
    </section>
  )
}
