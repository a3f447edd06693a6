import { seededRandom } from '#sop'
import fc from 'fast-check'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { netOfTree } from '../net-of-tree.ts'
import { readTree } from '../read-tree.ts'
import { anyTree } from '../testing/any-tree.ts'
import { findDifference } from '../testing/find-difference.ts'
import { wordModelFault, wordModelNotice } from '../word-model-fault.ts'
import { readPnml } from './read-pnml.ts'
import { writePnml } from './write-pnml.ts'

// Models are lent for tests and never part of the project.
const root = fileURLToPath(new URL('../../../..', import.meta.url))
const folder = join(process.env['TATALAKSANA_DATA'] ?? join(root, '../shared/data'), 'models')

const place = (id: string, tokens?: string) =>
  `<place id="${id}">${tokens === undefined ? '' : `<initialMarking><text>${tokens}</text></initialMarking>`}</place>`
const transition = (id: string, inside = `<name><text>${id.toUpperCase()}</text></name>`) =>
  `<transition id="${id}">${inside}</transition>`
const arc = (source: string, target: string, inside = '') =>
  `<arc id="${source}-${target}" source="${source}" target="${target}">${inside}</arc>`
const pnml = (...inside: string[]) => `<pnml>\n<net id="n">\n${inside.join('\n')}\n</net>\n</pnml>`
const small = [place('p', '1'), place('q'), transition('a'), arc('p', 'a'), arc('a', 'q')]

function faultOf(text: string | Uint8Array): string {
  const reading = readPnml(text)
  return reading.ok ? '' : wordModelFault(reading.fault, 'id')
}

test('pages, weights, markings, silent transitions and references make a net', () => {
  const reading = readPnml(`<?xml version="1.0"?>
<pnml xmlns="http://www.pnml.org/version-2009/grammar/pnml">
 <net id="n" type="http://www.pnml.org/version-2009/grammar/ptnet"><name><text>Izin</text></name>
  <page id="one"><name><text>Halaman</text></name>
   <place id="p"><name><graphics/><text>Mulai</text></name><initialMarking><text> 2 </text></initialMarking></place>
   <transition id="a"><name><text>
     Terima &amp; catat
   </text></name><toolspecific tool="X" version="1"><name><text>not this</text></name></toolspecific></transition>
   <arc id="1" source="p" target="a"><inscription><text>2</text></inscription></arc>
   <page id="two">
    <referencePlace id="r" ref="r2"/><referencePlace id="r2" ref="q"/>
    <arc id="2" source="a" target="r"/><arc id="3" source="a" target="q"/>
    <transition id="tau"><name><text>tau</text></name></transition>
    <transition id="s"><name><text>tau</text></name><toolspecific tool="ProM" version="6.4" activity="$invisible$"/></transition>
    <transition id="e"><name><text/></name></transition>
   </page>
   <place id="q"/>
  </page>
  <finalmarkings><marking><place idref="q"><text>2</text></place><place idref="p"><text>0</text></place></marking>
   <marking><place idref="p"><text>1</text></place></marking></finalmarkings>
 </net></pnml>`)
  expect(reading).toEqual({
    ok: true,
    // it names no tool's mark for silence, so a name may have been forgotten
    notices: [{ code: 'transition-without-name', found: 'e' }],
    nets: [
      {
        name: 'Izin',
        places: [
          { id: 'p', name: 'Mulai' },
          { id: 'q', name: 'q' },
        ],
        transitions: [
          {
            id: 'a',
            label: 'Terima & catat',
            inputs: [{ place: 0, weight: 2 }],
            outputs: [{ place: 1, weight: 2 }],
          },
          { id: 'tau', label: 'tau', inputs: [], outputs: [] },
          { id: 's', inputs: [], outputs: [] },
          { id: 'e', inputs: [], outputs: [] },
        ],
        initial: [{ place: 0, tokens: 2 }],
        final: [[{ place: 1, tokens: 2 }], [{ place: 0, tokens: 1 }]],
      },
    ],
  })
})

test('missing markings are taken from the form of the net, with a notice', () => {
  const reading = readPnml(pnml(place('p'), ...small.slice(1)))
  expect(reading).toMatchObject({
    ok: true,
    nets: [{ initial: [{ place: 0, tokens: 1 }], final: [[{ place: 1, tokens: 1 }]] }],
  })
  const words = reading.ok ? reading.notices.map((notice) => wordModelNotice(notice, 'en')) : []
  expect(words).toEqual([
    "No initial marking stated; the process is taken to start in 'p', the only place without an arc leading in",
    "No final marking stated; the process is taken to end in 'q', without an arc leading out",
  ])
})

test('a prefix of the namespace and sections of plain text are seen through', () => {
  const label = '<n:name><n:text><![CDATA[A & <B>]]></n:text></n:name>'
  const inside = [...small.slice(0, 2), transition('a', label), ...small.slice(3)]
  const prefixed = pnml(...inside).replaceAll(
    /<(\/?)(?=(?:pnml|net|place|transition|arc|name|text|initialMarking)[ >/])/gi,
    '<$1n:',
  )
  const reading = readPnml(prefixed)
  expect(reading.ok && reading.nets[0].transitions[0]?.label).toBe('A & <B>')
})

test('several nets of a file are given in their order', () => {
  const net = (id: string) => `<net id="${id}">${small.join('')}</net>`
  const reading = readPnml(`<pnml>${net('one')}${net('two')}</pnml>`)
  expect(reading.ok && reading.nets.map(({ name }) => name)).toEqual(['one', 'two'])
})

test.each([
  ['', 'XML rusak'],
  ['<pnml><net>', "Baris 1: berkas berakhir sebelum selesai, seharusnya '</net>'"],
  ['<pnml>\n<net></nets></pnml>', "Baris 2: XML rusak pada '</nets></pnml>', seharusnya '</net>'"],
  ['<!DOCTYPE pnml><pnml/>', "Baris 1: '<!DOCTYPE pnml><pnml' tidak diterima"],
  ['<log/>', "Baris 1: unsur terluar 'log', seharusnya 'pnml'"],
  ['<pnml/>', 'Berkas PNML tidak memuat jaring'],
  [pnml(...small, arc('a', 'z')), "Baris 8: merujuk ke 'z'"],
  [pnml(...small, arc('p', 'q')), "Baris 8: panah 'p → q' menghubungkan dua unsur sejenis"],
  [pnml(...small, place('a')), "Baris 8: id 'a' dipakai lebih dari sekali"],
  [pnml(...small, '<place/>'), "Baris 8: unsur 'place' tidak mempunyai id"],
  [pnml(place('p', '-1')), "Baris 3: '-1' seharusnya bilangan bulat 0–1000000"],
  [pnml(place('p', '1000001')), "'1000001' seharusnya bilangan bulat"],
  [pnml(place('p', '1e3')), "'1e3' seharusnya bilangan bulat"],
  [
    pnml(...small, arc('q', 'a', '<inscription><text>0</text></inscription>')),
    "Baris 8: '0' seharusnya bilangan bulat 1–1000000",
  ],
  [pnml(place('p'), place('q')), "Jaring 'n' tidak menyebut tanda awal"],
  [pnml(...small, arc('q', 'a')), "Jaring 'n' tidak menyebut tanda akhir"],
  [pnml('<referencePlace id="r" ref="z"/>', transition('a'), arc('r', 'a')), "rujukan ke 'z'"],
  [
    pnml('<referencePlace id="r" ref="r"/>', transition('a'), arc('r', 'a')),
    "rujukan 'r' berputar",
  ],
  [pnml(...small, arc('q', 'a', '<type value="inhibitor"/>')), "panah jenis 'inhibitor'"],
  [pnml(...small, '<arc source="q" target="a" type="reset"/>'), "panah jenis 'reset'"],
  [
    pnml(...small, arc('q', 'a', '<arctype><text>reset</text></arctype>')),
    "Baris 8: panah jenis 'reset' tidak didukung",
  ],
  [
    '<pnml><net id="n" type="http://www.pnml.org/version-2009/grammar/symmetricnet"/></pnml>',
    'jaring tingkat tinggi',
  ],
  [`<pnml>${'<page>'.repeat(101)}`, 'bersarang terlalu dalam, paling banyak 100 tingkat'],
  [`<pnml>${'<page/>'.repeat(1_000_001)}`, 'terlalu banyak unsur, paling banyak 1000000'],
])('a fault is told: %#', (text, words) => {
  expect(faultOf(text)).toContain(words)
})

test('bytes that are not UTF-8 are refused', () => {
  expect(faultOf(Uint8Array.of(60, 255, 254))).toBe('Baris 1: isi berkas bukan teks UTF-8')
  const marked = pnml(
    ...small.slice(0, 2),
    transition('a\uFFFD'),
    arc('p', 'a\uFFFD'),
    arc('a\uFFFD', 'q'),
  )
  expect(faultOf(new TextEncoder().encode(`\uFEFF${marked}`))).toBe('')
})

test('any net comes back from its PNML', () => {
  const texts = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.trim() !== '')
  fc.assert(
    fc.property(fc.integer(), texts, (seed, label) => {
      const net = netOfTree(anyTree(seededRandom(seed), 4), 'Uji')
      const [first, ...others] = net.transitions
      const transitions = first === undefined ? [] : [{ ...first, label: `<${label}>` }, ...others]
      const heavy = { ...net, transitions, initial: [{ place: 0, tokens: 7 }] }
      expect(readPnml(writePnml(heavy))).toEqual({ ok: true, nets: [heavy], notices: [] })
    }),
    { seed: 4 },
  )
})

test(`every model of ${folder} is what its tree says`, (context) => {
  context.skip(!existsSync(folder), `there are no models in ${folder}`)
  const files = readdirSync(folder).filter((file) => file.endsWith('.pnml'))
  expect(files).not.toHaveLength(0)
  for (const file of files) {
    const reading = readPnml(readFileSync(join(folder, file)))
    if (!reading.ok) throw new Error(`${file}: ${faultOf(readFileSync(join(folder, file)))}`)
    expect(reading.notices, file).toEqual([])
    const path = join(folder, file.replace('.pnml', '.tree.txt'))
    const tree = existsSync(path) ? readTree(readFileSync(path, 'utf8').trim()) : undefined
    if (tree === undefined) continue
    if (!tree.ok) throw new Error(`${path}: ${wordModelFault(tree.fault, 'en')}`)
    expect(findDifference(netOfTree(tree.tree), reading.nets[0], 300), file).toBeUndefined()
  }
})
