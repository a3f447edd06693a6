import fc from 'fast-check'
import { cleanText, type Exit, type Performer, type Sop, type Step, type StepSymbol } from '#sop'

const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom('', ' ', 'a\nb', '\t', '<b>&amp;"\'', ' tepi ', 'مرحبا', 'mulai'),
  )
  .map(cleanText)
const ids = ['a', 'b-1', 'b_1', 'b:1', 'B.1', '1'] as const
const id = fc.constantFrom(...ids)
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })

const target: fc.Arbitrary<Exit['to']> = fc.oneof(
  fc.record({ kind: fc.constant('step' as const), step: id, symbol: maybe(id) }).map(present),
  fc.constantFrom({ kind: 'stop' } as const, { kind: 'open' } as const),
)
const exit: fc.Arbitrary<Exit> = fc.record({ label: maybe(text), to: target }).map(present)

function symbol(performers: readonly Performer[]): fc.Arbitrary<StepSymbol> {
  return fc
    .record({
      id,
      kind: fc.constantFrom(
        'start' as const,
        'process' as const,
        'decision' as const,
        'end' as const,
      ),
      performers: fc.subarray(performers.map((one) => one.id)),
      question: maybe(text),
      exits: maybe(fc.array(exit, { maxLength: 4 })),
      join: maybe(fc.constant('all' as const)),
    })
    .map(present)
}

function step(performers: readonly Performer[]): fc.Arbitrary<Step> {
  return fc
    .record({
      id,
      number: maybe(text),
      activity: text,
      symbols: fc.uniqueArray(symbol(performers), { selector: byId, minLength: 1, maxLength: 3 }),
      requirements: text,
      output: text,
      note: text,
      optional: maybe(fc.record({ when: text })),
      phase: maybe(text),
    })
    .map(present)
}

const performer: fc.Arbitrary<Performer> = fc
  .record({
    id,
    name: text,
    kind: fc.constantFrom('internal' as const, 'external' as const, 'software' as const),
    group: maybe(fc.constantFrom('', 'Umum', 'Sekretariat')),
  })
  .map(present)

/** Any SOP that can be read at all, however senseless. */
export const anySop: fc.Arbitrary<Sop> = fc
  .uniqueArray(performer, { selector: byId, maxLength: 4 })
  .chain((performers) =>
    fc.record({
      format: fc.constant('tatalaksana-sop/1' as const),
      title: text,
      identity: fc.record({
        government: text,
        unit: text,
        number: text,
        madeOn: fc.constantFrom('', '2026-01-31'),
        revisedOn: fc.constant(''),
        effectiveOn: fc.constant(''),
        approver: fc.record({ position: text, name: text, nip: text }),
        legalBasis: fc.array(text, { maxLength: 2 }),
        qualifications: fc.array(text, { maxLength: 2 }),
        relatedSops: fc.array(text, { maxLength: 2 }),
        equipment: fc.constant([]),
        warnings: fc.constant([]),
        records: fc.array(text, { maxLength: 2 }),
      }),
      performers: fc.constant(performers),
      steps: fc.uniqueArray(step(performers), { selector: byId, maxLength: 5 }),
    }),
  )

function byId(thing: { readonly id: string }): string {
  return thing.id
}

/** Leaves out what is undefined: an SOP has no such fields. */
function present<Value extends object>(
  value: Value,
): { [Key in keyof Value]: Exclude<Value[Key], undefined> } {
  const entries = Object.entries(value).filter(([, field]) => field !== undefined)
  return Object.fromEntries(entries) as never // oxlint-disable-line typescript/no-unsafe-type-assertion -- only what is undefined is gone
}
