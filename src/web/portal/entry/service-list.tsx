import type { ArchivePage, ArchiveUnit, ServiceItem } from '#server'
import { countText } from '../../archive/count-text.ts'
import { Pager } from '../../layout/pager.tsx'
import type { Words } from '../../messages/words.ts'
import { officePath, servicePath, type PortalPlace } from '../portal-address.ts'
import { Indonesian, Said } from '../said.tsx'

export type InPortal = { readonly words: Words; readonly place: PortalPlace }

/** Services as a list: what one gets, and which office gives it. */
export function ServiceList({
  words,
  place,
  items,
}: InPortal & { readonly items: readonly ServiceItem[] }) {
  const { language } = words
  return (
    <ul class="services">
      {items.map(({ slug, name, summary, unitName }) => (
        <li key={slug}>
          <a href={servicePath(place, slug)}>
            <Said words={name} language={language} />
          </a>
          <p>
            <Said words={summary} language={language} />
          </p>
          <small>
            <Indonesian text={unitName} language={language} />
          </small>
        </li>
      ))}
    </ul>
  )
}

/** A page of a list of services, with the way to the others. */
export function ServicePages(
  props: InPortal & {
    readonly list: ArchivePage<ServiceItem>
    readonly addressOf: (page: number) => string
  },
) {
  const { words, place, list, addressOf } = props
  return (
    <>
      {list.items.length === 0 && <p>{words.portal.list.none}</p>}
      <ServiceList words={words} place={place} items={list.items} />
      {list.isCut && <p>{words.portal.list.cut(countText(list.total, words))}</p>}
      <Pager words={words.list} page={list.page} pageCount={list.pageCount} addressOf={addressOf} />
    </>
  )
}

/** Links with how many services each leads to. */
export function CountedLinks(props: {
  readonly words: Words
  readonly links: readonly {
    readonly href: string
    readonly text: string
    readonly count: number
    readonly lang?: 'id'
  }[]
}) {
  const { words, links } = props
  return (
    <ul class="tiles">
      {links.map(({ href, text, count, lang }) => (
        <li key={href}>
          <a href={href}>
            <b lang={lang}>{text}</b>
            <small>{words.portal.home.count(countText(count, words))}</small>
          </a>
        </li>
      ))}
    </ul>
  )
}

/** Offices with how many services are given there. */
export function UnitLinks({
  words,
  place,
  units,
}: InPortal & { readonly units: readonly ArchiveUnit[] }) {
  const links = units.map(({ id, name, count }) => ({
    href: officePath(place, id),
    text: name,
    count,
    ...(words.language !== 'id' && { lang: 'id' as const }),
  }))
  return <CountedLinks words={words} links={links} />
}
