import type { Archive, OpenPage, PageKind } from '#server'
import { archivePath, publishedPath } from '../../archive/archive-address.ts'
import type { LifeEvent } from '#standard'
import {
  charterPath,
  draftsPath,
  eventPath,
  officePath,
  portalPath,
  servicePath,
  surveyPath,
  surveysPath,
  type PortalPlace,
} from '../../portal/portal-address.ts'
import { changesPath, dataPath } from '../open-data-address.ts'
import type { SitemapEntry } from './write-sitemap.ts'

/** How many pages a part lists: each is there in both languages, and a file holds 50,000 addresses. */
export const pagesOfPart = 10_000

/** Kinds of pages that are many, by the name of their parts. */
export const manyPages = {
  layanan: 'service',
  unit: 'unit',
  sop: 'sop',
  survei: 'survey',
} as const satisfies Record<string, PageKind>
export type PartName = keyof typeof manyPages

export function isPartName(text: string): text is PartName {
  return Object.hasOwn(manyPages, text)
}

export function partPath({ slug }: Pick<Archive, 'slug'>, part: string): string {
  return `/sitemap/${slug}/${part}.xml`
}

/** The pages of a government that are there once, and those of the life events that have services. */
export function mainEntries(
  { slug }: Pick<Archive, 'slug'>,
  { events, hasCharter }: { readonly events: readonly LifeEvent[]; readonly hasCharter: boolean },
): readonly SitemapEntry[] {
  const pages = [
    portalPath,
    draftsPath,
    surveysPath,
    ...(hasCharter ? [charterPath] : []),
    dataPath,
    changesPath,
  ]
  const inBoth = pages.map((path) => bothLanguages((language) => path({ slug, language })))
  const ofEvents = events.map((event) =>
    bothLanguages((language) => eventPath({ slug, language }, event)),
  )
  return [...inBoth, ...ofEvents, { paths: { id: archivePath({ slug }) } }]
}

/** A page of those that are many. The archive has one address for both languages. */
export function entryOf(
  kind: PageKind,
  { slug }: Pick<Archive, 'slug'>,
  { key, changedAt }: OpenPage,
): SitemapEntry {
  switch (kind) {
    case 'service':
      return { ...bothLanguages((language) => servicePath({ slug, language }, key)), changedAt }
    case 'unit':
      return { ...bothLanguages((language) => officePath({ slug, language }, key)), changedAt }
    case 'survey':
      return { ...bothLanguages((language) => surveyPath({ slug, language }, key)), changedAt }
    case 'sop':
      return { paths: { id: publishedPath({ slug }, key) }, changedAt }
  }
}

function bothLanguages(pathIn: (language: PortalPlace['language']) => string): SitemapEntry {
  return { paths: { id: pathIn('id'), en: pathIn('en') } }
}
