import type { OpenExtent } from '#server'
import { allServicesPath, changesPath } from '../open-data-address.ts'
import type { Home } from './home.ts'
import type { FileKind } from './concepts.ts'

/** What there is as open data; also the key of its words. */
export type DatasetKind = 'services' | 'sops' | 'units' | 'surveys' | 'changes'

/** One file or feed in which a dataset is had. */
export type DataFile = {
  readonly kind: FileKind
  readonly path: string
  readonly standard?: 'cpsvAp' | 'atom' | 'jsonFeed'
  /** Of what is read a part at a time. */
  readonly isApi?: true
}

export type Dataset = {
  readonly kind: DatasetKind
  /** How many things are in it; absent: it has no size. */
  readonly count?: number
  readonly files: readonly DataFile[]
}

/** The datasets of a government, and where each is had. */
export function datasetsOf(
  { archive }: Pick<Home, 'archive'>,
  extent: OpenExtent,
): readonly Dataset[] {
  const id = { slug: archive.slug, language: 'id' } as const
  const services: readonly DataFile[] = [
    { kind: 'ttl', path: allServicesPath(id, 'ttl'), standard: 'cpsvAp' },
    { kind: 'jsonld', path: allServicesPath(id, 'jsonld'), standard: 'cpsvAp' },
    ...apiFiles(archive.slug, 'services'),
  ]
  const changes: readonly DataFile[] = [
    { kind: 'atom', path: changesPath(id, 'atom'), standard: 'atom' },
    { kind: 'feedJson', path: changesPath(id, 'json'), standard: 'jsonFeed' },
  ]
  return [
    { kind: 'services', count: extent.services, files: services },
    { kind: 'sops', count: extent.sops, files: apiFiles(archive.slug, 'sops') },
    { kind: 'units', count: extent.units, files: apiFiles(archive.slug, 'units') },
    { kind: 'surveys', count: extent.surveys, files: apiFiles(archive.slug, 'surveys') },
    { kind: 'changes', files: changes },
  ]
}

/** Where programs ask, and the document that says how. */
export const api = {
  root: '/api/v1',
  description: '/api/v1/openapi.json',
  lists: ['services', 'sops', 'units', 'surveys'],
} as const

function apiFiles(slug: string, list: (typeof api.lists)[number]): readonly DataFile[] {
  const path = `${api.root}/governments/${slug}/${list}`
  return [
    { kind: 'csv', path: `${path}.csv`, isApi: true },
    { kind: 'json', path, isApi: true },
  ]
}
