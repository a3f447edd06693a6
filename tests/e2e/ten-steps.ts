/** A service of ten steps with a loop, as a drafter would write it. Invented. */
export type WrittenStep = {
  readonly activity: string
  readonly performer: 'Pemohon' | 'Petugas' | 'Kepala Seksi'
  readonly requirements: string
  readonly duration: string
  readonly output: string
}

const step = (
  performer: WrittenStep['performer'],
  ...[activity = '', requirements = '', duration = '', output = '']: readonly string[]
): WrittenStep => ({ performer, activity, requirements, duration, output })

export const title = 'Pelayanan Izin Pemakaian Gedung Serbaguna'

export const tenSteps: readonly WrittenStep[] = [
  step(
    'Pemohon',
    'Mengajukan permohonan pemakaian gedung',
    'Surat permohonan, KTP',
    '5 menit',
    'Berkas permohonan',
  ),
  step(
    'Petugas',
    'Mencatat berkas permohonan dalam register',
    'Berkas permohonan',
    '5 menit',
    'Nomor register',
  ),
  step(
    'Petugas',
    'Memeriksa kelengkapan berkas permohonan',
    'Berkas permohonan',
    '15 menit',
    'Hasil pemeriksaan',
  ),
  step('Petugas', 'Memeriksa jadwal pemakaian gedung', 'Buku jadwal', '10 menit', 'Jadwal kosong'),
  step(
    'Petugas',
    'Menyusun konsep surat izin',
    'Hasil pemeriksaan, jadwal kosong',
    '30 menit',
    'Konsep surat izin',
  ),
  step(
    'Kepala Seksi',
    'Meneliti konsep surat izin',
    'Konsep surat izin',
    '15 menit',
    'Konsep surat izin diparaf',
  ),
  step(
    'Kepala Seksi',
    'Menandatangani surat izin',
    'Konsep surat izin diparaf',
    '10 menit',
    'Surat izin',
  ),
  step('Petugas', 'Mengagendakan surat izin', 'Surat izin', '5 menit', 'Surat izin bernomor'),
  step(
    'Petugas',
    'Menyerahkan surat izin kepada pemohon',
    'Surat izin bernomor',
    '5 menit',
    'Tanda terima',
  ),
  step(
    'Petugas',
    'Mengarsipkan salinan surat izin',
    'Salinan surat izin',
    '5 menit',
    'Arsip surat izin',
  ),
]
