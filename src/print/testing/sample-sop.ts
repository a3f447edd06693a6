import type { Sop, Step } from '#sop'

const steps: readonly Step[] = [
  {
    id: 's1',
    activity: 'Menyerahkan berkas permohonan',
    symbols: [{ id: 'a', kind: 'start', performers: ['p1'] }],
    requirements: 'Formulir',
    duration: { kind: 'amount', quantity: { amount: 5, unit: 'minute' } },
    output: 'Berkas',
    note: '',
  },
  {
    id: 's2',
    activity: 'Memeriksa kelengkapan berkas',
    symbols: [
      {
        id: 'a',
        kind: 'decision',
        performers: ['p2'],
        exits: [
          { label: 'Lengkap', to: { kind: 'step', step: 's3' } },
          { label: 'Kurang', to: { kind: 'step', step: 's1' } },
        ],
      },
    ],
    requirements: 'Daftar periksa',
    duration: { kind: 'amount', quantity: { amount: 15, unit: 'minute' } },
    output: 'Hasil pemeriksaan',
    note: 'Lihat lampiran',
  },
  {
    id: 's3',
    activity: 'Mencatat dalam buku agenda',
    symbols: [{ id: 'a', kind: 'end', performers: ['p2'] }],
    requirements: 'Buku agenda',
    duration: { kind: 'amount', quantity: { amount: 1, unit: 'workingDay' } },
    output: 'Tanda terima',
    note: '',
  },
]

/** An SOP of three steps with a decision and every part of the identity filled in. */
export const sampleSop: Sop = {
  format: 'tatalaksana-sop/1',
  title: 'Penerimaan Permohonan',
  identity: {
    government: 'Pemerintah Kota Contoh',
    unit: 'Dinas Percontohan',
    number: '000.8.3/1/2026',
    madeOn: '2026-01-05',
    revisedOn: '',
    effectiveOn: '2026-02-01',
    approver: { position: 'Kepala Dinas', name: 'Nama Pejabat', nip: '19700101 199503 1 001' },
    legalBasis: ['Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik'],
    qualifications: ['Memahami tata naskah dinas'],
    relatedSops: ['SOP Pengarsipan'],
    equipment: ['Komputer', 'Pencetak'],
    warnings: ['Berkas yang tidak dicatat dapat hilang'],
    records: [],
  },
  performers: [
    { id: 'p1', name: 'Pemohon', kind: 'external' },
    { id: 'p2', name: 'Petugas Loket', kind: 'internal' },
  ],
  steps,
}
