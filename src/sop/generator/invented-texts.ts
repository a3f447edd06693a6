import type { Identity, Performer } from '../model/sop.ts'
import type { SeededRandom } from './seeded-random.ts'

/* Word lists of the generator: invented, typical for the writing of SOPs, no real office or person. */

const checkVerbs = ['Memeriksa', 'Meneliti', 'Memverifikasi', 'Menelaah', 'Memvalidasi', 'Menilai']
const workVerbs = [
  'Menerima',
  'Mencatat',
  'Menyusun',
  'Mengetik',
  'Menyampaikan',
  'Mengagendakan',
  'Memaraf',
  'Menandatangani',
  'Mengarsipkan',
  'Meneruskan',
  'Mendistribusikan',
  'Memperbaiki',
  'Menyiapkan',
  'Mengunggah',
  'Merekapitulasi',
  'Menjadwalkan',
  'Mendisposisikan',
  'Menomori',
]

const objects = [
  'surat masuk',
  'berkas permohonan',
  'nota dinas',
  'rancangan surat keputusan',
  'undangan rapat',
  'formulir pendaftaran',
  'laporan bulanan',
  'data pemohon',
  'rekomendasi teknis',
  'berita acara',
  'surat keterangan domisili usaha',
  'usulan kenaikan pangkat',
  'daftar hadir peserta pelatihan',
  'permohonan peminjaman kendaraan operasional',
  'tanda terima',
  'naskah kerja sama daerah',
]

const tails = [
  'sesuai ketentuan yang berlaku',
  'dan mencatatnya dalam buku register',
  'serta memberitahukan hasilnya kepada pemohon',
  'untuk memastikan kelengkapan dan keabsahan lampirannya',
  'berdasarkan disposisi pimpinan, dengan memperhatikan batas waktu pelayanan dan ketersediaan anggaran',
  'melalui aplikasi persuratan',
]

const outputs = [
  'Tanda terima',
  'Berkas lengkap',
  'Rancangan surat',
  'Surat bernomor',
  'Disposisi',
  'Arsip',
  'Hasil pemeriksaan',
  'Nota dinas',
  'Surat keputusan yang telah ditandatangani',
  'Data terkini',
  'Laporan hasil pelaksanaan kegiatan',
  'Jadwal kegiatan',
]

const notes = [
  '',
  '',
  '',
  '',
  'Dicatat oleh masing-masing pelaksana',
  'Berkas dikembalikan bila belum lengkap',
  'SOP Pengelolaan Surat Masuk',
  'Paling lambat pukul 15.00',
]

const roles: readonly Omit<Performer, 'id'>[] = [
  { name: 'Pemohon', kind: 'external' },
  { name: 'Petugas Loket', kind: 'internal' },
  { name: 'Pengadministrasi Umum', kind: 'internal' },
  { name: 'Pelaksana', kind: 'internal' },
  { name: 'Kepala Subbagian Umum dan Kepegawaian', kind: 'internal' },
  { name: 'Kepala Seksi', kind: 'internal' },
  { name: 'Sekretaris', kind: 'internal' },
  { name: 'Kepala Bidang', kind: 'internal' },
  { name: 'Kepala Dinas', kind: 'internal' },
  { name: 'Aplikasi Persuratan', kind: 'software' },
  { name: 'Analis Kebijakan', kind: 'internal' },
  { name: 'Bendahara', kind: 'internal' },
  { name: 'Kurir', kind: 'external' },
  { name: 'Arsiparis', kind: 'internal' },
]

const services = [
  'Penerbitan Surat Keterangan Domisili Usaha',
  'Pengelolaan Surat Masuk',
  'Pelayanan Rekomendasi Izin Keramaian',
  'Penyusunan Laporan Kinerja Triwulanan',
  'Peminjaman Kendaraan Operasional',
  'Penanganan Pengaduan Masyarakat',
  'Pengusulan Kenaikan Pangkat Pegawai',
  'Penyelenggaraan Rapat Koordinasi',
]

/** Texts of one row of the table, of varied length. */
export type RowTexts = {
  readonly activity: string
  readonly requirements: string
  readonly output: string
  readonly note: string
}

/** Gives the texts of an ordinary row. */
export function workTexts(random: SeededRandom): RowTexts {
  return rowTexts(random, workVerbs)
}

/** Gives the texts of a row in which something is checked and decided. */
export function checkTexts(random: SeededRandom): RowTexts {
  return rowTexts(random, checkVerbs)
}

function rowTexts(random: SeededRandom, verbs: readonly string[]): RowTexts {
  const object = random.pick(objects)
  const parts = [`${random.pick(verbs)} ${object}`]
  while (parts.length < 4 && random.chance(0.45)) parts.push(random.pick(tails))
  const requirements = Array.from({ length: random.whole(1, 3) }, () => random.pick(objects))
  return {
    activity: parts.join(' '),
    requirements: sentenceCase([...new Set([object, ...requirements])].join(', ')),
    output: random.pick(outputs),
    note: random.pick(notes),
  }
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Gives `count` performers with ids p1, p2, …; beyond the list of roles they are numbered officers. */
export function inventPerformers(count: number, random: SeededRandom): Performer[] {
  const first = random.whole(0, roles.length - 1)
  return Array.from({ length: count }, (_, index) => {
    const role = index < roles.length ? roles[(first + index) % roles.length] : undefined
    return { id: `p${index + 1}`, ...(role ?? { name: `Petugas ${index + 1}`, kind: 'internal' }) }
  })
}

/** Gives the title of an SOP. */
export function inventTitle(random: SeededRandom): string {
  return random.pick(services)
}

/** Gives a filled-in identity of an invented office. */
export function inventIdentity(random: SeededRandom): Identity {
  const year = random.whole(2022, 2026)
  return {
    government: 'Pemerintah Kota Arunika',
    unit: random.pick(['Dinas Pelayanan Terpadu', 'Sekretariat Daerah', 'Kecamatan Muara Jati']),
    number: `000.8.3/${random.whole(1, 400)}/${year}`,
    madeOn: `${year}-01-${String(random.whole(10, 28))}`,
    revisedOn: '',
    effectiveOn: `${year}-03-01`,
    approver: { position: 'Kepala Dinas', name: '', nip: '' },
    legalBasis: [
      'Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik',
      'Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 35 Tahun 2012 tentang Pedoman Penyusunan Standar Operasional Prosedur Administrasi Pemerintahan',
    ],
    qualifications: ['Memahami tata naskah dinas', 'Mampu mengoperasikan komputer'],
    relatedSops: ['SOP Pengelolaan Arsip Dinamis'],
    equipment: ['Komputer dan pencetak', 'Buku register'],
    warnings: ['Bila prosedur tidak dilaksanakan, pelayanan kepada pemohon terlambat'],
    records: ['Buku register dan arsip digital'],
  }
}
