import { expect, test } from 'vitest'
import { matchActivities } from './match-activities.ts'
import type { Net } from './net.ts'

const net: Net = {
  name: '',
  places: [],
  transitions: [
    { id: 'a', label: 'Memeriksa berkas', step: 'periksa' },
    { id: 'b', label: 'Menandatangani surat', step: 'ttd' },
    { id: 'c' },
    { id: 'd', label: 'Memeriksa berkas', step: 'periksa' },
    { id: 'e', label: 'Memeriksa, berkas!', step: 'lagi' },
    { id: 'f', label: '2', step: 'dua' },
  ].map((transition) => ({ inputs: [], outputs: [], ...transition })),
  initial: [],
  final: [],
}
const numbers = new Map([
  ['periksa', '1'],
  ['ttd', '2'],
  ['lagi', '1'],
])

test('an activity is matched letter for letter, by step, by number, else by its text', () => {
  const names = ['Memeriksa berkas', 'ttd', '2', ' menandatangani  SURAT.', 'Lain', '']
  const { labels, labelOf, report } = matchActivities(names, net, { numbers })
  expect(labels).toEqual(['Memeriksa berkas', 'Menandatangani surat', 'Memeriksa, berkas!', '2'])
  expect([...labelOf]).toEqual([0, 1, 3, 1, -1, -1])
  expect(report.map(({ kind }) => kind)).toEqual(['exact', 'step', 'exact', 'text', 'none', 'none'])
})

test('the number of its row may stand before a text, another number not', () => {
  const names = ['2. Menandatangani surat', '(2) menandatangani surat', '3. Menandatangani surat']
  const { labelOf } = matchActivities(names, net, { numbers })
  expect([...labelOf]).toEqual([1, 1, -1])
})

test('what fits several labels is not guessed', () => {
  const { labelOf, report } = matchActivities(['MEMERIKSA BERKAS', '1'], net, { numbers })
  expect([...labelOf]).toEqual([-1, -1])
  const labels = ['Memeriksa berkas', 'Memeriksa, berkas!']
  expect(report).toEqual([
    { activity: 'MEMERIKSA BERKAS', kind: 'ambiguous', labels },
    { activity: '1', kind: 'ambiguous', labels },
  ])
})

test('the mapping wins, and names a label, a step or a number', () => {
  const mapping = new Map([
    ['Memeriksa berkas', 'ttd'],
    ['x', 'memeriksa, berkas'],
    ['y', 'lagi'],
    ['z', 'tidak ada'],
  ])
  const { labelOf, report } = matchActivities([...mapping.keys()], net, { numbers, mapping })
  expect([...labelOf]).toEqual([1, -1, 2, -1])
  expect(report.map(({ kind }) => kind)).toEqual([
    'mapping',
    'ambiguous',
    'mapping',
    'unknown-target',
  ])
  expect(report[3]?.labels).toEqual(['tidak ada'])
})
