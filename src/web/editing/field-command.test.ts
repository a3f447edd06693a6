import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptySop, generateVariedSop, type Sop } from '#sop'
import { joinAddress, splitAddress } from './address.ts'
import { applyForm } from './apply-form.ts'
import { durationText } from './duration-text.ts'
import { readField, writeTarget } from './field-command.ts'
import { readIntent } from './intent-command.ts'

const sop = emptySop({ government: '', unit: '' })

test('any words may stand in a name', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (words) => {
      expect(splitAddress(joinAddress(...words))).toEqual(words)
    }),
  )
  expect(splitAddress('step/%E0%A4%A')).toBeUndefined()
})

test('a button names one change; anything else is none', () => {
  expect(readIntent('move-step/s3/-1')).toEqual({ kind: 'move-step', step: 's3', by: -1 })
  expect(readIntent('remove-exit/s3/1/2')).toEqual({
    kind: 'remove-exit',
    place: { step: 's3', symbol: '1', exit: 2 },
  })
  for (const text of ['save', '', 'set-symbol/s1/1/banana', 'constructor', '%']) {
    expect(readIntent(text)).toBeUndefined()
  }
})

test('a duration is read from its words, and words shown again stand for what they were', () => {
  const command = readField(sop, 'step/s1/duration', ['2 hari kerja'])
  expect(command).toMatchObject({ duration: { quantity: { amount: 2, unit: 'workingDay' } } })
  const shared = { kind: 'shared', step: 's1' } as const
  const withShared: Sop = { ...sop, steps: sop.steps.with(1, { ...row(1), duration: shared }) }
  const shown = durationText(withShared, shared)
  expect(readField(withShared, 'step/s2/duration', [shown])).toMatchObject({ duration: shared })
})

test('a printed number equal to the place in the table is none of its own', () => {
  expect(readField(sop, 'step/s2/number', ['2'])).toMatchObject({ number: undefined })
  expect(readField(sop, 'step/s2/number', ['2a'])).toMatchObject({ number: '2a' })
  expect(readField(sop, 'step/s2/number', [''])).toMatchObject({ number: '' })
})

test('fields of no document are passed over', () => {
  for (const name of ['csrf', 'step/s1/colour', 'identity/mood', 'symbol/s1/1/kind', '%']) {
    expect(readField(sop, name, ['x'])).toBeUndefined()
  }
})

test('a form posted as it was shown changes nothing', () => {
  fc.assert(
    fc.property(fc.nat({ max: 3000 }), (seed) => {
      const shown = generateVariedSop(seed)
      expect(applyForm(shown, formOf(shown))).toEqual(shown)
    }),
    { numRuns: 60 },
  )
})

function row(at: number) {
  const step = sop.steps[at]
  if (step === undefined) throw new Error('no such row')
  return step
}

/** The fields that the form shows for the table. */
function formOf(shown: Sop): URLSearchParams {
  const form = new URLSearchParams([['title', shown.title]])
  for (const { id, name, kind, group = '' } of shown.performers) {
    form.append(joinAddress('performer', id, 'name'), name)
    form.append(joinAddress('performer', id, 'kind'), kind)
    form.append(joinAddress('performer', id, 'group'), group)
  }
  for (const [at, step] of shown.steps.entries()) {
    for (const field of ['activity', 'requirements', 'output', 'note'] as const) {
      form.append(joinAddress('step', step.id, field), step[field].replaceAll('\n', '\r\n'))
    }
    form.append(joinAddress('step', step.id, 'duration'), durationText(shown, step.duration))
    form.append(joinAddress('step', step.id, 'number'), step.number ?? String(at + 1))
    appendSymbols(form, shown, step)
  }
  return form
}

function appendSymbols(form: URLSearchParams, shown: Sop, step: Sop['steps'][number]): void {
  for (const symbol of step.symbols) {
    form.append(joinAddress('symbol', step.id, symbol.id, 'kind'), symbol.kind)
    const marked = shown.performers.filter(({ id }) => symbol.performers.includes(id))
    for (const value of ['', ...marked.map(({ id }) => id)]) {
      form.append(joinAddress('mark', step.id, symbol.id), value)
    }
    for (const [at, exit] of symbol.exits?.entries() ?? []) {
      form.append(joinAddress('exit', step.id, symbol.id, at, 'label'), exit.label ?? '')
      form.append(joinAddress('exit', step.id, symbol.id, at, 'to'), writeTarget(exit.to))
    }
  }
}
