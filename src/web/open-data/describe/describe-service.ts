import { printDate, printDuration, type WorkingWeek } from '#time'
import type { DescribedService, DescribedSop } from '#server'
import { lifeEvents, type Fee, type ServicePlace, type StandardItem, type Words } from '#standard'
import { publishedPath } from '../../archive/archive-address.ts'
import { wordsOf } from '../../messages/words.ts'
import { eventPath } from '../../portal/portal-address.ts'
import { webAddress } from '../../portal/service/contact-address.ts'
import { weekRows } from '../../portal/service/opening-hours.tsx'
import { plainText } from '../plain-text.ts'
import { bothWords, data, link, named, type Fact, type Name, type Thing } from '../rdf/thing.ts'
import { languages, rupiah, statuses } from './concepts.ts'
import { describeContacts } from './describe-contacts.ts'
import { nameOf, type Home } from './home.ts'
import { xsdDuration } from './xsd-duration.ts'

const words = { id: wordsOf('id'), en: wordsOf('en') }
const texts = { id: words.id.openData.describe, en: words.en.openData.describe }

/**
 * What a service promises, as CPSV-AP 3.2 describes public services; `week`: when its office is open.
 * Linear in the standard.
 */
export function describeService(service: DescribedService, home: Home, week: WorkingWeek): Thing {
  const { standard } = service
  const { delivery, management } = standard
  const about: About = { service, home, week, name: nameOf.service(home, service.slug) }
  const authority = describeAuthority(about)
  const promised = delivery.duration.promised
  const time = promised === undefined ? undefined : xsdDuration(promised)
  return named(
    about.name,
    ['cpsv:PublicService'],
    [
      ...bothWords('dct:title', standard.name),
      ...bothWords(
        'dct:description',
        standard.summary.id === '' ? standard.name : standard.summary,
      ),
      ['dct:identifier', data(service.serviceId)],
      ['dct:modified', data(service.changedAt.toISOString(), 'xsd:dateTime')],
      ['adms:status', service.until === null ? statuses.promised : statuses.ended],
      ['dct:language', languages.id],
      ['cv:hasCompetentAuthority', authority],
      ['dct:spatial', link(nameOf.area(home))],
      ...keywordsOf(standard.searchWords),
      ...standard.lifeEvents.flatMap((event) => eventFact(about, event)),
      ...inputsOf(about, delivery.requirements),
      ...outputOf(about, delivery.product),
      ...costsOf(about, delivery.fee),
      ...(time === undefined ? [] : [['cv:processingTime', data(time, 'xsd:duration')] as const]),
      ...standard.places.map((place) => ['cv:hasChannel', channelOf(about, place)] as const),
      ...describeContacts(about.name, delivery.complaints.channels),
      ...management.legalBasis.map(
        (text, at) => ['cv:hasLegalResource', lawOf(about, text, at)] as const,
      ),
      ['cpsv:follows', promiseRule(about)],
      ...service.sops.map((sop) => ['cpsv:follows', sopRule(about, sop)] as const),
    ],
  )
}

type About = {
  readonly service: DescribedService
  readonly home: Home
  readonly week: WorkingWeek
  readonly name: string
}

/** A part of the service, named after it. */
function part({ name }: About, kind: string, id: string | number): string {
  return `${name}-${kind}-${encodeURIComponent(plainText(`${id}`))}`
}

function describeAuthority({ service, home }: About): Thing {
  const { archive } = home
  const area = named(
    nameOf.area(home),
    ['dct:Location', 'atu:atu-type'],
    [...bothWords('skos:prefLabel', { id: archive.name, en: '' })],
  )
  return named(
    nameOf.unit(home, service.unitId),
    ['cv:PublicOrganisation', 'org:Organization'],
    [
      ...bothWords('skos:prefLabel', { id: service.unitName, en: '' }),
      ...bothWords('dct:title', { id: service.unitName, en: '' }),
      ['dct:identifier', data(service.unitId)],
      ['dct:spatial', area],
      ['org:subOrganizationOf', link(nameOf.government(home))],
    ],
  )
}

function keywordsOf(searchWords: readonly string[]): readonly Fact[] {
  return searchWords.flatMap((id) => bothWords('dcat:keyword', { id, en: '' }))
}

/** Words of an event that the list does not know (any more) are its key. */
function eventFact({ home }: About, event: string): readonly Fact[] {
  const known = lifeEvents.find((one) => one === event)
  if (known === undefined) return []
  const place = { slug: home.archive.slug, language: 'id' } as const
  const thing = named(
    `${home.origin}${eventPath(place, known)}#peristiwa`,
    ['cv:Event', 'cv:LifeEvent'],
    [
      ...bothWords('dct:title', {
        id: words.id.portal.events[known],
        en: words.en.portal.events[known],
      }),
      ['dct:identifier', data(known)],
    ],
  )
  return [['cv:isGroupedBy', thing]]
}

function inputsOf(about: About, items: readonly StandardItem[]): readonly Fact[] {
  return items
    .filter(({ text }) => text.id !== '' || text.en !== '')
    .map(({ id, text, when }) => {
      const name = part(about, 'syarat', id)
      const facts: readonly Fact[] = [
        ...bothWords('dct:title', text),
        ...bothWords('dct:description', when),
        ['dct:identifier', data(id)],
      ]
      return ['cpsv:hasInput', named(name, ['cv:Evidence'], facts)] as const
    })
}

function outputOf(about: About, product: Words): readonly Fact[] {
  if (product.id === '' && product.en === '') return []
  const name = part(about, 'produk', 1)
  const facts: readonly Fact[] = [
    ...bothWords('dct:title', product),
    ['dct:identifier', data('produk')],
  ]
  return [['cpsv:produces', named(name, ['cv:Output'], facts)]]
}

function costsOf(about: About, fee: Fee): readonly Fact[] {
  switch (fee.kind) {
    case 'unstated':
      return []
    case 'free':
      return [
        costFact(about, {
          id: 'gratis',
          amount: 0,
          text: { id: texts.id.free, en: texts.en.free },
        }),
      ]
    case 'tariff':
      return fee.rows.map(({ id, text, rupiah: amount, per }) =>
        costFact(about, {
          id,
          amount,
          text: { id: joined(text.id, per.id), en: joined(text.en, per.en) },
        }),
      )
  }
}

type Cost = { readonly id: string; readonly amount: number; readonly text: Words }

function costFact(about: About, { id, amount, text }: Cost): Fact {
  const facts: readonly Fact[] = [
    ...bothWords('dct:description', text),
    ['dct:identifier', data(id)],
    ['cv:hasValue', data(String(amount), 'xsd:double')],
    ['cv:currency', rupiah],
  ]
  return ['cv:hasCost', named(part(about, 'biaya', id), ['cv:Cost'], facts)]
}

function channelOf(about: About, place: ServicePlace): Thing {
  const { id, name, address, url, phone } = place
  const page = webAddress(url)
  const kind = page !== undefined && address === '' ? 'online' : 'counter'
  const type = named(
    `${about.home.origin}/layanan#${kind}`,
    ['skos:Concept'],
    [...bothWords('skos:prefLabel', { id: texts.id.channels[kind], en: texts.en.channels[kind] })],
  )
  const facts: Fact[] = [
    ['dct:identifier', data(id)],
    ['dct:type', type],
    ...bothWords('dct:description', { id: joined(name.id, address, phone), en: name.en }),
    ['cv:ownedBy', link(nameOf.unit(about.home, about.service.unitId))],
  ]
  if (page !== undefined) facts.push(['foaf:page', named(page, ['foaf:Document'], [])])
  if (address !== '') {
    facts.push(['locn:address', addressOf(part(about, 'alamat', id), address)])
    facts.push(['cv:openingHours', hoursOf(about)])
  }
  return named(part(about, 'tempat', id), ['cv:Channel'], facts)
}

function addressOf(name: string, address: string): Thing {
  return named(name, ['locn:Address'], bothWords('locn:fullAddress', { id: address, en: '' }))
}

function hoursOf({ home, service, week }: About): Thing {
  const said = (language: 'id' | 'en') =>
    weekRows(words[language], week)
      .map(({ days, text }) => `${days}: ${text}`)
      .join('; ')
  const name = nameOf.unit(home, service.unitId).replace(/unit$/, 'jam-buka')
  const inWords = { id: said('id'), en: said('en') }
  return named(name, ['owltime:TemporalEntity'], bothWords('dct:description', inWords))
}

function lawOf(about: About, text: string, at: number): Thing {
  const name = part(about, 'dasar-hukum', at + 1)
  return named(name, ['eli:LegalResource'], bothWords('dct:title', { id: text, en: '' }))
}

/** The standard itself: by which decree, from when, and its time in words, which no datatype can say. */
function promiseRule(about: About): Thing {
  const { service } = about
  const { decree, since, version, standard } = service
  const { promised, note } = standard.delivery.duration
  const inWords = (language: 'id' | 'en') => {
    const time = promised === undefined ? '' : printDuration(promised, language)
    const day = printDate(since, language)
    return texts[language].standard({ decree, since: day, time: joined(time, note[language]) })
  }
  return ruleOf(part(about, 'standar', version), {
    identifier: decree === '' ? `${service.serviceId}/${version}` : decree,
    title: { id: texts.id.standardTitle, en: texts.en.standardTitle },
    description: { id: inWords('id'), en: inWords('en') },
  })
}

function sopRule({ home }: About, { sopId, title, number }: DescribedSop): Thing {
  const address = `${home.origin}${publishedPath(home.archive, sopId)}`
  const rule = ruleOf(`${address}#sop`, {
    identifier: sopId,
    title: { id: title === '' ? texts.id.untitledSop : title, en: '' },
    description: { id: texts.id.sop(number), en: texts.en.sop(number) },
  })
  const page: Fact = ['foaf:page', named(address, ['foaf:Document'], [])]
  return { ...rule, facts: [...rule.facts, page] }
}

function ruleOf(
  name: string,
  { identifier, title, description }: { identifier: string; title: Words; description: Words },
): Thing {
  const rule: Name = 'cpsv:Rule'
  return named(
    name,
    [rule],
    [
      ...bothWords('dct:title', title),
      ...bothWords('dct:description', description),
      ['dct:identifier', data(identifier)],
      ['dct:language', languages.id],
    ],
  )
}

function joined(...parts: readonly string[]): string {
  return parts.filter((text) => text !== '').join(', ')
}
