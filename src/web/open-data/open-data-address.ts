import { portalPath, servicePath, type PortalPlace } from '../portal/portal-address.ts'
import type { RdfFormat } from './rdf/write-rdf.ts'

/** Where the open data of a portal are told of. */
export function dataPath(place: PortalPlace): string {
  return `${portalPath(place)}/data`
}

/** The catalogue; without a format whichever is asked for. */
export function catalogPath({ slug }: Pick<PortalPlace, 'slug'>, format?: RdfFormat): string {
  const path = `${dataPath({ slug, language: 'id' })}/katalog`
  return format === undefined ? path : `${path}.${format}`
}

/** All services in one file. */
export function allServicesPath({ slug }: Pick<PortalPlace, 'slug'>, format: RdfFormat): string {
  return `${dataPath({ slug, language: 'id' })}/layanan.${format}`
}

/** One service, for programs. */
export function describedPath(
  { slug }: Pick<PortalPlace, 'slug'>,
  service: string,
  format: RdfFormat,
): string {
  return `${servicePath({ slug, language: 'id' }, service)}.${format}`
}

/** What changed: a page, or a feed of that kind. */
export function changesPath(place: PortalPlace, feed?: 'atom' | 'json'): string {
  const path = `${portalPath(place)}/perubahan`
  return feed === undefined ? path : `${path}.${feed}`
}
