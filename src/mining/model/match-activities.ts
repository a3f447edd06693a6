import type { Net } from './net.ts'

/**
 * How an activity of a log was matched with a label of the net: by the mapping given, letter for letter,
 * by the id of its step, by the printed number of its row, or by its text without case, punctuation and
 * repeated blanks, its number before it or not (`3. Periksa berkas`). `ambiguous`: that fits several labels; `unknown-target`: the mapping names what the
 * net does not have.
 */
export type MatchKind =
  | 'mapping'
  | 'exact'
  | 'step'
  | 'number'
  | 'text'
  | 'ambiguous'
  | 'unknown-target'
  | 'none'

/** What became of one activity; `labels`: the one it was matched with, or all that fit. */
export type ActivityMatch = {
  readonly activity: string
  readonly kind: MatchKind
  readonly labels: readonly string[]
}

/** The labels of a net, each once in its order; of each activity its place among them, -1 for none. */
export type ActivityMatches = {
  readonly labels: readonly string[]
  readonly labelOf: Int32Array
  /** In the order of the activities. */
  readonly report: readonly ActivityMatch[]
}

/** What is known beside the net: printed numbers by step id, and activity → label, id or number. */
export type MatchOptions = {
  readonly numbers?: ReadonlyMap<string, string>
  readonly mapping?: ReadonlyMap<string, string>
}

/**
 * Matches the activities of a log with the labels of a net. The mapping wins; without it the first of
 * the ways in `MatchKind` that fits. Several activities can have one label. Linear.
 */
export function matchActivities(
  activities: readonly string[],
  net: Net,
  { numbers = new Map(), mapping = new Map() }: MatchOptions = {},
): ActivityMatches {
  const index = indexLabels(net, numbers)
  const labels = [...index.exact.keys()]
  const placeOf = new Map(labels.map((label, place) => [label, place]))
  const report = activities.map((activity): ActivityMatch => {
    const target = mapping.get(activity)
    if (target === undefined) return { activity, ...find(index, activity) }
    const found = find(index, target)
    if (found.kind === 'ambiguous') return { activity, ...found }
    const kind = found.kind === 'none' ? 'unknown-target' : 'mapping'
    return { activity, kind, labels: kind === 'mapping' ? found.labels : [target] }
  })
  const labelOf = Int32Array.from(report, ({ kind, labels: found }) => {
    const matched = kind !== 'ambiguous' && kind !== 'unknown-target'
    return matched ? (placeOf.get(found[0] ?? '') ?? -1) : -1
  })
  return { labels, labelOf, report }
}

/** The labels under each of their names. */
type LabelIndex = Readonly<
  Record<'exact' | 'step' | 'number' | 'text', ReadonlyMap<string, ReadonlySet<string>>>
>

const ways = ['exact', 'step', 'number', 'text'] as const

function indexLabels({ transitions }: Net, numbers: ReadonlyMap<string, string>): LabelIndex {
  const maps = ways.map(() => new Map<string, Set<string>>())
  for (const { label, step } of transitions) {
    if (label === undefined) continue
    const number = step === undefined ? undefined : numbers.get(step)
    const text = foldText(label)
    const texts = [text, foldText(`${number ?? ''} ${text}`)]
    const names = [[label], [step], [number], texts].map((ofWay) => new Set(ofWay))
    maps.forEach((map, way) => {
      for (const name of names[way] ?? []) {
        if (name) map.set(name, (map.get(name) ?? new Set()).add(label))
      }
    })
  }
  const [exact = new Map(), step = new Map(), number = new Map(), text = new Map()] = maps
  return { exact, step, number, text }
}

function find(index: LabelIndex, name: string): Omit<ActivityMatch, 'activity'> {
  for (const kind of ways) {
    const labels = [...(index[kind].get(kind === 'text' ? foldText(name) : name) ?? [])]
    if (labels.length > 0) return { kind: labels.length > 1 ? 'ambiguous' : kind, labels }
  }
  return { kind: 'none', labels: [] }
}

/** A text without case, punctuation and signs, blanks collapsed. */
function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\p{P}\p{S}]+/gu, ' ')
    .trim()
    .replaceAll(/\s+/g, ' ')
}
