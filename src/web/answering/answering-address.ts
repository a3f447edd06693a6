import type { Language } from '../messages/words.ts'
import type { PortalPlace } from '../portal/portal-address.ts'

/** Where surveys are answered, by language. */
export const answeringRoots = { id: '/survei', en: '/en/survei' } as const satisfies Record<
  Language,
  string
>

/** The surveys of a government that can be answered. */
export function surveysPath({ slug, language }: PortalPlace): string {
  return `${answeringRoots[language]}/${slug}`
}

/** What the address of a form holds beside the survey; what is absent is not in it. */
export type FormQuery = {
  readonly layanan?: string
  /** `poster`: the address came from a poster. */
  readonly kanal?: 'poster'
  readonly kode?: string
}

/** The form of a survey. */
export function formPath(place: PortalPlace, survey: string, query: FormQuery = {}): string {
  const text = new URLSearchParams(query).toString()
  const path = `${surveysPath(place)}/${survey}`
  return text === '' ? path : `${path}?${text}`
}

/** What follows a form that was sent; of which service, so that others can be rated next. */
export function thanksPath(place: PortalPlace, survey: string): string {
  return `${surveysPath(place)}/${survey}?terkirim`
}

/** Where a one-time code is typed, or read from its paper. */
export function codePath(place: PortalPlace, code?: string): string {
  const path = `${surveysPath(place)}/kode`
  return code === undefined ? path : `${path}?${new URLSearchParams({ k: code }).toString()}`
}

/** A screen at the counter. */
export function kioskPath(place: PortalPlace, token: string, service?: string): string {
  const path = `${surveysPath(place)}/layar/${token}`
  return service === undefined
    ? path
    : `${path}?${new URLSearchParams({ layanan: service }).toString()}`
}

/** A tablet that officers carry. */
export function tabletPath(place: PortalPlace, token: string, service?: string): string {
  const path = `${surveysPath(place)}/tablet/${token}`
  return service === undefined
    ? path
    : `${path}?${new URLSearchParams({ layanan: service }).toString()}`
}

/** Where answers are sent as JSON, whatever the language. */
export function intakePath({ slug }: PortalPlace, survey: string): string {
  return `${answeringRoots.id}/${slug}/${survey}/jawaban`
}

/** Where the public reads what a survey found. */
export function surveyResultsPath({ slug, language }: PortalPlace, survey: string): string {
  return `${language === 'en' ? '/en' : ''}/layanan/${slug}/survei/${survey}`
}
