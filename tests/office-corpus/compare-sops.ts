import {
  readFlow,
  type Doubt,
  type DoubtCode,
  type Flow,
  type FlowGraph,
  type Sop,
  type Step,
} from '#sop'

/** What a value is: its place decides which doubts speak of it. */
export type ValueKind =
  | 'identity'
  | 'columns'
  | 'text'
  | 'duration'
  | 'kind'
  | 'performers'
  | 'target'

/** A value of the SOP that was written, and what was read in its place. */
export type Compared = {
  readonly kind: ValueKind
  /** Row from 0; absent for the whole. */
  readonly row?: number
  readonly name: string
  readonly want: string
  readonly got: string
  readonly doubted: boolean
}

/** Codes that tell a person to look at a value of a kind. */
const codes: Readonly<Record<ValueKind, readonly DoubtCode[]>> = {
  identity: ['identity-unsure', 'duration-unsure'],
  columns: ['column-unsure', 'performer-unsure'],
  text: ['text-unsure', 'row-unsure', 'column-unsure'],
  duration: ['duration-unsure', 'row-unsure', 'column-unsure'],
  kind: ['symbol-unsure', 'row-unsure', 'performer-unsure'],
  performers: ['performer-unsure', 'row-unsure'],
  target: ['target-unsure', 'label-unsure', 'row-unsure', 'performer-unsure'],
}

/** Lists every value of an SOP beside what was read; rows are those of the same place. */
export function compareSops(want: Sop, got: Sop, doubts: readonly Doubt[]): Compared[] {
  const flows = [readFlow(want), readFlow(got)] as const
  const whole = [
    ...identityValues(want).map(([name, value], at) => {
      const read = identityValues(got)[at]?.[1] ?? ''
      return { kind: 'identity', name, want: value, got: read } as const
    }),
    { kind: 'columns', name: 'performers', want: columnsOf(want), got: columnsOf(got) } as const,
    {
      kind: 'columns',
      name: 'steps',
      want: String(want.steps.length),
      got: String(got.steps.length),
    } as const,
  ].map((value) => ({
    ...value,
    doubted: doubts.some(({ code, place }) =>
      value.kind === 'identity'
        ? place.kind === 'identity' && place.field === value.name
        : codes.columns.includes(code),
    ),
  }))
  const rows = want.steps.flatMap((step, row) => {
    const other = got.steps[row]
    const places = [placeOf(want, row), placeOf(got, row)] as const
    const values = stepValues(step, { sop: want, flow: flows[0], place: places[0] })
    const read =
      other === undefined ? [] : stepValues(other, { sop: got, flow: flows[1], place: places[1] })
    return values.map(({ kind, name, value }, at): Compared => ({
      kind,
      row,
      name,
      want: value,
      got: read[at]?.value ?? '(none)',
      doubted: doubts.some((doubt) => speaksOf(doubt, kind, other?.id)),
    }))
  })
  return [...whole, ...rows]
}

function speaksOf({ code, place }: Doubt, kind: ValueKind, step: string | undefined): boolean {
  if (!codes[kind].includes(code)) return false
  if (place.kind === 'document') return true
  return place.kind === 'step' && place.step === step
}

function identityValues({ title, identity, promisedDuration }: Sop): [string, string][] {
  const fields = Object.entries(identity).map(([name, value]): [string, string] => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ])
  return [['title', title], ...fields, ['promisedDuration', JSON.stringify(promisedDuration ?? '')]]
}

function columnsOf({ performers }: Sop): string {
  return performers.map(({ name, group = '', kind }) => `${group}/${name}/${kind}`).join('; ')
}

type View = { readonly sop: Sop; readonly flow: FlowGraph; readonly place: number }
type Value = { readonly kind: ValueKind; readonly name: string; readonly value: string }

/** A row's values in one order whatever it holds. */
function stepValues(step: Step, { sop, flow, place }: View): Value[] {
  const nodes = flow.nodes.filter((node) => node.row === place)
  const names = new Map(sop.performers.map(({ id, name }) => [id, name]))
  const text = (name: string, value: string): Value => ({ kind: 'text', name, value })
  return [
    text('number', step.number ?? String(place + 1)),
    text('activity', step.activity),
    text('requirements', step.requirements),
    text('output', step.output),
    text('note', step.note),
    text('phase', step.phase ?? ''),
    text('optional', step.optional?.when ?? ''),
    { kind: 'duration', name: 'duration', value: durationText(sop, step) },
    {
      kind: 'kind',
      name: 'symbols',
      value: nodes
        .map(({ symbol }) => `${symbol.kind} ${symbol.question ?? ''} ${symbol.join ?? ''}`)
        .join(', '),
    },
    {
      kind: 'performers',
      name: 'performers',
      value: nodes
        .map(({ symbol }) =>
          symbol.performers
            .map((id) => names.get(id) ?? '?')
            .toSorted()
            .join(' + '),
        )
        .join(', '),
    },
    {
      kind: 'target',
      name: 'targets',
      value: nodes
        .map(({ key }) =>
          (flow.flowsFrom.get(key) ?? [])
            .map((one) => flowText(flow, one))
            .toSorted()
            .join(' | '),
        )
        .join(', '),
    },
  ]
}

function durationText(sop: Sop, { duration }: Step): string {
  if (duration?.kind !== 'shared') return JSON.stringify(duration ?? '')
  return `with row ${sop.steps.findIndex(({ id }) => id === duration.step)}`
}

function flowText(graph: FlowGraph, flow: Flow): string {
  if (flow.kind !== 'to') return `${flow.label} → ${flow.kind}`
  const node = graph.nodeByKey.get(flow.to)
  const place = graph.nodes
    .filter(({ row }) => row === node?.row)
    .findIndex(({ key }) => key === flow.to)
  return `${flow.label} → ${node?.row}.${place}`
}

function placeOf(sop: Sop, row: number): number {
  return Math.min(row, sop.steps.length - 1)
}
