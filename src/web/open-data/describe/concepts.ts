import type { Words } from '#standard'
import { bothWords, named, type Name, type Thing } from '../rdf/thing.ts'

const authority = 'http://publications.europa.eu/resource/authority'

/** Something from a list that others keep, with its name. */
function concept(address: string, label: Words): Thing {
  return named(address, ['skos:Concept'], bothWords('skos:prefLabel', label))
}

/** Languages (authority list of the EU Publications Office). */
export const languages = {
  id: named(`${authority}/language/IND`, ['dct:LinguisticSystem'], []),
  en: named(`${authority}/language/ENG`, ['dct:LinguisticSystem'], []),
} as const

export const rupiah = concept(`${authority}/currency/IDR`, {
  id: 'Rupiah',
  en: 'Indonesian rupiah',
})

/** Status of a service (ADMS), as CPSV-AP 3.2 recommends. */
export const statuses = {
  promised: concept('http://purl.org/adms/status/Completed', { id: 'Berlaku', en: 'In force' }),
  ended: concept('http://purl.org/adms/status/Withdrawn', { id: 'Dicabut', en: 'Withdrawn' }),
} as const

export const publisherType = concept('http://purl.org/adms/publishertype/LocalAuthority', {
  id: 'Pemerintah daerah',
  en: 'Local authority',
})

/** Under which everything here is given on (`docs/decisions/2026-11-26-open-data-vocabularies.md`). */
export const licenceAddress = 'https://creativecommons.org/licenses/by/4.0/'
export const licence = named(
  licenceAddress,
  ['dct:LicenseDocument'],
  [
    ...bothWords('dct:title', {
      id: 'Creative Commons Atribusi 4.0 Internasional',
      en: 'Creative Commons Attribution 4.0 International',
    }),
    [
      'dct:type',
      concept('http://purl.org/adms/licencetype/Attribution', {
        id: 'Wajib menyebut sumber',
        en: 'Attribution',
      }),
    ],
  ],
)

/** What the datasets are about (authority list of the EU, which DCAT-AP asks for). */
export const themes = {
  scheme: named(
    `${authority}/data-theme`,
    ['skos:ConceptScheme'],
    [...bothWords('dct:title', { id: 'Tema data', en: 'Data theme' })],
  ),
  government: concept(`${authority}/data-theme/GOVE`, {
    id: 'Pemerintahan dan sektor publik',
    en: 'Government and public sector',
  }),
} as const

/** Renewed with every change. */
export const continuously = named(`${authority}/frequency/UPDATE_CONT`, ['dct:Frequency'], [])

export const lasting = concept(`${authority}/planned-availability/STABLE`, {
  id: 'Tetap tersedia',
  en: 'Stable',
})

export const openToAll = named(`${authority}/access-right/PUBLIC`, ['dct:RightsStatement'], [])

/** The formats in which data are given. */
export const fileTypes = {
  ttl: { type: fileType('RDF_TURTLE'), media: media('text/turtle'), label: 'Turtle' },
  jsonld: { type: fileType('JSON_LD'), media: media('application/ld+json'), label: 'JSON-LD' },
  atom: { type: fileType('ATOM'), media: media('application/atom+xml'), label: 'Atom' },
  feedJson: { type: fileType('JSON'), media: media('application/feed+json'), label: 'JSON Feed' },
  csv: { type: fileType('CSV'), media: media('text/csv'), label: 'CSV' },
  json: { type: fileType('JSON'), media: media('application/json'), label: 'JSON' },
} as const
export type FileKind = keyof typeof fileTypes

function fileType(code: string): Thing {
  return named(`${authority}/file-type/${code}`, ['dct:MediaTypeOrExtent'], [])
}

function media(type: string): Thing {
  return named(`https://www.iana.org/assignments/media-types/${type}`, ['dct:MediaType'], [])
}

/** What a file keeps to. */
export const standards = {
  dcatAp: standard('https://semiceu.github.io/DCAT-AP/releases/3.0.0/', 'DCAT-AP 3.0.0'),
  cpsvAp: standard('https://semiceu.github.io/CPSV-AP/releases/3.2.0/', 'CPSV-AP 3.2.0'),
  atom: standard('https://www.rfc-editor.org/rfc/rfc4287', 'RFC 4287'),
  jsonFeed: standard('https://jsonfeed.org/version/1.1', 'JSON Feed 1.1'),
  openApi: standard('https://spec.openapis.org/oas/v3.1.0', 'OpenAPI 3.1'),
} as const

function standard(address: string, title: string): Thing {
  const type: Name = 'dct:Standard'
  return named(address, [type], bothWords('dct:title', { id: title, en: title }))
}
