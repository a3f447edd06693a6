import type { ChangeMessages, ManyName } from './messages.ts'

const many: Readonly<Record<ManyName, (count: number) => string>> = {
  'steps-added': (count) => `${count} langkah ditambahkan`,
  'steps-removed': (count) => `${count} langkah dihapus`,
  'steps-moved': (count) => `${count} langkah dipindahkan`,
  'performers-added': (count) => `${count} pelaksana ditambahkan`,
  'performers-removed': (count) => `${count} pelaksana dihapus`,
  'performers-moved': (count) => `${count} kolom pelaksana dipindahkan`,
  'performers-changed': (count) => `${count} pelaksana berubah`,
  'steps-changed': (count) => `${count} langkah berubah`,
}

/** Indonesian words for what changed. */
export const indonesian: ChangeMessages = {
  parts: {
    title: 'judul',
    promise: 'waktu yang dijanjikan',
    number: 'nomor SOP',
    government: 'pemerintah daerah',
    unit: 'unit kerja',
    madeOn: 'tanggal pembuatan',
    revisedOn: 'tanggal revisi',
    effectiveOn: 'tanggal efektif',
    position: 'jabatan pengesah',
    approverName: 'nama pengesah',
    nip: 'NIP pengesah',
    legalBasis: 'dasar hukum',
    qualifications: 'kualifikasi pelaksana',
    relatedSops: 'keterkaitan',
    equipment: 'peralatan/perlengkapan',
    warnings: 'peringatan',
    records: 'pencatatan dan pendataan',
    'performer-name': 'nama',
    'performer-kind': 'jenis',
    'performer-group': 'kelompok',
    'step-activity': 'uraian kegiatan',
    'step-requirements': 'kelengkapan',
    'step-duration': 'waktu',
    'step-output': 'output',
    'step-note': 'keterangan',
    'step-number': 'nomor',
    'step-phase': 'tahap',
    'step-optional': 'syarat pelaksanaan',
    'symbol-kind': 'simbol',
    'symbol-performers': 'pelaksana',
    'symbol-question': 'pertanyaan keputusan',
    'symbol-exits': 'jalan keluar',
    'symbol-join': 'syarat mulai',
    symbol: 'simbol',
  },
  kinds: { start: 'mulai', process: 'proses', decision: 'keputusan', end: 'selesai' },
  performerKinds: {
    internal: 'pelaksana internal',
    external: 'pihak luar',
    software: 'aplikasi',
  },
  step: (number) => `langkah ${number}`,
  row: (number) => `baris ke-${number}`,
  performer: (name) => `pelaksana "${name}"`,
  identity: 'identitas',
  formerly: (place, was) => `${place} (semula ${was})`,
  quote: (text) => `"${text}"`,
  symbol: (number) => `simbol ke-${number}`,
  of: (part, place) => `${part} ${place}`,
  nobody: 'belum ditentukan',
  stop: 'berhenti',
  open: 'tujuan belum ditentukan',
  together: (place) => `bersama ${place}`,
  optional: 'boleh dilewati',
  waits: 'menunggu semua alur masuk',
  added: (what) => `${what} ditambahkan`,
  addedAfter: (what, place) => `${what} ditambahkan sesudah ${place}`,
  removed: (what) => `${what} dihapus`,
  ledHere: (places) => `dahulu dituju dari ${several(places)}`,
  didThis: (places) => `dahulu mengerjakan ${several(places)}`,
  moved: (what, to) => `${what} dipindahkan menjadi ${to}`,
  column: (number) => `kolom ke-${number}`,
  changed: (what) => `${what} berubah`,
  fromTo: (what, before, after) => `${what} dari ${before} menjadi ${after}`,
  filled: (what, after) => `${what} diisi ${after}`,
  emptied: (what, before) => `${what} dikosongkan (semula ${before})`,
  list: (what, added, removed) =>
    `${what}: ${[
      ...added.map((entry) => `${entry} ditambahkan`),
      ...removed.map((entry) => `${entry} dihapus`),
    ].join(', ')}`,
  many: (name, places) => `${many[name](places.length)} (${several(places)})`,
  manyParts: (part, places) => `${part} ${places.length} langkah berubah (${several(places)})`,
  identityParts: (parts) => `${parts.length} bagian identitas berubah (${several(parts)})`,
  furthermore: (count) => `${count} perubahan kecil lainnya`,
  noChanges: 'Tidak ada perubahan.',
  unsure: (count) =>
    count === 1
      ? 'Satu pasangan baris atau kolom tidak pasti dan ditandai.'
      : `${count} pasangan baris atau kolom tidak pasti dan ditandai.`,
}

const most = 4

/** The first few, and how many more: "2, 5, 7, 8, dan 3 lainnya". */
function several(names: readonly string[]): string {
  if (names.length <= most + 1) return names.join(', ')
  return `${names.slice(0, most).join(', ')}, dan ${names.length - most} lainnya`
}
