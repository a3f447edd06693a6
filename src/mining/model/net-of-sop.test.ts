import {
  emptySop,
  generateVariedSop,
  readFlow,
  readSop,
  type Exit,
  type Sop,
  type StepSymbol,
} from '#sop'
import fc from 'fast-check'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { checkSoundness } from './check-soundness.ts'
import { netOfSop } from './net-of-sop.ts'
import { listTraces } from './play-out.ts'
import { wordModelNotice } from './word-model-fault.ts'
import { wordSoundness } from './word-soundness.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const sampleCity = join(root, 'sample-city/sops')
// Real procedures are lent for tests and never part of the project.
const realSops = join(process.env['TATALAKSANA_DATA'] ?? join(root, '../shared/data'), 'sops')

const empty = emptySop({ government: '', unit: '' })

type Row = {
  readonly activity?: string
  readonly symbols: readonly StepSymbol[]
  readonly optional?: { readonly when: string }
}

/** An SOP whose steps are a, b, c … and do what their ids say, unless an activity is given. */
function sopOf(...rows: readonly Row[]): Sop {
  const steps = rows.map((row, index) => {
    const id = String.fromCharCode(97 + index)
    return { id, activity: id, requirements: '', output: '', note: '', ...row }
  })
  return { ...empty, title: 'Uji', steps }
}

const symbol = (kind: StepSymbol['kind'], exits?: readonly Exit[], more?: Partial<StepSymbol>) => {
  return { id: '1', kind, performers: ['p1'], ...(exits && { exits }), ...more }
}
const row = (
  kind: StepSymbol['kind'],
  exits?: readonly Exit[],
  more?: Partial<StepSymbol>,
): Row => ({
  symbols: [symbol(kind, exits, more)],
})
const to = (step: string, label?: string, at?: string): Exit => ({
  ...(label !== undefined && { label }),
  to: { kind: 'step', step, ...(at !== undefined && { symbol: at }) },
})
const stop: Exit = { label: 'tidak', to: { kind: 'stop' } }

function netOf(sop: Sop) {
  return netOfSop(sop, readFlow(sop))
}

function tracesOf(sop: Sop, length = 5): string[] {
  const { traces, complete } = listTraces(netOf(sop).net, { length, most: 1000 })
  expect(complete).toBe(true)
  return traces.map((trace) => trace.join(' ')).sort()
}

function noticesOf(sop: Sop): string[] {
  return netOf(sop).notices.map((notice) => wordModelNotice(notice, 'id'))
}

test('a sequence is a state machine of one token, without silent transitions', () => {
  const { net, notices } = netOf(sopOf(row('start'), row('process'), row('end')))
  expect(notices).toEqual([])
  expect(net).toEqual({
    name: 'Uji',
    places: ['mulai', 'selesai', '→b/1', '→c/1'].map((id) => ({ id, name: id })),
    transitions: ['a', 'b', 'c'].map((step, index) => ({
      id: `${step}/1`,
      label: step,
      step,
      performers: ['Pemohon'],
      inputs: [{ place: [0, 2, 3][index], weight: 1 }],
      outputs: [{ place: [2, 3, 1][index], weight: 1 }],
    })),
    initial: [{ place: 0, tokens: 1 }],
    final: [[{ place: 1, tokens: 1 }]],
  })
})

test('a decision goes one way, back or to the end', () => {
  const sop = sopOf(
    row('start'),
    row('decision', [to('c', 'ya'), to('a', 'ulang'), stop]),
    row('end'),
  )
  expect(tracesOf(sop)).toEqual(['a b', 'a b a b', 'a b a b c', 'a b c'])
})

test('unlabelled ways onward run side by side up to the join', () => {
  const sop = sopOf(
    row('start', [to('b'), to('c')]),
    row('process', [to('d')]),
    row('process'),
    row('end', undefined, { join: 'all' }),
  )
  expect(tracesOf(sop)).toEqual(['a b c d', 'a c b d'])
  expect(noticesOf(sop)).toEqual([])
})

test('a way back to a join enters at once', () => {
  const sop = sopOf(
    row('start', [to('b'), to('c')]),
    row('process', [to('d')]),
    row('process'),
    row('decision', [to('d', 'ulang'), to('e', 'ya')], { join: 'all' }),
    row('end'),
  )
  expect(tracesOf(sop, 6)).toEqual(['a b c d d e', 'a b c d e', 'a c b d d e', 'a c b d e'])
})

test('ways of one parallel branch into a join exclude each other', () => {
  const sop = sopOf(
    row('start', [to('b'), to('d')]),
    row('decision', [to('e', 'ya'), to('c', 'tidak')]),
    row('process', [to('e')]),
    row('process'),
    row('end', undefined, { join: 'all' }),
  )
  expect(tracesOf(sop)).toEqual(['a b c d e', 'a b d c e', 'a b d e', 'a d b c e', 'a d b e'])
})

test('a way past the split enters the join at once', () => {
  const sop = sopOf(
    row('start'),
    row('decision', [to('c', 'perlu'), to('e', 'tidak perlu')]),
    row('process', [to('d'), to('e')]),
    row('process'),
    row('end', undefined, { join: 'all' }),
  )
  expect(tracesOf(sop)).toEqual(['a b c d e', 'a b e'])
})

test('several ways of a symbol that is no decision are a choice where one leads back', () => {
  const sop = sopOf(row('start'), row('process', [to('a'), to('c')]), row('end'))
  expect(tracesOf(sop)).toEqual(['a b a b c', 'a b c'])
  expect(noticesOf(sop)).toEqual([
    'Langkah 2: beberapa jalan keluar, ada yang berlabel, kembali, atau berhenti; dibaca sebagai pilihan, bukan percabangan sejajar',
  ])
})

test('a row with several symbols is one event per passing, also where a loop enters at a later symbol', () => {
  const both = [
    { id: '1', kind: 'process', performers: ['p1'] },
    { id: '2', kind: 'process', performers: ['p2'] },
  ] as const
  const sop = sopOf(
    row('start'),
    { symbols: both },
    row('decision', [to('d', 'ya'), to('b', 'separuh', '2'), to('b', 'semua')]),
    row('end'),
  )
  expect(tracesOf(sop, 6)).toEqual(['a b c b c d', 'a b c d'])
  const events = netOf(sop).net.transitions.filter(({ step, label }) => step === 'b' && label)
  expect(events.map(({ performers }) => performers)).toEqual([
    ['Pemohon', 'Petugas'],
    ['Pemohon', 'Petugas'],
  ])
})

test('a way back within the row begins the step anew', () => {
  const both: StepSymbol[] = [
    { id: '1', kind: 'process', performers: [] },
    { id: '2', kind: 'decision', performers: [], exits: [to('b', 'ya'), to('a', 'tidak', '1')] },
  ]
  expect(tracesOf(sopOf({ symbols: both }, row('end')), 3)).toEqual(['a a b', 'a b'])
})

test('an optional step can be passed in silence', () => {
  const sop = sopOf(row('start'), { ...row('process'), optional: { when: '' } }, row('end'))
  expect(tracesOf(sop)).toEqual(['a b c', 'a c'])
})

test('a start and an end without an activity of their own are silent', () => {
  const sop = sopOf({ ...row('start'), activity: 'Mulai' }, row('process'), {
    ...row('end'),
    activity: '',
  })
  expect(tracesOf(sop)).toEqual(['b'])
  expect(noticesOf(sop)).toEqual([])
})

test('what is not as it should be is told', () => {
  const open: Exit = { label: 'tidak', to: { kind: 'open' } }
  const sop = sopOf(
    row('decision', [to('c', 'ya'), open]),
    row('process'),
    { ...row('end'), activity: ' ' },
    {
      ...row('process'),
      activity: '',
    },
  )
  expect(tracesOf(sop)).toEqual(['a'])
  expect(noticesOf(sop)).toEqual([
    'Tidak ada simbol mulai; proses dianggap mulai di langkah 1',
    'Langkah 1: ada jalan keluar yang belum disebut tujuannya; dianggap selesai di sana',
    'Langkah 2 tidak dicapai dari awal; tidak ikut dalam model',
    'Langkah 4 tidak dicapai dari awal; tidak ikut dalam model',
  ])
  expect(tracesOf(sopOf())).toEqual([''])
  expect(noticesOf(sopOf())).toEqual(['SOP belum mempunyai langkah'])
  expect(tracesOf(sopOf(row('start', [to('c')]), row('start'), row('end')))).toEqual(['a c', 'b c'])
  expect(noticesOf(sopOf({ ...row('process'), activity: '' }))).toContain(
    'Langkah 1 belum mempunyai uraian kegiatan; disebut dengan nomornya',
  )
})

test('parallel branches that end apart are all waited for', () => {
  const sop = sopOf(row('start', [to('b'), to('c')]), row('end'), row('process'), row('end'))
  expect(tracesOf(sop)).toEqual(['a b c d', 'a c b d', 'a c d b'])
})

test('two splits that exclude each other are joined apart', () => {
  const sop = sopOf(
    row('decision', [to('b', 'x'), to('c', 'y')]),
    row('process', [to('d'), to('e')]),
    row('process', [to('f'), to('g')]),
    ...['d', 'e', 'f', 'g'].map(() => row('process', [to('h')])),
    row('end', undefined, { join: 'all' }),
  )
  expect(tracesOf(sop)).toEqual(['a b d e h', 'a b e d h', 'a c f g h', 'a c g f h'])
})

test('a branch that stops while a join waits for it leaves work over, and the way there is told', () => {
  const sop = sopOf(
    row('start', [to('b'), to('c')]),
    row('decision', [to('d', 'ya'), stop]),
    row('process'),
    row('end', undefined, { join: 'all' }),
  )
  const { net } = netOf(sop)
  expect(wordSoundness(net, checkSoundness(net), 'id')[0]).toBe(
    "setelah 'a', 'b' proses sudah selesai, padahal masih ada pekerjaan yang tertinggal: 'c'",
  )
})

function readSopsOf(folder: string): Sop[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return names.map((name) => {
    const text = readFileSync(join(folder, name), 'utf8')
    const reading = readSop(text)
    if (!reading.ok) throw new Error(`${name} is no SOP`)
    return reading.sop
  })
}

test('every SOP of the sample city is sound, but for the one that is full of faults', () => {
  const faulty = readSopsOf(sampleCity).filter((sop) => {
    const { net } = netOf(sop)
    const soundness = checkSoundness(net)
    if (soundness.kind === 'sound') return false
    expect(wordSoundness(net, soundness, 'id')).toEqual([
      "setelah 'Pemohon datang membawa berkas', 'Petugas memeriksa berkas, jika tidak lengkap dikembalikan', 'Menandatangani surat keterangan', 'Meneruskan surat ke bagian terkait', 'Pengecekan surat' hanya 'Mengecek ulang surat', 'Mengecek kembali surat yang sudah dicek' yang berulang terus, dan proses tidak pernah dapat selesai",
    ])
    return true
  })
  expect(faulty.map(({ title }) => title)).toEqual([
    'Latihan: Surat Keterangan yang Penuh Kesalahan',
  ])
})

test(`every real SOP of ${realSops} is sound`, (context) => {
  context.skip(!existsSync(realSops), `there are no real SOPs in ${realSops}`)
  const sops = readSopsOf(realSops)
  expect(sops).not.toHaveLength(0)
  for (const sop of sops) expect(checkSoundness(netOf(sop).net).kind, sop.title).toBe('sound')
})

test('generated SOPs that do what real ones do are sound, or one is told why not', () => {
  let sound = 0
  fc.assert(
    fc.property(fc.nat({ max: 1_000_000 }), (seed) => {
      const sop = generateVariedSop(seed)
      const { net } = netOf(sop)
      const soundness = checkSoundness(net)
      expect(soundness.kind).not.toBe('undecided')
      if (soundness.kind === 'sound') sound += 1
      for (const words of wordSoundness(net, soundness, 'id')) expect(words).not.toBe('')
    }),
    { numRuns: 200, seed: 4 },
  )
  expect(sound).toBeGreaterThan(100)
})

test('who comes from another row to the end symbol of a row ends without its step', () => {
  const last = [
    symbol('process', undefined, { id: 'work' }),
    symbol('end', undefined, { id: 'end' }),
  ]
  const sop = sopOf(
    row('start'),
    row('decision', [to('c', 'ya', 'work'), to('c', 'tidak', 'end')]),
    { symbols: last },
  )
  expect(tracesOf(sop)).toEqual(['a b', 'a b c'])
})
