import { expect, test } from 'vitest'
import { stem } from './stem.ts'

test.each([
  ['periksa', 'memeriksa pemeriksaan diperiksa periksa'],
  ['susun', 'menyusun penyusunan disusun'],
  ['tandatangan', 'menandatangani penandatanganan ditandatangani'],
  ['ketik', 'mengetik pengetikan diketik'],
  ['kirim', 'mengirim mengirimkan pengiriman dikirimkan kirim'],
  ['baik', 'memperbaiki perbaikan diperbaiki'],
  ['sah', 'mengesahkan pengesahan disahkan sah'],
  ['nomor', 'menomori penomoran nomor nomornya'],
  ['mohon', 'permohonan pemohon memohon'],
  ['lengkap', 'kelengkapan melengkapi dilengkapi lengkap'],
  ['nilai', 'menilai penilaian nilai'],
  ['setuju', 'menyetujui disetujui persetujuan'],
  ['sesuai', 'sesuai menyesuaikan kesesuaian'],
  ['arsip', 'mengarsipkan pengarsipan arsip'],
  ['tolak', 'menolak penolakan ditolak'],
])('%s is the stem of %s', (root, words) => {
  expect(words.split(' ').map(stem)).toEqual(words.split(' ').map(() => root))
})

test('short words and words that begin like a prefix stay whole', () => {
  expect(['surat', 'berkas', 'dinas', 'ktp', 'sk', 'petugas'].map(stem)).toEqual([
    'surat',
    'berkas',
    'dinas',
    'ktp',
    'sk',
    'petugas',
  ])
})
