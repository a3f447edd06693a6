import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../../testing/run-tatalaksana.ts'

/** The sample log, the SOP that it belongs to, and the files beside it. */
export const sample = {
  log: join(projectFolder, 'sample-city/logs/surat-pengantar.csv'),
  sop: join(projectFolder, 'sample-city/sops/surat-pengantar.json'),
  performers: join(projectFolder, 'sample-city/logs/surat-pengantar-petugas.json'),
  accepted: join(projectFolder, 'sample-city/logs/surat-pengantar-diterima.json'),
} as const

/** Folder of public logs, models and what other tools found of them; they are lent, not ours to ship. */
export const sharedData = process.env['TATALAKSANA_DATA'] ?? join(projectFolder, '../shared/data')

/** Whether the lent data are there. */
export const hasSharedData = existsSync(join(sharedData, 'ground-truth'))

/**
 * Four cases at a counter, 11 events:
 *
 *     A  Terima Periksa Serahkan        2 March, two hours
 *     B  Terima Serahkan                3 March, half an hour
 *     C  Terima Periksa Terima Periksa  4 to 6 March, not ended
 *     D  Terima Serahkan                5 March, half an hour
 */
export const counterLog = `Nomor Permohonan;Kegiatan;Mulai;Selesai;Petugas;Loket;Jenis
A;Terima;02/03/2026 08:00;02/03/2026 08:10;Ani;1;SKCK
A;Periksa;02/03/2026 09:00;02/03/2026 09:30;Budi;2;SKCK
A;Serahkan;02/03/2026 10:00;02/03/2026 10:05;Ani;1;SKCK
B;Terima;03/03/2026 08:00;03/03/2026 08:10;Ani;1;Nikah
B;Serahkan;03/03/2026 08:30;03/03/2026 08:35;Ani;2;Nikah
C;Terima;04/03/2026 08:00;04/03/2026 08:10;Citra;1;SKCK
C;Periksa;04/03/2026 09:00;04/03/2026 09:30;Budi;1;SKCK
C;Terima;05/03/2026 13:00;05/03/2026 13:10;Citra;1;SKCK
D;Terima;05/03/2026 14:00;05/03/2026 14:10;Ani;1;SKCK
D;Serahkan;05/03/2026 14:30;05/03/2026 14:35;Ani;1;SKCK
C;Periksa;06/03/2026 09:00;06/03/2026 09:20;Budi;1;SKCK
`

/** The SOP of that counter as a process tree. */
export const counterTree = "->( 'Terima', 'Periksa', 'Serahkan' )"
