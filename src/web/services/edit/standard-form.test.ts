import { expect, test } from 'vitest'
import { emptyStandard, generateStandard, type ServiceStandard } from '#standard'
import { readStandardForm, writeStandardForm } from './standard-form.ts'
import { applyRowIntent, dropEmptyRows, readRowIntent, readTyped } from './typed-standard.ts'

function typed(fields: Readonly<Record<string, string>>) {
  return readTyped(new URLSearchParams({ 'name.id': 'Izin', ...fields }))
}

test('a standard comes back from its form as it was, whatever it holds', () => {
  const standards: readonly ServiceStandard[] = [
    emptyStandard('Izin'),
    ...Array.from({ length: 200 }, (_, seed) => generateStandard(seed)),
  ]
  for (const standard of standards) {
    expect(readStandardForm(writeStandardForm(standard))).toEqual({ standard, faults: {} })
  }
})

test.each([
  ['50000', 50_000],
  ['50.000', 50_000],
  ['Rp50.000,00', 50_000],
  ['Rp 1.250.000,-', 1_250_000],
  ['0', 0],
])('%s is read as whole rupiah', (text, rupiah) => {
  const form = typed({ fee: 'tariff', rows: 'a', 'rows/a/rupiah': text })
  const { standard, faults } = readStandardForm(form)
  expect(faults).toEqual({})
  expect(standard.delivery.fee).toMatchObject({ rows: [{ rupiah }] })
})

test.each(['50.00', '5,5', 'gratis', '-1', '1e9', '1.0000', '99999999999999'])(
  '%s is no amount of rupiah, and its field is named',
  (text) => {
    const form = typed({ fee: 'tariff', rows: 'a', 'rows/a/rupiah': text })
    expect(readStandardForm(form).faults).toEqual({ 'rows/a/rupiah': 'not-rupiah' })
  },
)

test('a row of a tariff just added wants no amount; one with words does', () => {
  const empty = typed({ fee: 'tariff', rows: 'a' })
  expect(readStandardForm(empty).faults).toEqual({})
  const worded = typed({ fee: 'tariff', rows: 'a', 'rows/a/text.id': 'Legalisir' })
  expect(readStandardForm(worded).faults).toEqual({ 'rows/a/rupiah': 'not-rupiah' })
})

test('times that promise nothing are named; days, hours and periods are read', () => {
  const faultOf = (duration: string) => readStandardForm(typed({ duration })).faults['duration']
  expect(['5', 'segera', 'asdf qwer'].map(faultOf)).toEqual(Array(3).fill('unread-duration'))
  expect(['', '3 hari kerja', '1 x 24 jam', '15 menit'].map(faultOf)).toEqual(
    Array(4).fill(undefined),
  )
})

test('addresses that are none, counts that are none and a missing name are named', () => {
  const form = typed({
    'name.id': ' ',
    staff: 'lima',
    places: 'p',
    'places/p/url': 'javascript:alert(1)',
    channels: 'c',
    'channels/c/kind': 'web',
    'channels/c/value': 'lapor',
  })
  expect(readStandardForm(form).faults).toEqual({
    'name.id': 'missing',
    staff: 'not-a-count',
    'places/p/url': 'not-an-address',
    'channels/c/value': 'not-an-address',
  })
})

test('rows are added, moved and removed, and the texts of all others stay', () => {
  const form = writeStandardForm(generateStandard(3))
  const ids = form.rows.requirements
  const press = (intent: string) => {
    const row = readRowIntent(intent)
    if (row === undefined) throw new Error(intent)
    return applyRowIntent(form, row, 'new').rows.requirements
  }
  expect(press('add/requirements')).toEqual([...ids, 'new'])
  expect(press(`remove/requirements/${ids[0]}`)).toEqual(ids.slice(1))
  expect(press(`down/requirements/${ids[0]}`)).toEqual([ids[1], ids[0], ...ids.slice(2)])
  expect(press(`up/requirements/${ids[0]}`)).toEqual(ids)
  expect(press('up/requirements/nobody')).toEqual(ids)
  expect(applyRowIntent(form, { kind: 'add', list: 'places' }, 'new').texts).toBe(form.texts)
})

test('buttons that are not of rows are none', () => {
  expect(
    ['save', '', 'add/nothing', 'take/requirements', '__proto__/places'].map(readRowIntent),
  ).toEqual(Array(5).fill(undefined))
})

test('rows in which nothing stands are left out, those with anything stay', () => {
  const form = typed({ channels: 'c', 'channels/c/kind': 'phone', 'channels/c/value': ' ' })
  expect(dropEmptyRows(form).rows.channels).toEqual([])
  const worded = typed({ requirements: 'r', 'requirements/r/when.en': 'if lost' })
  expect(dropEmptyRows(worded).rows.requirements).toEqual(['r'])
})

test('a form of a hundred thousand rows is read in time', () => {
  const form = new URLSearchParams()
  for (let row = 0; row < 100_000; row++) form.append('requirements', `r${row}`)
  const started = performance.now()
  readStandardForm(dropEmptyRows(readTyped(form)))
  expect(performance.now() - started).toBeLessThan(2000)
})
