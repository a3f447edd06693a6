import type { ServicePlace } from '#standard'
import type { Words } from '../../messages/words.ts'
import { officePath } from '../portal-address.ts'
import { Indonesian, Said } from '../said.tsx'
import { phoneAddress, webAddress } from './contact-address.ts'
import type { ServiceProps } from './service-page.tsx'

/** Where the service is given, and how one reaches it. */
export function WhereAndWhen({ words, place, service }: ServiceProps) {
  const texts = words.portal.service
  const { places } = service.standard
  return (
    <section class="card" aria-labelledby="where">
      <h2 id="where">{texts.where}</h2>
      {places.length === 0 && <p>{texts.noPlace}</p>}
      <ul class="places">
        {places.map((one) => (
          <Place key={one.id} words={words} place={one} />
        ))}
      </ul>
      <p>
        <a href={officePath(place, service.unitId)}>
          <Indonesian text={service.unitName} language={words.language} />
        </a>
      </p>
    </section>
  )
}

function Place({ words, place }: { readonly words: Words; readonly place: ServicePlace }) {
  const online = webAddress(place.url)
  const phone = phoneAddress(place.phone)
  return (
    <li>
      <b>
        <Said words={place.name} language={words.language} />
      </b>
      {place.address !== '' && (
        <address>
          <Indonesian text={place.address} language={words.language} />
        </address>
      )}
      {phone !== undefined && (
        <a class="reach" href={phone}>
          {place.phone}
        </a>
      )}
      {online !== undefined && (
        <a class="button" href={online}>
          {words.portal.service.online}
        </a>
      )}
    </li>
  )
}
