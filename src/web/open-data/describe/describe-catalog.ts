import type { OpenExtent } from '#server'
import { wordsOf } from '../../messages/words.ts'
import { portalPath } from '../../portal/portal-address.ts'
import { dataPath } from '../open-data-address.ts'
import {
  bothWords,
  data,
  link,
  named,
  nameless,
  words,
  type Fact,
  type Thing,
} from '../rdf/thing.ts'
import {
  continuously,
  fileTypes,
  languages,
  lasting,
  licence,
  openToAll,
  publisherType,
  standards,
  themes,
} from './concepts.ts'
import { api, datasetsOf, type DataFile, type Dataset } from './datasets.ts'
import { nameOf, type Home } from './home.ts'

const texts = { id: wordsOf('id').openData.catalog, en: wordsOf('en').openData.catalog }

/** The catalogue of a government's open data, as DCAT-AP 3.0.0 has it. */
export function describeCatalog(extent: OpenExtent, home: Home): Thing {
  const { archive, origin } = home
  const id = { slug: archive.slug, language: 'id' } as const
  const name = nameOf.catalog(home)
  const datasets = datasetsOf(home, extent).map((dataset) => describeDataset(dataset, extent, home))
  return named(
    name,
    ['dcat:Catalog'],
    [
      ...bothWords('dct:title', {
        id: texts.id.title(archive.name),
        en: texts.en.title(archive.name),
      }),
      ...bothWords('dct:description', {
        id: texts.id.description(archive.name),
        en: texts.en.description(archive.name),
      }),
      ['foaf:homepage', named(`${origin}${portalPath(id)}`, ['foaf:Document'], [])],
      ['dct:conformsTo', standards.dcatAp],
      ['dcat:themeTaxonomy', themes.scheme],
      ...commonFacts(home),
      ...datesOf(extent),
      ...datasets.map((dataset) => ['dcat:dataset', dataset] as const),
      ['dcat:service', describeApi(home)],
    ],
  )
}

/** What is said of the catalogue, of each dataset and of the API alike. */
function commonFacts(home: Home): readonly Fact[] {
  return [
    ['dct:publisher', describePublisher(home)],
    ['dct:license', licence],
    ['dct:language', languages.id],
    ['dct:language', languages.en],
    ['dct:spatial', describeArea(home)],
  ]
}

function describePublisher(home: Home): Thing {
  const { archive, origin } = home
  const page = `${origin}${portalPath({ slug: archive.slug, language: 'id' })}`
  return named(
    nameOf.government(home),
    ['foaf:Agent', 'org:Organization'],
    [
      ...bothWords('foaf:name', { id: archive.name, en: '' }),
      ['dct:type', publisherType],
      ['foaf:page', named(page, ['foaf:Document'], [])],
    ],
  )
}

/** Its bounds are not known here. */
function describeArea(home: Home): Thing {
  const { name } = home.archive
  return named(
    nameOf.area(home),
    ['dct:Location'],
    bothWords('skos:prefLabel', { id: name, en: '' }),
  )
}

function datesOf({ begunAt, changedAt }: OpenExtent): readonly Fact[] {
  const facts: Fact[] = []
  if (begunAt !== null) facts.push(['dct:issued', dateTime(begunAt)])
  if (changedAt !== null) facts.push(['dct:modified', dateTime(changedAt)])
  return facts
}

function dateTime(at: Date) {
  return data(at.toISOString(), 'xsd:dateTime')
}

function describeDataset(dataset: Dataset, extent: OpenExtent, home: Home): Thing {
  const { kind, files } = dataset
  const { archive, origin } = home
  const page = `${origin}${dataPath({ slug: archive.slug, language: 'id' })}`
  const name = `${page}#${kind}`
  const title = { id: texts.id.datasets[kind].title, en: texts.en.datasets[kind].title }
  const text = { id: texts.id.datasets[kind].text, en: texts.en.datasets[kind].text }
  return named(
    name,
    ['dcat:Dataset'],
    [
      ...bothWords('dct:title', {
        id: `${title.id}, ${archive.name}`,
        en: `${title.en}, ${archive.name}`,
      }),
      ...bothWords('dct:description', text),
      ['dct:identifier', data(name)],
      ...commonFacts(home),
      ...datesOf(extent),
      ...periodOf(extent),
      ['dct:accrualPeriodicity', continuously],
      ['dct:accessRights', openToAll],
      ['dcat:theme', themes.government],
      ['dcat:theme', ownTheme(page)],
      ['dcat:landingPage', named(page, ['foaf:Document'], [])],
      ['dcat:contactPoint', contactOf(home, page)],
      ...keywords(),
      ...files.map((file) => ['dcat:distribution', describeFile(file, title, home)] as const),
    ],
  )
}

function keywords(): readonly Fact[] {
  return [
    ...texts.id.keywords.map((word) => ['dcat:keyword', words(word, 'id')] as const),
    ...texts.en.keywords.map((word) => ['dcat:keyword', words(word, 'en')] as const),
  ]
}

/** From the first publication on; there is no end. */
function periodOf({ begunAt }: OpenExtent): readonly Fact[] {
  if (begunAt === null) return []
  return [['dct:temporal', nameless(['dct:PeriodOfTime'], [['dcat:startDate', dateTime(begunAt)]])]]
}

/** The theme by which Satu Data Indonesia has it; that list has no addresses of its own. */
function ownTheme(page: string): Thing {
  const label = { id: texts.id.theme, en: texts.en.theme }
  return named(`${page}#tema`, ['skos:Concept'], bothWords('skos:prefLabel', label))
}

function contactOf({ archive }: Home, page: string): Thing {
  return named(
    `${page}#kontak`,
    ['vcard:Kind', 'vcard:Organization'],
    [
      ['vcard:fn', data(archive.name)],
      ['vcard:hasURL', link(page)],
    ],
  )
}

function describeFile(
  file: DataFile,
  title: { readonly id: string; readonly en: string },
  home: Home,
): Thing {
  const address = `${home.origin}${file.path}`
  const { type, media, label } = fileTypes[file.kind]
  const given = file.isApi === true ? 'stretch' : 'file'
  return named(
    `${address}#berkas`,
    ['dcat:Distribution'],
    [
      ...bothWords('dct:title', { id: `${title.id} (${label})`, en: `${title.en} (${label})` }),
      ...bothWords('dct:description', { id: texts.id[given](label), en: texts.en[given](label) }),
      ['dcat:accessURL', link(address)],
      ['dcat:mediaType', media],
      ['dct:format', type],
      ['dct:license', licence],
      ['dcatap:availability', lasting],
      ...(file.standard === undefined
        ? []
        : [['dct:conformsTo', standards[file.standard]] as const]),
      file.isApi === true
        ? ['dcat:accessService', link(apiName(home))]
        : ['dcat:downloadURL', link(address)],
    ],
  )
}

function apiName({ origin }: Home): string {
  return `${origin}${api.root}#api`
}

function describeApi(home: Home): Thing {
  const { archive, origin } = home
  const page = `${origin}${dataPath({ slug: archive.slug, language: 'id' })}`
  const served = api.lists.map((kind) => ['dcat:servesDataset', link(`${page}#${kind}`)] as const)
  return named(
    apiName(home),
    ['dcat:DataService'],
    [
      ...bothWords('dct:title', { id: texts.id.api.title, en: texts.en.api.title }),
      ...bothWords('dct:description', { id: texts.id.api.text, en: texts.en.api.text }),
      ['dcat:endpointURL', link(`${origin}${api.root}`)],
      ['dcat:endpointDescription', link(`${origin}${api.description}`)],
      ['dct:conformsTo', standards.openApi],
      ['dct:accessRights', openToAll],
      ...commonFacts(home),
      ...served,
    ],
  )
}
