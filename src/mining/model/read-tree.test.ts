import { seededRandom } from '#sop'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ProcessTree } from './process-tree.ts'
import { readTree } from './read-tree.ts'
import { anyTree } from './testing/any-tree.ts'
import { wordModelFault } from './word-model-fault.ts'
import { writeTree } from './write-tree.ts'

const activity = (label: string): ProcessTree => ({ kind: 'activity', label })

test('operators, silent parts and names are read as pm4py writes them', () => {
  expect(readTree("->( 'a', X( tau, 'b c' ), *( 'c', 'd' ), +( 'e', 'f' ) )")).toEqual({
    ok: true,
    tree: {
      kind: 'sequence',
      children: [
        activity('a'),
        { kind: 'choice', children: [{ kind: 'silent' }, activity('b c')] },
        { kind: 'loop', body: activity('c'), redos: [activity('d')] },
        { kind: 'parallel', children: [activity('e'), activity('f')] },
      ],
    },
  })
})

test('a third part of a loop follows it', () => {
  const loop = { kind: 'loop', body: activity('a'), redos: [activity('b')] }
  expect(readTree("*('a','b',tau)")).toEqual({ ok: true, tree: loop })
  expect(readTree("*('a','b','c')")).toEqual({
    ok: true,
    tree: { kind: 'sequence', children: [loop, activity('c')] },
  })
})

test('quotes and backslashes in names stand behind a backslash', () => {
  expect(readTree(String.raw`'it\'s \\ "so" \n'`)).toEqual({
    ok: true,
    tree: activity(String.raw`it's \ "so" \n`),
  })
})

test.each([
  ['', 'Karakter ke-1: ditemukan akhir teks, seharusnya'],
  ["->( 'a', )", "Karakter ke-10: ditemukan ')', seharusnya"],
  ["->( 'a' 'b' )", 'Karakter ke-9:'],
  ["->( 'a', 'b'", 'Karakter ke-13: ditemukan akhir teks'],
  ["'a' 'b'", 'Karakter ke-5: pohon proses sudah selesai'],
  ["->( 'a, b )", "Karakter ke-5: nama kegiatan tidak ditutup dengan '"],
  ["O( 'a', 'b' )", "Karakter ke-1: operator 'O' (pilihan inklusif) tidak didukung"],
  ["<>( 'a', 'b' )", "Karakter ke-1: operator '<>' tidak dikenal"],
  ["->( 'a', *( 'b' ) )", "Karakter ke-10: perulangan '*' berisi 1 bagian"],
])('a fault is told with its place: %s', (text, words) => {
  const reading = readTree(text)
  expect(reading.ok ? '' : wordModelFault(reading.fault, 'id')).toContain(words)
})

test('any tree comes back from its text', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const tree = anyTree(seededRandom(seed), 5)
      expect(readTree(writeTree(tree))).toEqual({ ok: true, tree })
    }),
    { seed: 4 },
  )
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (label) => {
      expect(readTree(writeTree(activity(label)))).toEqual({ ok: true, tree: activity(label) })
    }),
    { seed: 4 },
  )
})

test('several redos are written as a choice', () => {
  const tree: ProcessTree = {
    kind: 'loop',
    body: activity('a'),
    redos: [activity('b'), activity('c')],
  }
  expect(writeTree(tree)).toBe("*( 'a', X( 'b', 'c' ) )")
})

test('a tree 100,000 deep is read and written', () => {
  const text = `${"->( 'a', ".repeat(100_000)}tau${' )'.repeat(100_000)}`
  const reading = readTree(text)
  expect(reading.ok && writeTree(reading.tree)).toBe(text)
})
