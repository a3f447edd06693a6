import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { runTatalaksana, withFolder } from '../testing/run-tatalaksana.ts'
import { counterLog, hasSharedData, sample, sharedData } from './testing/sample-logs.ts'

type Info = {
  readonly cases: number
  readonly events: number
  readonly [field: string]: unknown
}

async function infoOf(path: string, ...more: readonly string[]): Promise<Info> {
  const { code, out, err } = await runTatalaksana(['log', 'info', path, '--json', ...more])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return JSON.parse(out)
}

/** What every form can hold of a log. */
async function essenceOf(path: string): Promise<unknown> {
  const { cases, events, activities, variants, resources, from, to } = await infoOf(path)
  return { cases, events, activities, variants, resources, from, to }
}

describe('log info', () => {
  test('a CSV is told with its figures, its activities and how it was read', async () => {
    const { code, out, err } = await runTatalaksana(['log', 'info', '-'], counterLog)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('(masukan baku) · CSV\n4 berkas, 11 kejadian, 3 kegiatan, 3 varian\n')
    expect(out).toContain('Kejadian per berkas: 2 sampai 4, nilai tengah 2\n')
    expect(out).toContain('Dari 2 Maret 2026 sampai 6 Maret 2026\n')
    expect(out).toContain('  pemisah: titik koma\n')
    expect(out).toContain('  bentuk waktu: tanggal dahulu (31/01/2026)\n')
    expect(out).toContain("--case 'Nomor Permohonan' --activity 'Kegiatan' --time 'Selesai'")
    expect(out).toContain('  Terima: 5 kejadian, 4 berkas\n')
    expect(out).toContain('  2 berkas (50%): Terima → Serahkan\n')
    expect(out).toContain('  Ani: 6 kejadian\n')
    expect(out).toContain('catatan: 22 waktu tanpa zona')
  })

  test('the same in English', async () => {
    const { out } = await runTatalaksana(['log', 'info', '-', '--lang', 'en'], counterLog)
    expect(out).toContain('4 cases, 11 events, 3 activities, 3 variants\n')
    expect(out).toContain('From 2 March 2026 to 6 March 2026\n')
  })

  test('JSON holds all figures, the layout and the repairs; times are UTC, read as WIB', async () => {
    await withFolder(async (folder) => {
      const path = join(folder, 'log.csv')
      await writeFile(path, counterLog)
      expect(await infoOf(path)).toMatchObject({
        format: 'tatalaksana-log-info/1',
        file: path,
        form: 'csv',
        cases: 4,
        events: 11,
        from: '2026-03-02T01:00:00.000Z',
        to: '2026-03-06T02:20:00.000Z',
        variants: [
          { cases: 2, activities: ['Terima', 'Serahkan'] },
          { cases: 1, activities: ['Terima', 'Periksa', 'Serahkan'] },
          { cases: 1, activities: ['Terima', 'Periksa', 'Terima', 'Periksa'] },
        ],
        csv: { layout: { delimiter: ';', roles: { case: 'Nomor Permohonan', start: ['Mulai'] } } },
        repairs: [{ rule: 'time-without-zone-taken-as', count: 22, line: 2 }],
      })
      expect(await infoOf(path, '--zone', 'WIT')).toMatchObject({
        from: '2026-03-01T23:00:00.000Z',
      })
      expect(await infoOf(path, '--activity', 'Petugas', '--resource', 'Loket')).toMatchObject({
        activities: [{ name: 'Ani' }, { name: 'Budi' }, { name: 'Citra' }],
      })
    })
  })

  test('what is unsure of a layout is said', async () => {
    const text = 'berkas,kegiatan,waktu\n1,a,03/04/2026 10:00\n1,b,05/04/2026 10:00\n'
    const { out } = await runTatalaksana(['log', 'info', '-'], text)
    expect(out).toContain("Waktu di kolom 'waktu' bisa berarti hari dulu atau bulan dulu")
  })

  test('long lists are cut, and whole with --all', async () => {
    const rows = Array.from(
      { length: 15 },
      (_, place) => `1,kegiatan ${place},2026-01-01T00:00:00Z`,
    )
    const text = `case,activity,time\n${rows.join('\n')}\n`
    const some = await runTatalaksana(['log', 'info', '-'], text)
    expect(some.out).toContain('… dan 3 lagi (--all menampilkan semuanya)')
    const all = await runTatalaksana(['log', 'info', '-', '--all'], text)
    expect(all.out).toContain('  kegiatan 14: 1 kejadian, 1 berkas\n')
  })

  test.skipIf(!hasSharedData)(
    'a packed XES and the types of an OCEL are told (skipped where the shared data are missing)',
    async () => {
      const xes = await runTatalaksana(['log', 'info', join(sharedData, 'logs/receipt.xes.gz')])
      expect(xes.out).toContain('1.434 berkas, 8.577 kejadian, 27 kegiatan, 116 varian\n')
      const ocel = join(sharedData, 'logs/ocel/order-running-example.json.gz')
      const refused = await runTatalaksana(['log', 'info', ocel])
      expect(refused.code).toBe(3)
      expect(refused.err).toMatch(/jenis yang ada: .*orders.*; pilih dengan --object-type JENIS\n$/)
      const { out } = await runTatalaksana(['log', 'info', ocel, '--object-type', 'orders'])
      expect(out).toContain('Jenis objek (pilih dengan --object-type)\n')
    },
  )
})

describe('log convert', () => {
  test('a log goes through every form and comes back with all that they hold', async () => {
    await withFolder(async (folder) => {
      const essence = await essenceOf(sample.log)
      let before = sample.log
      for (const name of [
        'a.xes',
        'b.json',
        'c.xml.gz',
        'd.csv',
        'e.xml',
        'f.csv.gz',
        'g.xes.gz',
      ]) {
        const path = join(folder, name)
        const made = await runTatalaksana(['log', 'convert', before, '--out', path])
        expect(made.code).toBe(0)
        expect(made.err).toContain('60 berkas dan 443 kejadian ditulis\n')
        expect(await essenceOf(path)).toEqual(essence)
        before = path
      }
      expect(String(gunzipSync(await readFile(before)))).toMatch(/^<\?xml .*\n<log /)
    })
  })

  test('XES → CSV → XES gives the same bytes', async () => {
    await withFolder(async (folder) => {
      const [first, csv, second] = ['1.xes', '2.csv', '3.xes'].map((name) => join(folder, name))
      await runTatalaksana(['log', 'convert', sample.log, '--out', first ?? ''])
      await runTatalaksana(['log', 'convert', first ?? '', '--out', csv ?? ''])
      await runTatalaksana(['log', 'convert', csv ?? '', '--out', second ?? ''])
      expect(await readFile(second ?? '', 'utf8')).toBe(await readFile(first ?? '', 'utf8'))
    })
  })

  test('without --out the log goes to standard output, in the form of --to', async () => {
    const { code, out } = await runTatalaksana(['log', 'convert', '-', '--to', 'csv'], counterLog)
    expect(code).toBe(0)
    expect(out.split('\n')).toHaveLength(13)
    expect(out).toMatch(/^\uFEFF?case:concept:name,/)
  })

  test('what a spreadsheet would take for a formula is defused on request', async () => {
    const text = 'case,activity,time\n1,=1+1,2026-01-01T00:00:00Z\n'
    const args = ['log', 'convert', '-', '--to', 'csv']
    expect((await runTatalaksana(args, text)).out).toContain(',=1+1,')
    expect((await runTatalaksana([...args, '--spreadsheet'], text)).out).toContain("'=1+1")
  })

  test('the input is never written over', async () => {
    await withFolder(async (folder) => {
      const path = join(folder, 'log.csv')
      await writeFile(path, counterLog)
      const { code, err } = await runTatalaksana(['log', 'convert', path, '--out', path])
      expect(code).toBe(3)
      expect(err).toContain('tidak ditulis karena akan menimpa berkas masukan')
      expect(await readFile(path, 'utf8')).toBe(counterLog)
    })
  })
})

/** Filters, with the cases and events of the counter's log that they keep. */
const filters: readonly (readonly [options: readonly string[], cases: number, events: number])[] = [
  [['--from', '2026-03-03'], 3, 8],
  [['--until', '2026-03-03'], 2, 5],
  [['--from', '2026-03-03', '--until', '2026-03-04', '--range', 'within'], 1, 2],
  [['--from', '2026-03-03', '--until', '2026-03-04', '--range', 'beginning-in'], 2, 6],
  [['--where', 'Jenis=Nikah'], 1, 2],
  [['--having', 'Periksa'], 2, 7],
  [['--without', 'Periksa'], 2, 4],
  [['--beginning-with', 'Terima'], 4, 11],
  [['--ending-with', 'Serahkan'], 3, 7],
  [['--following', 'Periksa>Terima'], 1, 4],
  [['--longer-than', '1d'], 1, 4],
  [['--shorter-than', '1h'], 2, 4],
  [['--variants', '1'], 2, 4],
  [['--covering', '0,5'], 2, 4],
  [['--only-activities', 'Terima;Serahkan'], 4, 8],
  [['--drop-activities', 'Periksa'], 4, 8],
  [['--only-resources', 'Budi'], 2, 3],
  [['--where-event', 'Loket=2'], 2, 2],
  [['--first', '2'], 2, 5],
  [['--sample', '1', '--where', 'Jenis=Nikah'], 1, 2],
  [['--having', 'Periksa', '--ending-with', 'Serahkan'], 1, 3],
]

describe('log filter', () => {
  test.each(filters)(
    '%j keeps %i cases with %i events, and tells it',
    async (options, cases, events) => {
      const args = ['log', 'filter', '-', '--to', 'csv', ...options]
      const { code, out, err } = await runTatalaksana(args, counterLog)
      expect(code).toBe(0)
      expect(out.trimEnd().split('\n')).toHaveLength(1 + events)
      expect(err).toContain(
        `${4 - cases} berkas dan ${11 - events} kejadian disisihkan\n${cases} berkas dan ${events} kejadian ditulis\n`,
      )
    },
  )

  test('names that the log does not have are told', async () => {
    const options = ['--having', 'Periska', '--where', 'Janis=SKCK', '--only-resources', 'Ani;Any']
    const { code, err } = await runTatalaksana(['log', 'filter', '-', ...options], counterLog)
    expect(code).toBe(0)
    expect(err).toContain("catatan: tidak ada pada log: 'Janis', 'Periska', 'Any'\n")
  })

  test('a sample is the same for the same seed', async () => {
    const draw = (seed: string) =>
      runTatalaksana(['log', 'filter', sample.log, '--sample', '5', '--seed', seed])
    const [one, again, other] = await Promise.all([draw('7'), draw('7'), draw('8')])
    expect(again.out).toBe(one.out)
    expect(other.out).not.toBe(one.out)
  })

  test.each([
    ['--from', 'besok', '2026-01-31'],
    ['--where', 'Jenis', 'kunci=nilai;nilai'],
    ['--following', 'Terima', 'A>B'],
    ['--longer-than', '2', '2d, 12h, 30m'],
    ['--first', '0', '1, 2, 3, …'],
    ['--covering', '80', '0–1'],
    ['--zone', 'Jakarta', 'WIB, WITA, WIT, UTC, +07:00'],
  ])('%s %s is refused, with what was expected', async (option, given, expected) => {
    const { code, err } = await runTatalaksana(['log', 'filter', '-', option, given], counterLog)
    expect(code).toBe(2)
    expect(err).toBe(
      `tatalaksana: nilai '${given}' untuk ${option} tidak dapat dipakai; seharusnya ${expected}\nPenjelasan: tatalaksana log --help\n`,
    )
  })
})
