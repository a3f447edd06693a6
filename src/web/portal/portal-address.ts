import type { Language } from '../messages/words.ts'

/** Which portal, in which language: an address tells both, so that anyone may keep and share it. */
export type PortalPlace = { readonly slug: string; readonly language: Language }

/** Where the portals begin, by language. */
export const portalRoots = { id: '/layanan', en: '/en/layanan' } as const satisfies Record<
  Language,
  string
>

export function portalPath({ slug, language }: PortalPlace): string {
  return `${portalRoots[language]}/${slug}`
}

export function searchPath(place: PortalPlace, text: string): string {
  return `${portalPath(place)}/cari?${new URLSearchParams({ q: text }).toString()}`
}

export function servicePath(place: PortalPlace, service: string): string {
  return `${portalPath(place)}/jenis/${service}`
}

export function posterPath(place: PortalPlace, service: string): string {
  return `${servicePath(place, service)}/poster`
}

/** The poster, in both languages. */
export function bothPosterPath(place: PortalPlace, service: string): string {
  return `${posterPath(place, service)}/dua-bahasa`
}

/** A version of a service's standard, whether it is promised now or was once. */
export function versionPath(place: PortalPlace, service: string, version: number): string {
  return `${servicePath(place, service)}/versi/${version}`
}

/** Where the cards for other sites begin, by language. */
export const cardRoots = { id: '/kartu', en: '/en/kartu' } as const satisfies Record<
  Language,
  string
>

export function cardPath({ slug, language }: PortalPlace, service: string): string {
  return `${cardRoots[language]}/${slug}/${service}`
}

export function eventPath(place: PortalPlace, event: string, page = 1): string {
  return `${portalPath(place)}/peristiwa/${event}${pageQuery(page)}`
}

export function officePath(place: PortalPlace, unitId: string, page = 1): string {
  return `${portalPath(place)}/unit/${unitId}${pageQuery(page)}`
}

/** All services by name: of the first letter that there is, or of one letter (`#`: others). */
export function lettersPath(place: PortalPlace, letter?: string, page = 1): string {
  const path = `${portalPath(place)}/abjad`
  return letter === undefined ? path : `${path}/${encodeURIComponent(letter)}${pageQuery(page)}`
}

function pageQuery(page: number): string {
  return page > 1 ? `?page=${page}` : ''
}

export function charterPath(place: PortalPlace): string {
  return `${portalPath(place)}/maklumat`
}

export function draftsPath(place: PortalPlace): string {
  return `${portalPath(place)}/rancangan`
}

export function draftPath(place: PortalPlace, consultationId: string): string {
  return `${draftsPath(place)}/${consultationId}`
}

/** Published results of satisfaction surveys. */
export function surveysPath(place: PortalPlace, page = 1): string {
  return `${portalPath(place)}/survei${pageQuery(page)}`
}

/** The published results of a survey: the last version, or one of them. */
export function surveyPath(place: PortalPlace, survey: string, version?: number): string {
  const path = `${portalPath(place)}/survei/${survey}`
  return version === undefined ? path : `${path}/versi/${version}`
}

export function surveyPosterPath(place: PortalPlace, survey: string): string {
  return `${surveyPath(place, survey)}/poster`
}

/** The data behind published results, of the last version or of one of them; the same for every language. */
export function surveyDataPath(
  { slug }: Pick<PortalPlace, 'slug'>,
  published: { readonly survey: string; readonly version?: number },
  format: 'json' | 'csv',
): string {
  const path = surveyPath({ slug, language: 'id' }, published.survey, published.version)
  return `${path}/data.${format}`
}
