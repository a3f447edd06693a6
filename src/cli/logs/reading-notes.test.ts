import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectFolder, runTatalaksana, withFolder } from '../testing/run-tatalaksana.ts'

const sop = join(projectFolder, 'sample-city/sops/surat-pengantar.json')

// no day is over 12; one start and one completion are no times
const rows = [
  'No Berkas;Kegiatan;Mulai;Selesai',
  'B1;Terima;besok;03/02/2025 08:15',
  'B1;Periksa;03/02/2025 08:20;kapan',
  'B2;Terima;04/03/2025 08:00;04/03/2025 08:15',
].join('\n')

test.each([
  ['conform', '-', sop],
  ['simulate', sop, '-', '--runs', '2', '--size', '10'],
  ['discover', '-', '--as', 'csv'],
  ['log', 'convert', '-', '--to', 'xes'],
  ['log', 'filter', '-', '--first', '1', '--to', 'xes'],
])('%s tells what of the log is doubtful and which times were not read', async (...args) => {
  const { out, err } = await runTatalaksana(args, rows)
  const told = `${out}${err}`.replaceAll(/\s+/g, ' ')
  expect(told).toContain("catatan: Waktu di kolom 'Selesai' bisa berarti hari dulu atau bulan")
  expect(told).toContain('catatan: 2 waktu tidak terbaca dan dikosongkan, pertama di baris 2')
})

test('a report of completions alone says from when the time of a step runs', async () => {
  const told = async (log: string) => (await runTatalaksana(['conform', '-', sop], log)).out
  const completions = 'case_id,activity,timestamp\n1,A,2026-08-13 08:00\n1,B,2026-08-13 09:00\n'
  expect(await told(completions)).toContain('dihitung sejak kejadian')
  expect(await told(rows)).not.toContain('dihitung sejak kejadian')
})

test('pairs of overlapping instances are told apart by their names', async () => {
  const events = ['start,1,08:00', 'start,2,08:10', 'complete,2,08:20', 'complete,1,09:00'].map(
    (event) => `c,A,2026-08-13 ${event.split(',')[2]},${event}`,
  )
  const log = ['case_id,activity,timestamp,lifecycle,concept:instance,x', ...events, ''].join('\n')
  const { out } = await runTatalaksana(['conform', '-', sop, '--events', 'pairs', '--json'], log)
  const [step] = JSON.parse(out).times.steps
  expect(step.working.wall).toMatchObject({ count: 2, sumMs: 70 * 60_000, medianMs: 35 * 60_000 })
  expect(step.working.wall.p95Ms).toBe((10 + 0.95 * 50) * 60_000)
})

test('the report of conform as data holds how the log was laid out, and all repairs', async () => {
  const { out } = await runTatalaksana(['conform', '-', sop, '--json'], rows)
  expect(JSON.parse(out)).toMatchObject({
    csv: { doubts: [{ code: 'day-or-month-first' }, { code: 'day-or-month-first' }] },
    repairs: expect.arrayContaining([
      { rule: 'time-not-read-left-out', count: 2, line: 2, example: 'besok' },
    ]),
  })
})

test('times that name no zone are of the zone of the calendar', async () => {
  await withFolder(async (folder) => {
    const calendar = join(folder, 'wita.json')
    const week = { thursday: ['07:30-12:00', '13:00-16:00'] }
    const office = { format: 'tatalaksana-calendar/1', zone: 'WITA', week }
    await writeFile(calendar, JSON.stringify(office))
    const log = 'case_id,activity,timestamp\n1,A,2026-08-13 07:30\n1,B,2026-08-13 16:00\n'
    const minutes = async (...zone: string[]) => {
      const args = ['conform', '-', sop, '--json', '--calendar', calendar, ...zone]
      const { out } = await runTatalaksana(args, log)
      return JSON.parse(out).times.elapsed.office.sumMs / 60_000
    }
    expect(await minutes()).toBe(450)
    expect(await minutes('--zone', 'WIB')).toBe(390)
  })
})
