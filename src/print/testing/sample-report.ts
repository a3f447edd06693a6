import type { Report, ReportChart } from '../report/report.ts'

const bars = [
  { name: 'Persyaratan', value: 3.42, low: 3.31, high: 3.53 },
  { name: 'Waktu penyelesaian', value: 2.87, low: 2.7, high: 3.04 },
  { name: 'Sarana & prasarana', value: 3.1 },
]

export const sampleBars: ReportChart = {
  kind: 'chart',
  caption: 'Gambar 1. Nilai rata-rata tiap unsur',
  alt: 'Waktu penyelesaian paling rendah (2,87), persyaratan paling tinggi (3,42).',
  svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 90">
  <style>.name { font: 14px sans-serif; fill: #111 } .bar { fill: #9dc3e6 }</style>
  ${bars.map(({ value }, row) => `<rect class="bar" x="200" y="${row * 30 + 4}" width="${value * 90}" height="20"/>`).join('')}
  ${bars.map(({ name }, row) => `<text class="name" x="0" y="${row * 30 + 19}">${name.replace('&', '&amp;')}</text>`).join('')}
</svg>`,
  figures: { kind: 'bars', scale: { title: 'Nilai rata-rata', from: 1, to: 4 }, bars },
}

export const samplePoints: ReportChart = {
  ...sampleBars,
  caption: 'Gambar 2. Kuadran kepentingan dan kinerja',
  alt: 'Waktu penyelesaian berada di kuadran I.',
  figures: {
    kind: 'points',
    across: { title: 'Kinerja', from: 2.5, to: 4 },
    up: { title: 'Kepentingan', from: 2.5, to: 4 },
    crosshair: { across: 3.15, up: 3.4 },
    points: [
      { name: 'Persyaratan', across: 3.42, up: 3.2 },
      { name: 'Waktu penyelesaian', across: 2.87, up: 3.6 },
    ],
  },
}

/** A report with a block of each kind. */
export const sampleReport: Report = {
  title: 'LAPORAN PELAKSANAAN SURVEI KEPUASAN MASYARAKAT',
  subtitle: [
    'Survei Kepuasan Masyarakat Tahun 2026',
    'Periode 1 Juli 2026 sampai dengan 30 September 2026',
  ],
  government: 'PEMERINTAH KOTA CONTOH',
  unit: 'DINAS PERCONTOHAN',
  year: '2026',
  mark: 'Angka sementara per 31 Agustus 2026',
  contentsTitle: 'DAFTAR ISI',
  chapters: [
    {
      title: 'BAB I PENDAHULUAN',
      blocks: [
        { kind: 'heading', text: 'A. Latar Belakang' },
        { kind: 'paragraph', text: 'Pelayanan publik diukur setiap tahun.\nHasilnya diumumkan.' },
        { kind: 'list', items: ['mengukur kepuasan', 'menyusun rencana tindak lanjut'] },
      ],
    },
    {
      title: 'BAB II HASIL',
      blocks: [
        { kind: 'heading', text: 'A. Unsur' },
        { kind: 'paragraph', text: 'Nilai tiap unsur adalah sebagai berikut.' },
        sampleBars,
        samplePoints,
        {
          kind: 'table',
          caption: 'Tabel 1. Layanan',
          columns: [
            { title: 'No.', share: 1, align: 'center' },
            { title: 'Layanan', share: 6, align: 'left' },
            { title: 'Indeks', share: 2, align: 'right' },
          ],
          rows: Array.from({ length: 60 }, (_, row) => [
            `${row + 1}`,
            row === 3
              ? 'Penerbitan Kartu Identitas Anak dan Pemutakhiran'.repeat(3)
              : `Layanan ${row}`,
            '88,31',
          ]),
        },
      ],
    },
    {
      title: 'BAB III PENUTUP',
      blocks: [
        { kind: 'paragraph', text: 'Demikian laporan ini disusun.' },
        {
          kind: 'signature',
          above: ['Contoh, 31 Oktober 2026', 'Kepala Dinas Percontohan,'],
          below: ['Nama Pejabat', 'NIP 19700101 199503 1 001'],
        },
      ],
    },
  ],
}
