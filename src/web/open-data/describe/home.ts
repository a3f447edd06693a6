import type { Archive } from '#server'
import { officePath, portalPath, servicePath } from '../../portal/portal-address.ts'
import { catalogPath } from '../open-data-address.ts'

/** Whose data are described, and at which origin they are found. */
export type Home = { readonly archive: Archive; readonly origin: string }

/**
 * The names of things in RDF: the address of the Indonesian page that tells of them, and which thing
 * on it is meant. They never change.
 */
export const nameOf = {
  government: (home: Home) => `${home.origin}${portalPath(inIndonesian(home))}#pemerintah`,
  area: (home: Home) => `${home.origin}${portalPath(inIndonesian(home))}#wilayah`,
  catalog: (home: Home) => `${home.origin}${catalogPath(home.archive)}#katalog`,
  unit: (home: Home, unitId: string) =>
    `${home.origin}${officePath(inIndonesian(home), unitId)}#unit`,
  service: (home: Home, slug: string) =>
    `${home.origin}${servicePath(inIndonesian(home), slug)}#layanan`,
} as const

function inIndonesian({ archive }: Home) {
  return { slug: archive.slug, language: 'id' } as const
}
