import type { BpmnSource } from './bpmn-source.ts'
import { orderDeeds } from './order-deeds.ts'
import type { Deed } from './reduce-source.ts'
import type { FoundData } from './sop-data.ts'

/** A deed with its place in the table. */
export type PlacedDeed = {
  readonly deed: Deed
  readonly step: string
  readonly symbol: string
  /** The symbol that flows into the deed lead to: its start, where that stands apart. */
  readonly entry: string
  /** `sop:langkah`, where the deed has it. */
  readonly data?: FoundData
  /** Nothing in the file says which row it is. */
  readonly isNew: boolean
}

/** The rows of the table, each with the deeds of its symbols. */
export type Rows = readonly (readonly [PlacedDeed, ...PlacedDeed[]])[]

/** Gives every deed its row: those of ours their own, a copy or a new one a row with a new id. */
export function placeDeeds(deeds: readonly Deed[], source: BpmnSource): Rows {
  const places = new Map<Deed, Place>()
  const taken = new Set<string>()
  for (const deed of deeds) {
    const place = readPlace(deed)
    const key = place && `${place.step}/${place.symbol}`
    if (place === undefined || key === undefined || taken.has(key)) continue
    taken.add(key)
    places.set(deed, place)
  }
  const ordered = orderDeeds(deeds, (deed) => places.get(deed)?.row, source)
  const freshStep = freshIds(
    's',
    [...places.values()].map(({ step }) => step),
  )
  const rows = new Map<string, [PlacedDeed, ...PlacedDeed[]]>()
  for (const deed of ordered) {
    const own = places.get(deed)
    const placed = placeDeed(deed, own ?? { step: freshStep(), symbol: 'a' }, own === undefined)
    const row = rows.get(placed.step)
    if (row === undefined) rows.set(placed.step, [placed])
    else row.push(placed)
  }
  return [...rows.values()]
}

type Place = { readonly step: string; readonly symbol: string; readonly row: number }

function readPlace(deed: Deed): Place | undefined {
  const { langkah, simbol, no, urut = '1' } = stepData(deed)?.attributes ?? {}
  const row = Number(no) + Number(urut) / 1000
  if (langkah === undefined || simbol === undefined || Number.isNaN(row)) return undefined
  return { step: langkah, symbol: simbol, row }
}

function stepData({ node }: Deed): FoundData | undefined {
  return node.data.find(({ name }) => name === 'langkah')
}

function placeDeed(deed: Deed, place: Omit<Place, 'row'>, isNew: boolean): PlacedDeed {
  const data = stepData(deed)
  const { step, symbol } = place
  const entry = deed.startsApart ? `${symbol}-mulai` : symbol
  return { deed, step, symbol, entry, isNew, ...(data && { data }) }
}

/** Gives ids of a letter and a number, beginning after the highest number in use. */
export function freshIds(letter: string, taken: readonly string[]): () => string {
  const numbers = taken.map((id) => Number(/^\D*(\d{1,9})/.exec(id)?.[1] ?? 0))
  let highest = numbers.reduce((most, number) => Math.max(most, number), 0)
  return () => {
    highest += 1
    return `${letter}${highest}`
  }
}
