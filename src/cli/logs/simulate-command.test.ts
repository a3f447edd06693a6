import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runTatalaksana, withFolder } from '../testing/run-tatalaksana.ts'
import { counterLog, counterTree, sample } from './testing/sample-logs.ts'

const small = ['--runs', '3', '--size', '200']

test('an SOP is tried: when cases end, who is busy, and what was assumed', async () => {
  const { code, out, err } = await runTatalaksana(['simulate', sample.sop, ...small])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toMatch(
    /^Pelayanan Surat Pengantar\n {2}- 3 kali percobaan, 540 berkas diselesaikan\n/,
  )
  expect(out).toContain('berkas selesai dalam waktu yang dijanjikan, 1 jam kerja')
  expect(out).toMatch(/\n {2}- Lurah: terpakai \d/)
  expect(out).toContain('benih 1.')
})

test('the same seed gives the same bytes, another one others', async () => {
  const run = (seed: string) =>
    runTatalaksana(['simulate', sample.sop, ...small, '--json', '--seed', seed])
  const [one, again, other] = await Promise.all([run('5'), run('5'), run('6')])
  expect(JSON.parse(one.out)).toMatchObject({
    format: 'tatalaksana-simulation/1',
    assumptions: { casesPerDay: 10, seed: 5, runs: 3, size: 200 },
  })
  expect(again.out).toBe(one.out)
  expect(other.out).not.toBe(one.out)
})

test('what differs from another SOP is told; an SOP differs in nothing from itself', async () => {
  const itself = await runTatalaksana(['simulate', sample.sop, '--against', sample.sop, ...small])
  expect(itself.out).toContain('Nilai tengah waktu selesai tidak berbeda')
  await withFolder(async (folder) => {
    const path = join(folder, 'quicker.json')
    const text = await readFile(sample.sop, 'utf8')
    await writeFile(path, text.replaceAll('"amount": 10', '"amount": 2'))
    const { out } = await runTatalaksana(['simulate', sample.sop, '--against', path, ...small])
    expect(out).toContain('Perubahan bila SOP kedua dipakai\n')
    expect(out).toMatch(/Nilai tengah waktu selesai \d+ menit kerja lebih cepat/)
  })
})

test('with a log arrivals, ways and times are the log’s', async () => {
  const { code, out } = await runTatalaksana(['simulate', sample.sop, sample.log, ...small])
  expect(code).toBe(0)
  expect(out.replaceAll('\n    ', ' ')).toContain('seperti pada 60 berkas log')
})

test('a log that the model does not know is told', async () => {
  const log = 'case,activity,time\n1,x,2026-01-01T00:00:00Z\n1,y,2026-01-02T00:00:00Z\n'
  const { code, err } = await runTatalaksana(['simulate', sample.sop, '-', ...small], log)
  expect(code).toBe(0)
  expect(err).toContain('Tidak satu pun kegiatan pada log ini dikenal model')
})

test('steps of which neither a net nor its log tells a time are named', async () => {
  await withFolder(async (folder) => {
    const path = join(folder, 'tree.txt')
    await writeFile(path, counterTree)
    const { code, out } = await runTatalaksana(['simulate', path, '-', ...small], counterLog)
    expect(code).toBe(0)
    expect(out).not.toContain('Waktunya tidak diketahui')
    const timeless = 'berkas;kegiatan\n1;Terima\n1;Periksa\n1;Serahkan\n2;Terima\n'
    const none = await runTatalaksana(['simulate', path, '-', ...small], timeless)
    expect(none.out).toMatch(
      /Waktunya tidak diketahui dan dihitung nol: langkah (?=.*Terima)(?=.*Periksa).*Serahkan/,
    )
  })
})

test('the log of a simulation costs nothing beside the model that it came from', async () => {
  await withFolder(async (folder) => {
    for (const name of ['log.xes.gz', 'log.csv', 'log.json']) {
      const path = join(folder, name)
      const { code } = await runTatalaksana(['simulate', sample.sop, ...small, '--log', path])
      expect(code).toBe(0)
      const { out } = await runTatalaksana(['conform', path, sample.sop, '--json'])
      const { deviations, cases, fittingCases } = JSON.parse(out)
      expect(deviations).toEqual({ from: 0, to: 0 })
      expect(fittingCases).toBe(cases)
    }
  })
})

test('more persons make a shorter line', async () => {
  const lineOf = async (capacity: string) => {
    const args = ['simulate', sample.sop, ...small, '--json', '--per-day', '13']
    const { out } = await runTatalaksana([...args, '--capacity', capacity])
    const { pools } = JSON.parse(out).trials[0]
    return Object(pools.find(({ name }: { name: string }) => name === 'Petugas Pelayanan')).line
      .mean
  }
  expect(await lineOf('Petugas Pelayanan=2')).toBeLessThan(
    (await lineOf('Petugas Pelayanan=1')) / 2,
  )
})

test('CSV holds a line for each figure', async () => {
  const { out } = await runTatalaksana(['simulate', sample.sop, ...small, '--csv'])
  const [head, ...rows] = out.slice(1).trimEnd().split('\r\n')
  expect(head).toBe('model,ukuran,dari,rata-rata,batas bawah 95%,batas atas 95%')
  expect(rows.filter((row) => row.includes(',utilisation,'))).toHaveLength(4)
})

test('a performer who is not in the SOP is refused with those who are', async () => {
  const args = ['simulate', sample.sop, '--capacity', 'Lurha=2']
  const { code, err } = await runTatalaksana(args)
  expect(code).toBe(2)
  expect(err).toBe(
    "--capacity menyebut 'Lurha', yang bukan pelaksana pada SOP; pelaksananya: Pemohon, Petugas Pelayanan, Kepala Seksi Pemerintahan, Lurah\n",
  )
})

test('a net or a tree without a log is refused: it tells no times', async () => {
  await withFolder(async (folder) => {
    const path = join(folder, 'tree.txt')
    await writeFile(path, counterTree)
    const { code, err } = await runTatalaksana(['simulate', path])
    expect(code).toBe(2)
    expect(err).toContain('jaring dan pohon proses tidak menyebut waktu; sebutkan LOG')
  })
})

test.each([
  ['--per-day', '0'],
  ['--runs', '1001'],
  ['--variation', '2'],
  ['--back', '1'],
  ['--seed', 'x'],
  ['--capacity', 'Lurah'],
  ['--promised', 'besok'],
])('%s %s is refused', async (option, given) => {
  const { code, err } = await runTatalaksana(['simulate', sample.sop, option, given])
  expect(code).toBe(2)
  expect(err).toContain(`nilai '${given}' untuk ${option} tidak dapat dipakai; seharusnya `)
})

test('an office that never opens can do nothing', async () => {
  await withFolder(async (folder) => {
    const path = join(folder, 'closed.json')
    const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
    const week = Object.fromEntries(days.map((day) => [day, []]))
    await writeFile(path, JSON.stringify({ format: 'tatalaksana-calendar/1', zone: 'WIB', week }))
    const { code, err } = await runTatalaksana(['simulate', sample.sop, '--calendar', path])
    expect(code).toBe(3)
    expect(err).toBe(
      'kalender kerja ini tidak pernah buka, sehingga tidak ada yang dapat dikerjakan\n',
    )
  })
})
