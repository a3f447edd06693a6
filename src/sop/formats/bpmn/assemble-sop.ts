import type { Exit, Performer, Step, StepSymbol } from '../../model/sop.ts'
import type { Doubt, DoubtCode } from '../doubt.ts'
import { sopFormat } from '../json/sop-schema.ts'
import { guessPerformerKind } from '../recorded/guess-performer-kind.ts'
import { attributeOf } from '../xml/xml-queries.ts'
import { lineOf, tagOf, type BpmnSource, type SourceColumn } from './bpmn-source.ts'
import { freshIds, type PlacedDeed, type Rows } from './place-deeds.ts'
import type { Way } from './reduce-source.ts'
import { readDocument, readRow } from './sop-data.ts'

/** An SOP still to be checked, and what about it is not sure. */
export type Assembled = { readonly value: unknown; readonly doubts: readonly Doubt[] }

type Assembly = {
  readonly source: BpmnSource
  /** Performer of each column; undefined for the lane of those that nobody performs yet. */
  readonly performers: readonly (Performer | undefined)[]
  readonly performerIds: ReadonlySet<string | undefined>
  readonly placeOf: ReadonlyMap<string, PlacedDeed>
  /** First symbol of each step. */
  readonly firstOf: ReadonlyMap<string, string>
  readonly doubts: Doubt[]
}

/** Builds the SOP of a source and its rows. Linear. */
export function assembleSop(source: BpmnSource, rows: Rows): Assembled {
  const placed = rows.flat()
  const performers = namePerformers(source.columns)
  const assembly: Assembly = {
    source,
    performers,
    performerIds: new Set(performers.map((one) => one?.id)),
    placeOf: new Map(placed.map((one) => [one.deed.node.id, one])),
    firstOf: new Map(rows.map(([first]) => [first.step, first.entry])),
    doubts: [],
  }
  const following = new Map(placed.map((one, index) => [one, placed[index + 1]]))
  const steps = rows.map((row) => assembleStep(row, assembly, (one) => following.get(one)))
  const { identity, promisedDuration } = readDocument(source.document)
  const relatedSops = [...new Set([...identity.relatedSops, ...source.relatedSops])]
  const value = {
    format: sopFormat,
    title: source.document === undefined ? lineOf(source.title) : source.title,
    identity: source.relatedSops.length > 0 ? { ...identity, relatedSops } : identity,
    ...(promisedDuration && { promisedDuration }),
    performers: performers.filter((one) => one !== undefined),
    steps,
  }
  return { value, doubts: [...doubtsOfWhole(assembly, placed), ...assembly.doubts] }
}

function namePerformers(columns: readonly SourceColumn[]): (Performer | undefined)[] {
  const own = columns.flatMap(({ data }) => data?.attributes['id'] ?? [])
  const fresh = freshIds('p', own)
  const taken = new Set<string>()
  return columns.map(({ name, group, kind, data }): Performer | undefined => {
    const { id: known, jenis } = data?.attributes ?? {}
    if (data !== undefined && known === undefined && name === '') return undefined
    const id = known === undefined || taken.has(known) ? fresh() : known
    taken.add(id)
    const guess = kind === 'closed-pool' ? 'external' : guessPerformerKind(name)
    const named = performerKinds.find((one) => one === jenis) ?? guess
    return { id, name, kind: named, ...(group !== undefined && { group }) }
  })
}

const performerKinds = ['internal', 'external', 'software'] as const

function doubtsOfWhole({ source, performers }: Assembly, placed: readonly PlacedDeed[]): Doubt[] {
  const { ours, document, columns } = source
  const doubts: Doubt[] = []
  if (ours && document === undefined) {
    doubts.push({ code: 'identity-unsure', place: { kind: 'document' }, found: 'sop:dokumen' })
  }
  const [only, ...others] = columns
  const [performer] = performers
  if (only?.kind === 'pool' && others.length === 0 && performer !== undefined) {
    const place = { kind: 'performer', performer: performer.id } as const
    doubts.push({ code: 'performer-unsure', place, found: only.name })
  }
  const known = placed.some(({ isNew }) => !isNew)
  for (const { step, deed, isNew } of placed) {
    if (!known || !isNew) continue
    const { line } = deed.node.element
    const place = { kind: 'step', step } as const
    doubts.push({ code: 'row-unsure', place, found: tagOf(deed.node.element), line })
  }
  return doubts
}

function assembleStep(
  row: Rows[number],
  assembly: Assembly,
  following: (one: PlacedDeed) => PlacedDeed | undefined,
): Step {
  const [first] = row
  const { row: cells, unread } = readRow(first.data?.attributes ?? {})
  const nodes = row.flatMap(({ deed }) => [deed.node, ...(deed.gateway ? [deed.gateway] : [])])
  const tell = (code: DoubtCode, found: string, one = first): void => {
    const { line } = one.deed.node.element
    assembly.doubts.push({ code, place: { kind: 'step', step: first.step }, found, line })
  }
  if (unread !== undefined) tell('duration-unsure', unread)
  const activity = activityOf(first)
  if (first.data === undefined && activity === '')
    tell('text-unsure', tagOf(first.deed.node.element))
  for (const one of row) if (activityOf(one) !== activity) tell('text-unsure', activityOf(one), one)
  return {
    id: first.step,
    activity,
    symbols: row.flatMap((one) => assembleSymbols(one, { assembly, tell, following })),
    ...cells,
    requirements: linesOf([cells.requirements, ...nodes.flatMap(({ inputs }) => inputs)]),
    output: linesOf([cells.output, ...nodes.flatMap(({ outputs }) => outputs)]),
    note: linesOf([cells.note, ...nodes.flatMap(({ notes }) => notes)]),
  }
}

function linesOf(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n')
}

function activityOf({ deed, data }: PlacedDeed): string {
  return data === undefined ? lineOf(deed.node.name) : deed.node.name
}

type SymbolContext = {
  readonly assembly: Assembly
  readonly tell: (code: DoubtCode, found: string, one: PlacedDeed) => void
  readonly following: (one: PlacedDeed) => PlacedDeed | undefined
}

/** One symbol, or two where a start stands apart. */
function assembleSymbols(one: PlacedDeed, context: SymbolContext): StepSymbol[] {
  const { deed, symbol, entry } = one
  const performers = performersOf(one, context)
  const asked = deed.gateway && attributeOf(deed.gateway.element, 'name')
  const question = asked ?? one.data?.attributes['pertanyaan']
  const exits = exitsOf(one, context)
  const join = deed.join ? ({ join: 'all' } as const) : {}
  const main: StepSymbol = {
    id: symbol,
    kind: deed.kind,
    performers,
    ...(question !== undefined && (question !== '' || !one.isNew) && { question }),
    ...(exits && { exits }),
  }
  if (entry === symbol) return [{ ...main, ...join }]
  return [{ id: entry, kind: 'start', performers, ...join }, main]
}

/** The lane says who is the primary performer, the resources who else. */
function performersOf(one: PlacedDeed, { assembly, tell }: SymbolContext): string[] {
  const { node } = one.deed
  const { source, performers } = assembly
  const lane = node.column === undefined ? undefined : performers[node.column]?.id
  if (node.column === undefined) tell('performer-unsure', tagOf(node.element), one)
  const named = node.performers.flatMap((resource) => source.resources.get(resource) ?? [])
  const known = named.filter((id) => assembly.performerIds.has(id))
  for (const id of named) if (!assembly.performerIds.has(id)) tell('performer-unsure', id, one)
  if (lane === undefined || known[0] === lane) return known.length > 0 ? known : laneOnly(lane)
  const others = named[0] === known[0] ? known.slice(1) : known
  return [lane, ...others.filter((id) => id !== lane)]
}

function laneOnly(lane: string | undefined): string[] {
  return lane === undefined ? [] : [lane]
}

/** Absent where the only way leads on to the next symbol without a word. */
function exitsOf(one: PlacedDeed, context: SymbolContext): Exit[] | undefined {
  const { deed, data } = one
  const next = context.following(one)
  const ways = [...deed.ways, ...undrawnWays(one)].sort(
    (way, other) => placeOfWay(way) - placeOfWay(other),
  )
  const [only] = ways
  if (only === undefined) {
    if (data?.attributes['jalan'] !== undefined) return []
    if (next === undefined || deed.kind === 'end') return undefined
    context.tell('target-unsure', tagOf(deed.node.element), one)
    return []
  }
  const { to, own, label } = only
  const onward = to.kind === 'deed' && to.id === next?.deed.node.id
  if (ways.length === 1 && onward && own === undefined && label === undefined) return undefined
  return ways.map((way) => exitOf(way, one, context))
}

function placeOfWay({ own }: Way): number {
  const place = Number(own?.['urut'])
  return Number.isNaN(place) ? Number.MAX_SAFE_INTEGER : place
}

/** Ways of ours that lead nowhere yet. */
function undrawnWays({ deed }: PlacedDeed): Way[] {
  return deed.node.data
    .filter(({ name }) => name === 'jalan')
    .map(({ attributes }) => {
      const { label } = attributes
      return {
        to: { kind: 'lost' },
        own: attributes,
        isDefault: false,
        ...(label !== undefined && { label }),
      }
    })
}

function exitOf(way: Way, one: PlacedDeed, { assembly, tell }: SymbolContext): Exit {
  const { to, label, own } = way
  const { deed } = one
  if (deed.kind === 'decision' && label === undefined && own === undefined) {
    tell('label-unsure', tagOf((deed.gateway ?? deed.node).element), one)
  }
  const worded = label === undefined ? {} : { label }
  if (to.kind === 'stop') return { ...worded, to: { kind: 'stop' } }
  if (to.kind === 'lost') {
    const { langkah, simbol, urut } = own ?? {}
    if (langkah !== undefined) {
      const symbol = simbol === undefined ? {} : { symbol: simbol }
      return { ...worded, to: { kind: 'step', step: langkah, ...symbol } }
    }
    if (urut === undefined) tell('target-unsure', tagOf(deed.node.element), one)
    return { ...worded, to: { kind: 'open' } }
  }
  const target = assembly.placeOf.get(to.id)
  const { step = '', entry = '' } = target ?? {}
  const first = assembly.firstOf.get(step) === entry
  const symbol = first && own?.['simbol'] !== entry ? {} : { symbol: entry }
  return { ...worded, to: { kind: 'step', step, ...symbol } }
}
