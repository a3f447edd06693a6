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

export function eventPath(place: PortalPlace, event: string): string {
  return `${portalPath(place)}/peristiwa/${event}`
}

export function officePath(place: PortalPlace, unitId: string): string {
  return `${portalPath(place)}/unit/${unitId}`
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
