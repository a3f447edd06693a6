import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { runTatalaksana, withFolder } from '../testing/run-tatalaksana.ts'
import {
  counterLog,
  counterTree,
  hasSharedData,
  sample,
  sharedData,
} from './testing/sample-logs.ts'

/** The counter's log and tree as files, and what `conform` makes of them. */
async function conformCounter(
  options: readonly string[],
  beside: Readonly<Record<string, string>> = {},
) {
  return withFolder(async (folder) => {
    const files = { 'log.csv': counterLog, 'model.txt': counterTree, ...beside }
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
    const there = (part: string) => (part in files ? join(folder, part) : part)
    const args = ['log.csv', 'model.txt', ...options].map(there)
    const { code, out, err } = await runTatalaksana(['conform', ...args])
    return { code, out, err: err.replaceAll(`${folder}/`, '') }
  })
}

describe('against the process tree Terima, Periksa, Serahkan', () => {
  // B and D lack Periksa: cost 1 each. C has Terima Periksa Terima Periksa and no Serahkan: cost 3.
  test('the figures are those worked by hand', async () => {
    const { code, out } = await conformCounter([])
    expect(code).toBe(0)
    expect(out).toContain('4 berkas dalam 3 varian.\n1 berkas (25%) sesuai seluruhnya')
    expect(out).toContain('Jumlah penyimpangan: 5.\n')
    // 1, 1 − 1/(2+3), 1 − 3/(4+3), 1 − 1/(2+3); 1 − 5/(11 + 4·3)
    expect(out).toContain('Kesesuaian: rata-rata berkas 79,29%, seluruh log 78,26%.\n')
    expect(out).toContain(
      "Langkah 'Periksa' dilewati pada 2 dari 4 berkas (50,0%; 95%: 15,0–85,0%)",
    )
  })

  test('--deviations tells the figures alone', async () => {
    const { out } = await conformCounter(['--deviations'])
    expect(out).toContain('Jumlah penyimpangan: 5.\n')
    expect(out).not.toContain('Penyimpangan\n')
  })

  test('JSON holds each variant with its cost', async () => {
    const { out, err } = await conformCounter(['--json'])
    expect(err).toBe('')
    expect(JSON.parse(out)).toMatchObject({
      format: 'tatalaksana-conformance/1',
      cases: 4,
      fittingCases: 1,
      deviations: { from: 5, to: 5 },
      emptyTrace: 3,
      variants: [
        { activities: ['Terima', 'Periksa', 'Serahkan'], cases: 1, deviations: 0 },
        { activities: ['Terima', 'Serahkan'], cases: 2, deviations: 1 },
        { activities: ['Terima', 'Periksa', 'Terima', 'Periksa'], cases: 1, deviations: 3 },
      ],
    })
  })

  test('CSV holds a row for each departure, --cases one for each case', async () => {
    const { out } = await conformCounter(['--csv'])
    expect(out).toMatch(/^\uFEFFjenis,langkah,kegiatan,kejadian,berkas,dari,/)
    expect(out).toMatch(/\nskipped,Periksa,Periksa,2,2,4,0.5,0.150\d+,0.849\d+,/)
    await withFolder(async (folder) => {
      const path = join(folder, 'cases.csv')
      await conformCounter(['--cases', path])
      const [head, ...rows] = (await readFile(path, 'utf8')).trimEnd().split('\r\n')
      expect(head).toMatch(/varian,kejadian,penyimpangan,kesesuaian,mulai,selesai,menit kerja/)
      expect(rows).toHaveLength(4)
      // half past seven to noon and one to four: B's 35 minutes are all working time
      expect(rows[1]).toBe(
        'B,2,2,1,0.8,2026-03-03T01:00:00.000Z,2026-03-03T01:35:00.000Z,35,skipped',
      )
    })
  })

  test('one thread and two give the same bytes', async () => {
    const [one, two] = await Promise.all(['1', '2'].map((n) => conformCounter(['--threads', n])))
    expect(two?.out).toBe(one?.out)
  })

  test('costs of moves change what is cheapest', async () => {
    const costs = '{ "log": 1, "model": 5, "modelOf": { "Periksa": 2 } }'
    const { out } = await conformCounter(['--costs', 'costs.json'], { 'costs.json': costs })
    // B and D: 2 each for Periksa; C: 2 for two events too many, 5 for Serahkan
    expect(out).toContain('Jumlah penyimpangan: 11.\n')
  })

  test('a search that ends at its limit gives bounds, and says so', async () => {
    const { out } = await conformCounter(['--states', '1', '--threads', '1'])
    expect(out).toMatch(/Jumlah penyimpangan: \d+ sampai \d+\./)
    expect(out).toContain('(--states menaikkan batas)')
  })

  test('a running case is told apart, as an attribute says, or not at all', async () => {
    const none = await conformCounter(['--running', 'none'])
    expect(none.out).toContain("Langkah 'Serahkan' dilewati pada 1 dari 4 berkas")
    expect(none.out).not.toContain('masih berjalan')
    // what the last event says counts where the case itself says nothing
    const { out } = await conformCounter(['--running', 'Jenis=SKCK;Domisili'])
    expect(out).toContain("Langkah 'Serahkan' belum dikerjakan pada 1 berkas yang masih berjalan")
  })

  test('activities of other names are connected by --mapping', async () => {
    const log = counterLog.replaceAll('Periksa', 'Cek')
    const without = await conformCounter([], { 'log.csv': log })
    expect(without.out).toContain("tidak dikenal model: 'Cek' (--mapping")
    const mapping = { 'log.csv': log, 'names.json': '{ "Cek": "Periksa" }' }
    const mapped = await conformCounter(['--mapping', 'names.json'], mapping)
    expect(mapped.out).toContain('Jumlah penyimpangan: 5.\n')
    const wrong = { 'log.csv': log, 'names.json': '{ "Cek": "Periska" }' }
    const unknown = await conformCounter(['--mapping', 'names.json'], wrong)
    expect(unknown.out).toContain("--mapping menyebut 'Periska' untuk 'Cek'")
  })

  test('a model that shares no activity with the log is told first, in data beside it', async () => {
    const beside = { 'model.txt': "->( 'x', 'y' )" }
    const { code, out } = await conformCounter([], beside)
    expect(code).toBe(0)
    expect(out).toMatch(/^.*\nTidak satu pun kegiatan pada log ini dikenal model/)
    const { err } = await conformCounter(['--json'], beside)
    expect(err).toMatch(/^catatan: Tidak satu pun kegiatan/)
  })

  test('a promise for the whole case is judged on the working calendar', async () => {
    const { out } = await conformCounter(['--promised', '1 jam kerja'])
    // A takes two hours and five minutes, C days
    expect(out).toContain('Jangka waktu pelayanan terlampaui pada 2 dari 4 berkas')
  })

  test('the calendar of a file counts in place of the usual one', async () => {
    const week = { monday: [], tuesday: ['08:00-08:10'], wednesday: [], thursday: [], friday: [] }
    const calendar = JSON.stringify({
      format: 'tatalaksana-calendar/1',
      zone: 'WIB',
      week: { ...week, saturday: [], sunday: [] },
    })
    await withFolder(async (folder) => {
      const path = join(folder, 'cases.csv')
      const options = ['--calendar', 'calendar.json', '--cases', path]
      const { code, err } = await conformCounter(options, { 'calendar.json': calendar })
      expect({ code, err }).toEqual({ code: 0, err: '' })
      const rows = (await readFile(path, 'utf8')).split('\r\n')
      expect(rows.slice(1, 3).map((row) => row.split(',')[7])).toEqual(['0', '10'])
    })
  })
})

describe('against an SOP', () => {
  test('the sample log shows what it was made to show', async () => {
    const { code, out, err } = await runTatalaksana([
      'conform',
      sample.log,
      sample.sop,
      '--performers',
      sample.performers,
      '--accepted',
      sample.accepted,
    ])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const text = out.replaceAll(/\n {4}/g, ' ')
    expect(text).toContain('60 berkas dalam 18 varian.')
    expect(text).toContain('Jangka waktu pelayanan terlampaui pada 42 dari 59 berkas (71,2%')
    expect(text).toContain("Langkah 5 'Menandatangani surat pengantar' dikerjakan oleh yang bukan")
    expect(text).toContain('(Ratna Bungur) pada 3 dari 52 berkas')
    expect(text).toMatch(/Diterima oleh Lurah Pasir Jernih: Pemohon tidak perlu datang dua kali/)
    expect(text).toContain('belum dikerjakan pada 1 berkas yang masih berjalan')
    const promises = text.slice(text.indexOf('Waktu terhadap yang dijanjikan'))
    const steps = promises.matchAll(/Langkah (\d) '[^']+' selesai dalam waktu yang dijanjikan/g)
    expect(Array.from(steps, ([, number]) => Number(number))).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(text).not.toMatch(/\d %/)
  })

  test('the picture is the flowchart with its rows marked', async () => {
    await withFolder(async (folder) => {
      const path = join(folder, 'p.svg')
      const { code, err } = await runTatalaksana(['conform', sample.log, sample.sop, '--svg', path])
      expect({ code, err }).toEqual({ code: 0, err: `Gambar: ${path}\n` })
      const svg = await readFile(path, 'utf8')
      expect(svg).toMatch(/<title id="[^"]+">Pelayanan Surat Pengantar: halaman 1 dari 1<\/title>/)
      expect(svg).toContain('>dilewati</text>')
    })
  })

  test('an SOP of several pages gives a picture for each', async () => {
    const long = sample.sop.replace('surat-pengantar', 'persetujuan-bangunan-gedung')
    await withFolder(async (folder) => {
      const path = join(folder, 'p.svg')
      const { err } = await runTatalaksana(['conform', sample.log, long, '--svg', path])
      expect(err).toContain(
        `Gambar: ${join(folder, 'p-1.svg')}\nGambar: ${join(folder, 'p-2.svg')}`,
      )
    })
  })

  test('its BPMN costs as much as the SOP itself, its net drawn as a map', async () => {
    await withFolder(async (folder) => {
      const bpmn = join(folder, 'sop.bpmn')
      await runTatalaksana(['convert', '--to', 'bpmn', '--out', bpmn, sample.sop])
      const figures = async (model: string) => {
        const { out } = await runTatalaksana(['conform', sample.log, model, '--json'])
        const { deviations, fittingCases, precision } = JSON.parse(out)
        return { deviations, fittingCases, precision }
      }
      expect(await figures(bpmn)).toEqual(await figures(sample.sop))
    })
  })

  test('a side file that is wrong is told with its place, and nothing is done', async () => {
    await withFolder(async (folder) => {
      const path = join(folder, 'x.json')
      const about = {
        accepted: '{"departures":[{"kind":"x"}]}',
        calendar: '[]',
        costs: '{"log":-1}',
      }
      for (const [option, text] of Object.entries({
        ...about,
        mapping: '[1]',
        performers: '{"a":1}',
      })) {
        await writeFile(path, text)
        const args = ['conform', sample.log, sample.sop, `--${option}`, path]
        const { code, out, err } = await runTatalaksana(args)
        expect({ option, code, out }).toEqual({ option, code: 3, out: '' })
        expect(err).toMatch(new RegExp(`^(${path}: \\S.*\n)+$`))
      }
    })
  })
})

type Truth = {
  readonly log: string
  readonly model: string
  readonly cases: number
  readonly fitting_cases: number
  readonly sum_deviations_over_cases: number
  readonly average_trace_fitness: number
  readonly log_fitness: number
  readonly empty_trace_cost: number
  readonly list: readonly (readonly [activities: readonly string[], cases: number, cost: number])[]
}

describe.skipIf(!hasSharedData)(
  'beside other tools (skipped where the shared data are missing)',
  () => {
    test.each(['receipt-sop.json', 'Sepsis-sop.json', 'BPIC12-sop.json.gz'])(
      '%s: every variant of the file costs what they found',
      async (file) => {
        const content = await readFile(join(sharedData, 'ground-truth', file))
        const truth: Truth = JSON.parse(
          String(file.endsWith('.gz') ? gunzipSync(content) : content),
        )
        const { code, out } = await runTatalaksana([
          'conform',
          join(sharedData, 'logs', `${truth.log}.xes.gz`),
          join(sharedData, 'models', truth.model),
          '--json',
        ])
        expect(code).toBe(0)
        const found = JSON.parse(out)
        expect(found.cases).toBe(truth.cases)
        expect(found.fittingCases).toBe(truth.fitting_cases)
        expect(found.deviations.from).toBe(truth.sum_deviations_over_cases)
        expect(found.emptyTrace).toBe(truth.empty_trace_cost)
        expect(found.averageTraceFitness.from).toBeCloseTo(truth.average_trace_fitness, 8)
        expect(found.logFitness.from).toBeCloseTo(truth.log_fitness, 8)
        const costs = new Map(
          truth.list.map(([activities, , cost]) => [activities.join('\n'), cost]),
        )
        const variants: readonly { activities: string[]; deviations: number }[] = found.variants
        for (const { activities, deviations } of variants) {
          expect(deviations).toBe(costs.get(activities.join('\n')))
        }
      },
    )

    test('a map of a log beside a net is well-formed and names its marks', async () => {
      await withFolder(async (folder) => {
        const path = join(folder, 'map.svg')
        const log = join(sharedData, 'logs/receipt.xes.gz')
        const model = join(sharedData, 'models/receipt-sop.tree.txt')
        const { code } = await runTatalaksana(['conform', log, model, '--svg', path])
        expect(code).toBe(0)
        const svg = await readFile(path, 'utf8')
        expect(svg).toMatch(/<title id="map-title">receipt.xes.gz dibandingkan dengan/)
        expect(svg).toContain('dilewati: ')
        // no times were laid beside the net
        expect(svg).not.toContain('median waktunya')
      })
    })
  },
)
