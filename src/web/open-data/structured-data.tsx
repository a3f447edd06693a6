import type { DescribedService } from '#server'
import type { Fee, ServicePlace, Words } from '#standard'
import type { WorkingWeek } from '#time'
import { portalPath, servicePath, type PortalPlace } from '../portal/portal-address.ts'
import { webAddress } from '../portal/service/contact-address.ts'
import { nameOf, type Home } from './describe/home.ts'
import { xsdDuration } from './describe/xsd-duration.ts'
import { describedPath } from './open-data-address.ts'
import { rdfFormats, rdfWriters } from './rdf/write-rdf.ts'
import { asciiJson, plainText } from './plain-text.ts'

/** What search engines are told of: a service, or the government itself. */
export type Structured =
  | {
      readonly kind: 'service'
      readonly service: Pick<DescribedService, 'slug' | 'unitId' | 'unitName' | 'standard'>
      /** When its office is open. */
      readonly week: WorkingWeek
    }
  | { readonly kind: 'government' }

/** In which portal and language it is told. */
export type StructuredPlace = Home & { readonly language: PortalPlace['language'] }

/** What stands in the head of a service's page: its structured data, and where else it is described. */
export function ServiceData(props: {
  readonly of: Extract<Structured, { readonly kind: 'service' }>
  readonly at: StructuredPlace
}) {
  const { of, at } = props
  return (
    <>
      {rdfFormats.map((format) => (
        <link
          key={format}
          rel="alternate"
          type={rdfWriters[format].type.split(';')[0]}
          href={describedPath(at.archive, of.service.slug, format)}
        />
      ))}
      <StructuredData of={of} at={at} />
    </>
  )
}

/** A page's structured data, for its head: a block of data, which no browser runs. */
export function StructuredData(props: { readonly of: Structured; readonly at: StructuredPlace }) {
  const json = structuredData(props.of, props.at)
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}

/** The same as text: JSON-LD in the words of schema.org, plain ASCII, in which no `<` ends a script. */
export function structuredData(of: Structured, at: StructuredPlace): string {
  const thing = of.kind === 'government' ? governmentOf(at) : serviceOf(of, at)
  return asciiJson({ '@context': 'https://schema.org', ...thing })
}

function governmentOf(at: StructuredPlace) {
  const { archive, origin, language } = at
  return {
    '@type': 'GovernmentOrganization',
    '@id': nameOf.government(at),
    name: plainText(archive.name),
    url: `${origin}${portalPath({ slug: archive.slug, language })}`,
    areaServed: { '@type': 'AdministrativeArea', name: plainText(archive.name) },
  }
}

function serviceOf(
  { service, week }: Extract<Structured, { readonly kind: 'service' }>,
  at: StructuredPlace,
) {
  const { archive, origin, language } = at
  const { slug, unitId, unitName, standard } = service
  const { delivery, searchWords, places } = standard
  const said = (text: Words) => plainText((language === 'en' && text.en) || text.id)
  const promised = delivery.duration.promised
  const time = promised === undefined ? undefined : xsdDuration(promised)
  const product = said(delivery.product)
  return {
    '@type': 'GovernmentService',
    '@id': nameOf.service(at, slug),
    name: said(standard.name),
    description: said(standard.summary),
    url: `${origin}${servicePath({ slug: archive.slug, language }, slug)}`,
    inLanguage: language,
    ...(searchWords.length > 0 && { alternateName: searchWords.map(plainText) }),
    areaServed: { '@type': 'AdministrativeArea', name: plainText(archive.name) },
    provider: {
      '@type': 'GovernmentOrganization',
      '@id': nameOf.unit(at, unitId),
      name: plainText(unitName),
      parentOrganization: { '@id': nameOf.government(at), '@type': 'GovernmentOrganization' },
    },
    ...(product !== '' && { serviceOutput: { '@type': 'Thing', name: product } }),
    hoursAvailable: week.flatMap(hoursOf),
    offers: offersOf(delivery.fee, said),
    availableChannel: places.map((place) => channelOf(place, { said, time })),
  }
}

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

function hoursOf(hours: WorkingWeek[number], day: number) {
  return hours.map(({ from, to }) => ({
    '@type': 'OpeningHoursSpecification',
    dayOfWeek: `https://schema.org/${days[day]}`,
    opens: clock(from),
    closes: clock(to),
  }))
}

function clock(minutes: number): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

type Said = (text: Words) => string

function offersOf(fee: Fee, said: Said) {
  const offer = (price: number, rest: object) => ({
    '@type': 'Offer',
    price,
    priceCurrency: 'IDR',
    ...rest,
  })
  switch (fee.kind) {
    case 'unstated':
      return undefined
    case 'free':
      return [offer(0, {})]
    case 'tariff':
      return fee.rows.map(({ rupiah, text, per }) =>
        offer(rupiah, {
          description: [said(text), said(per)].filter((part) => part !== '').join(', '),
        }),
      )
  }
}

function channelOf(
  { name, address, url, phone }: ServicePlace,
  { said, time }: { readonly said: Said; readonly time: string | undefined },
) {
  const page = webAddress(url)
  const location = { '@type': 'Place', name: said(name), address: plainText(address) }
  return {
    '@type': 'ServiceChannel',
    name: said(name),
    ...(address !== '' && { serviceLocation: location }),
    ...(page !== undefined && { serviceUrl: page }),
    ...(phone !== '' && {
      servicePhone: { '@type': 'ContactPoint', telephone: plainText(phone) },
    }),
    ...(time !== undefined && { processingTime: time }),
  }
}
