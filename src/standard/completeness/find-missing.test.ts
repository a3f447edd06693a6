import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { emptyStandard } from '../model/empty-standard.ts'
import { readStandardJson } from '../reading/read-standard.ts'
import { components } from './components.ts'
import { findMissing } from './find-missing.ts'

const fixture = new URL('../reading/fixtures/surat-pindah.standard.json', import.meta.url)

test('there are fourteen components, six of delivery and eight of management, each letter of the law once', () => {
  expect(components.map(({ number }) => number)).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14,
  ])
  expect(components.filter(({ part }) => part === 'delivery')).toHaveLength(6)
  expect(new Set(components.map(({ source }) => source.at(-1))).size).toBe(14)
})

test('an empty standard misses all fourteen', () => {
  expect(findMissing(emptyStandard('Surat Keterangan Pindah'))).toEqual(components)
})

test('a component is missing until it says something', () => {
  const reading = readStandardJson(readFileSync(fixture, 'utf8'))
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  const { standard } = reading
  const missing = [
    'facilities',
    'competences',
    'supervision',
    'serviceGuarantee',
    'safetyGuarantee',
    'evaluation',
  ]
  expect(findMissing(standard).map(({ key }) => key)).toEqual(missing)
  const { delivery, management } = standard
  const emptied = {
    ...standard,
    delivery: {
      ...delivery,
      fee: { kind: 'tariff', rows: [], legalBasis: 'Perda 3/2024' } as const,
      product: { id: ' ', en: 'Certificate' },
      complaints: { ...delivery.complaints, responsible: '' },
    },
    management: { ...management, facilities: [' '], staff: 0 },
  }
  expect(findMissing(emptied).map(({ key }) => key)).toEqual([
    'fee',
    'product',
    'complaints',
    ...missing.slice(0, 3),
    'staff',
    ...missing.slice(3),
  ])
})
