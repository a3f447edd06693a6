import type { ComponentChildren } from 'preact'
import type { ServiceStandard, StandardComponent, StandardItem, Words as Text } from '#standard'
import { printDuration } from '#time'
import { rowNumber, type Sop } from '#sop'
import type { Words } from '../../messages/words.ts'

/** SOPs that a standard may have taken from, by id, with their content where one is in force. */
export type Sources = ReadonlyMap<string, { readonly title: string; readonly sop?: Sop }>

export type ContentProps = {
  readonly words: Words
  readonly standard: ServiceStandard
  readonly sources: Sources
}

/** Parts of a standard that are no component. */
export const aboutParts = ['name', 'summary', 'searchWords', 'lifeEvents', 'places'] as const
export type AboutPart = (typeof aboutParts)[number]

/** What stands in one part of a standard that is no component. */
export function AboutContent(
  props: ContentProps & { readonly part: AboutPart },
): ComponentChildren {
  const { words, standard, part } = props
  switch (part) {
    case 'name':
    case 'summary':
      return <Bilingual words={words} text={standard[part]} />
    case 'searchWords':
      return standard.searchWords.join(', ')
    case 'lifeEvents':
      return standard.lifeEvents.map((event) => words.services.lifeEvents[event]).join(', ')
    case 'places':
      return <Lines texts={standard.places.map(placeText)} />
  }
}

function placeText({ name, address, url, phone }: ServiceStandard['places'][number]): string {
  return [name.id, address, url, phone].filter((text) => text !== '').join(', ')
}

/** What stands in one of the fourteen components; nothing where it is not filled in. */
export function ComponentContent(
  props: ContentProps & { readonly component: StandardComponent },
): ComponentChildren {
  const { words, standard, component } = props
  const { delivery, management } = standard
  if (component.part === 'management') {
    const value = management[component.key]
    if (typeof value === 'string') return value === '' ? null : <p class="pre-line">{value}</p>
    if (typeof value === 'number') return value === 0 ? null : words.services.view.persons(value)
    return <Lines texts={value} />
  }
  switch (component.key) {
    case 'requirements':
    case 'procedure':
      return (
        <Items
          {...props}
          items={delivery[component.key]}
          isOrdered={component.key === 'procedure'}
        />
      )
    case 'duration':
      return <Promise {...props} />
    case 'fee':
      return <Fee {...props} />
    case 'product':
      return <Bilingual words={words} text={delivery.product} />
    case 'complaints':
      return <Complaints {...props} />
  }
}

function Lines({ texts }: { readonly texts: readonly string[] }) {
  if (texts.length === 0) return null
  return (
    <ul>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
}

function Bilingual({ words, text }: { readonly words: Words; readonly text: Text }) {
  if (text.id === '' && text.en === '') return null
  return (
    <p>
      <span class="pre-line">{text.id}</span> <English words={words} text={text.en} />
    </p>
  )
}

function English({ words, text }: { readonly words: Words; readonly text: string }) {
  if (text === '') return null
  return (
    <small class="english" lang="en" title={words.services.view.english}>
      {text}
    </small>
  )
}

function Items(
  props: ContentProps & { readonly items: readonly StandardItem[]; readonly isOrdered: boolean },
) {
  const { words, items, isOrdered } = props
  if (items.length === 0) return null
  const rows = items.map((item) => (
    <li key={item.id} id={`item-${item.id}`}>
      {item.text.id} <English words={words} text={item.text.en} />
      {item.when.id !== '' && <small>{words.services.view.whenOnly(item.when.id)}</small>}
      {item.from !== undefined && <Source {...props} sopId={item.from.sop} step={item.from.step} />}
    </li>
  ))
  return isOrdered ? <ol class="items">{rows}</ol> : <ul class="items">{rows}</ul>
}

/** Which SOP, and which step of it, something was taken from. */
function Source(
  props: Pick<ContentProps, 'words' | 'sources'> & {
    readonly sopId: string
    readonly step?: string
  },
) {
  const { words, sources, sopId, step } = props
  const w = words.services.view
  const source = sources.get(sopId)
  if (source === undefined) return <small class="source">{`${w.from}: ${w.gone}`}</small>
  const number = step === undefined ? undefined : numberOf(source.sop, step)
  return (
    <small class="source">
      {w.from}{' '}
      <a href={number === undefined ? `/sops/${sopId}` : `/sops/${sopId}#step-${step}`}>
        {number === undefined ? source.title : w.fromStep(source.title, number)}
      </a>
    </small>
  )
}

function numberOf(sop: Sop | undefined, step: string): string | undefined {
  const row = sop?.steps.findIndex(({ id }) => id === step) ?? -1
  return sop === undefined || row < 0 ? undefined : rowNumber(sop, row)
}

function Promise(props: ContentProps) {
  const { words, standard } = props
  const { promised, note, from } = standard.delivery.duration
  if (promised === undefined) return null
  return (
    <p>
      <b>{printDuration(promised, words.language)}</b> {note.id}{' '}
      <English words={words} text={note.en} />
      {from !== undefined && <Source {...props} sopId={from} />}
    </p>
  )
}

function Fee({ words, standard }: ContentProps) {
  const w = words.services.view
  const { fee } = standard.delivery
  if (fee.kind === 'unstated') return null
  if (fee.kind === 'free') return <p>{w.free}</p>
  return (
    <>
      <ul>
        {fee.rows.map(({ id, text, rupiah, per }) => (
          <li key={id}>
            {text.id}: <b>{rupiahText(rupiah)}</b> {per.id !== '' && w.per(per.id)}{' '}
            <English words={words} text={text.en} />
          </li>
        ))}
      </ul>
      {fee.legalBasis !== '' && <small>{fee.legalBasis}</small>}
    </>
  )
}

function rupiahText(amount: number): string {
  return `Rp${new Intl.NumberFormat('id-ID').format(amount)}`
}

function Complaints({ words, standard }: ContentProps) {
  const { channels, responsible } = standard.delivery.complaints
  if (channels.length === 0 && responsible === '') return null
  return (
    <>
      <ul>
        {channels.map(({ id, kind, value }) => (
          <li key={id}>{`${words.services.edit.channels[kind]}: ${value}`}</li>
        ))}
      </ul>
      {responsible !== '' && <p>{`${words.services.edit.responsible}: ${responsible}`}</p>}
    </>
  )
}
