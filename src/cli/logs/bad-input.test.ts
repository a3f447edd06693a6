import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import {
  projectFolder,
  runTatalaksana,
  startTatalaksana,
  withFolder,
} from '../testing/run-tatalaksana.ts'
import { counterLog, counterTree, sample } from './testing/sample-logs.ts'

const xes = (inside: string) => `<?xml version="1.0"?><log>${inside}</log>`
const packed = gzipSync(xes('<trace/>'.repeat(1000)))

/** Files that are no log, and what is said of each in both languages. */
const noLogs: readonly (readonly [
  what: string,
  bytes: string | Uint8Array,
  ...told: readonly [id: string, en: string],
])[] = [
  ['nothing', '', 'Berkas kosong', 'The file is empty'],
  [
    'a log without events',
    xes('<trace/>'),
    'Tidak ada satu pun kejadian',
    'There is not one event',
  ],
  [
    'a table without rows',
    'case;activity\n',
    'Tidak ada satu pun kejadian',
    'There is not one event',
  ],
  [
    'a picture',
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0, 0]),
    'Bukan log kejadian melainkan berkas biner',
    'No event log but a binary file',
  ],
  ['a PDF', '%PDF-1.7\n', 'Bukan log kejadian melainkan PDF', 'No event log but a PDF'],
  [
    'a Word document',
    'PK\u0003\u0004\u0014\u0000..word/document.xml',
    'Bukan log kejadian melainkan dokumen Word (.docx)',
    'No event log but a Word document',
  ],
  [
    'half of an archive',
    packed.subarray(0, packed.length / 2),
    'Berkas berakhir sebelum selesai',
    'The file ends too early',
  ],
  [
    'a document type',
    `<!DOCTYPE log [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${xes('&b;')}`,
    "Baris 1: dokumen menyatakan '<!DOCTYPE",
    "Line 1: the document declares '<!DOCTYPE",
  ],
  [
    'elements in elements',
    `<log>${'<trace>'.repeat(10_000)}`,
    'Baris 1: isi di dalam isi terlalu dalam',
    'Line 1: nested too deep',
  ],
  [
    'lists in lists',
    `{"events":${'['.repeat(100_000)}`,
    'Baris 1: isi di dalam isi terlalu dalam',
    'Line 1: nested too deep',
  ],
  [
    'a table without a column for the case',
    'tanggal,uraian\n2026-01-01,a\n',
    'tunjuk salah satu kolom: tanggal, uraian; dengan --case KOLOM',
    'with --case COLUMN',
  ],
]

describe('what is no log is refused in one sentence', () => {
  test.each(noLogs)('%s', async (_, bytes, ...sentences) => {
    for (const [place, told] of sentences.entries()) {
      const lang = ['id', 'en'][place] ?? ''
      const { code, out, err } = await runTatalaksana(['log', 'info', '-', '--lang', lang], bytes)
      expect({ code, out }).toEqual({ code: 3, out: '' })
      expect(err).toMatch(/^\((masukan baku|standard input)\): \S.*\n$/)
      expect(err).toContain(told)
    }
  })

  test.each(['conform', 'discover', 'log convert', 'log filter', 'simulate'])(
    '%s refuses a log without events, too',
    async (command) => {
      const models = { conform: ['-', sample.sop], simulate: [sample.sop, '-'] }
      const files = Object.entries(models).find(([name]) => name === command)?.[1] ?? ['-']
      const { code, out, err } = await runTatalaksana([...command.split(' '), ...files], xes(''))
      expect({ code, out }).toEqual({ code: 3, out: '' })
      expect(err).toContain('Tidak ada satu pun kejadian di dalam log\n')
    },
  )

  test('a folder, and a file that is not there', async () => {
    const folder = await runTatalaksana(['log', 'info', projectFolder])
    expect(folder).toMatchObject({ code: 3, err: expect.stringContaining('adalah folder') })
    const missing = await runTatalaksana(['discover', 'no-such.xes'])
    expect(missing).toMatchObject({ code: 3, err: 'no-such.xes: tidak ditemukan\n' })
  })

  test('one endless line is given up early', async () => {
    const child = startTatalaksana(['log', 'info', '-', '--format', 'xes'])
    child.stdin.on('error', () => {})
    const ended = new Promise((resolve) => child.on('exit', resolve))
    child.stdin.write('<log><trace><event><string key="concept:name" value="')
    const piece = 'x'.repeat(1 << 20)
    // more than is kept of standard input
    for (let sent = 0; sent < 520 && child.exitCode === null; sent += 1) {
      if (!child.stdin.write(piece)) {
        await Promise.race([ended, new Promise((resolve) => child.stdin.once('drain', resolve))])
      }
    }
    child.stdin.end()
    expect(await ended).toBe(3)
  })
})

describe('files in each other’s place', () => {
  test('a log where the model should be, a model where the log should be', async () => {
    const swapped = await runTatalaksana(['conform', sample.sop, sample.log])
    expect(swapped.code).toBe(3)
    expect(swapped.err).toBe(
      `${sample.log}: ini tampaknya log, bukan model; urutannya: tatalaksana conform LOG MODEL\n`,
    )
    const discovered = await runTatalaksana(['discover', sample.sop])
    expect(discovered.code).toBe(3)
    expect(discovered.err).toMatch(
      /: ini model \(SOP, jaring, atau pohon proses\), bukan log kejadian/,
    )
    const simulated = await runTatalaksana(['simulate', sample.log, '--lang', 'en'])
    expect(simulated.err).toContain(
      'this seems to be a log, not a model; the order is: tatalaksana simulate',
    )
  })

  test.each([
    ['conform', 'a', '2 (LOG MODEL)'],
    ['discover', 'a b', '1 (LOG)'],
    ['log info', 'a b', '1 (LOG)'],
    ['simulate', 'a b c', '1–2 (SOP [LOG])'],
  ])('%s %s: the files that are expected are told', async (command, files, expected) => {
    const { code, err } = await runTatalaksana([...command.split(' '), ...files.split(' ')])
    expect(code).toBe(2)
    expect(err).toContain(
      `berkas yang disebut ${files.split(' ').length}; seharusnya ${expected}\n`,
    )
  })

  test.each(['conform', 'simulate'])('%s: standard input cannot be both files', async (command) => {
    const { code, err } = await runTatalaksana([command, '-', '-'], counterLog)
    expect(code).toBe(2)
    expect(err).toContain('masukan baku (-) hanya dapat dipakai untuk satu berkas\n')
  })

  test('an unknown option and an unknown task', async () => {
    const option = await runTatalaksana(['conform', 'a', 'b', '--fitness'])
    expect(option).toMatchObject({
      code: 2,
      err: expect.stringContaining("'--fitness' tidak dikenal"),
    })
    const task = await runTatalaksana(['log', 'infp', 'a'])
    expect(task.err).toContain("tugas 'infp' tidak dikenal; pilih info, convert, filter\n")
  })
})

describe('models that cannot be', () => {
  const net = (arcs: string) =>
    `<pnml><net id="n" type="http://www.pnml.org/version-2009/grammar/ptnet"><page id="p">
    <place id="s"><initialMarking><text>1</text></initialMarking></place><place id="e"/><place id="q"/>
    <transition id="t"><name><text>Terima</text></name></transition>${arcs}</page>
    <finalmarkings><marking><place idref="e"><text>1</text></place></marking></finalmarkings></net></pnml>`
  const [toStart, toEnd, toSide] = ['"s" target="t"', '"t" target="e"', '"t" target="q"'].map(
    (ends, place) => `<arc id="a${place}" source=${ends}/>`,
  )

  test('a net that never ends is refused; one that is not sound is used, and it is said', async () => {
    await withFolder(async (folder) => {
      const path = join(folder, 'net.pnml')
      await writeFile(path, net(`${toStart}${toSide}`))
      const endless = await runTatalaksana(['conform', '-', path], counterLog)
      expect(endless).toEqual({
        code: 3,
        out: '',
        err: `${path}: model ini tidak pernah dapat selesai, sehingga tidak ada yang dapat dicocokkan\n`,
      })
      // Periksa ends the case; Terima leaves a token that nothing takes away
      const other = '<transition id="u"><name><text>Periksa</text></name></transition>'
      const itsWay = '<arc id="b" source="s" target="u"/><arc id="c" source="u" target="e"/>'
      await writeFile(path, net(`${toStart}${toSide}${toEnd}${other}${itsWay}`))
      const unsound = await runTatalaksana(['conform', '-', path], counterLog)
      expect(unsound.out).toContain('model tidak sahih: ')
    })
  })

  test('a thousand parallel steps end within the limits', async () => {
    const names = Array.from({ length: 1000 }, (_, place) => `'p${place}'`)
    await withFolder(async (folder) => {
      const path = join(folder, 'tree.txt')
      await writeFile(path, `+( ${names.join(', ')} )`)
      const log = `case,activity,time\n1,p7,2026-01-01T00:00:00Z\n1,p3,2026-01-02T00:00:00Z\n`
      const { code, out } = await runTatalaksana(['conform', '-', path, '--states', '1000'], log)
      expect(code).toBe(0)
      expect(out).toMatch(/Jumlah penyimpangan: 998( sampai [\d.]+)?\.|sampai/)
    })
  })
})

test('equal and reversed times, and times without a zone, are read and told', async () => {
  const log =
    'case,activity,time\n1,a,2026-01-01 10:00\n1,b,2026-01-01 10:00\n1,c,2026-01-01 09:00\n1,d,2026-01-01 11:00\n'
  const { code, out } = await runTatalaksana(['log', 'info', '-'], log)
  expect(code).toBe(0)
  expect(out).toContain('catatan: 4 waktu tanpa zona dibaca menurut zona yang ditetapkan')
  expect(out).toContain("catatan: 1 berkas diurutkan menurut waktu, pertama: '1'")
  expect(out).toContain('1 berkas (100%): c → a → b → d\n')
})

test('100,000 different activities are read, and a map of them refused', async () => {
  const rows = Array.from(
    { length: 100_000 },
    (_, row) => `${row >> 3},k${row},2026-01-01T00:00:00Z`,
  )
  const log = `case,activity,time\n${rows.join('\n')}\n`
  const { code, err, out } = await runTatalaksana(['discover', '-'], log)
  expect({ code, out }).toEqual({ code: 3, out: '' })
  expect(err).toContain(
    'peta dengan 100.000 kegiatan dan 87.500 jalan terlalu besar untuk digambar',
  )
})

test('of more unknown activities than anybody reads the rest is counted together', async () => {
  const rows = Array.from(
    { length: 10_020 },
    (_, row) => `${row % 20},k${row},2026-01-01T00:00:00Z`,
  )
  const log = `case,activity,time\n${rows.join('\n')}\n`
  const { code, out } = await runTatalaksana(['conform', '-', sample.sop, '--running', 'none'], log)
  expect(code).toBe(0)
  expect(out).toContain("20 kegiatan lain yang tidak dikenal model dihitung bersama sebagai '…'")
  expect(out).toContain("Kegiatan '…', yang tidak ada dalam SOP, dikerjakan pada 20 dari 20 berkas")
})

describe('a result that cannot be written', () => {
  test.each(['log convert', 'discover'])('%s into a folder or under a file', async (command) => {
    await withFolder(async (folder) => {
      const path = join(folder, 'log.csv')
      await writeFile(path, counterLog)
      for (const out of [folder, join(path, 'below.svg')]) {
        const { code, err } = await runTatalaksana([...command.split(' '), path, '--out', out])
        expect(code).toBe(3)
        expect(err).toContain(`${out}: tidak dapat ditulis (`)
      }
    })
  })

  test('conform never writes over the log or the model', async () => {
    await withFolder(async (folder) => {
      const [log, model] = [join(folder, 'log.csv'), join(folder, 'tree.txt')]
      await writeFile(log, counterLog)
      await writeFile(model, counterTree)
      const options = [
        ['--out', log],
        ['--svg', model],
        ['--cases', log],
      ]
      for (const option of options) {
        const { code, err } = await runTatalaksana(['conform', log, model, ...option])
        expect(code).toBe(3)
        expect(err).toContain('tidak ditulis karena akan menimpa berkas masukan')
      }
    })
  })
})
