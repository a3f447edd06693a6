import type { Certainty } from '../rule.ts'

/** Kind, number and year: what makes a regulation citable. */
export type RegulationKey = {
  readonly kind: string
  readonly number: string
  readonly year: number
}

/** A regulation that rules know by its title. `replacedBy` says what took its place. */
export type KnownRegulation = RegulationKey & {
  readonly about: string
  /** ISO date, where known. */
  readonly issuedOn?: string
  readonly replacedBy?: RegulationKey
  /** How sure we are of the title and what replaced it. */
  readonly certainty: Certainty
}

type Row = readonly [kind: string, number: string, year: number, about: string]

function known(certainty: Certainty, rows: readonly Row[]): readonly KnownRegulation[] {
  return rows.map(([kind, number, year, about]) => ({ kind, number, year, about, certainty }))
}

// Read in their full text as first published.
const laws = known('confirmed', [
  ['UU', '25', 2009, 'Pelayanan Publik'],
  ['UU', '14', 2008, 'Keterbukaan Informasi Publik'],
  ['UU', '37', 2008, 'Ombudsman Republik Indonesia'],
  ['UU', '43', 2009, 'Kearsipan'],
  ['UU', '23', 2014, 'Pemerintahan Daerah'],
  ['UU', '30', 2014, 'Administrasi Pemerintahan'],
  ['UU', '11', 2020, 'Cipta Kerja'],
  ['UU', '27', 2022, 'Pelindungan Data Pribadi'],
  [
    'PP',
    '61',
    2010,
    'Pelaksanaan Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik',
  ],
  ['PP', '96', 2012, 'Pelaksanaan Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik'],
  ['PP', '45', 2017, 'Partisipasi Masyarakat dalam Penyelenggaraan Pemerintahan Daerah'],
])

// Known from texts about them.
const secondHand = known('second-hand', [
  ['Perpres', '76', 2013, 'Pengelolaan Pengaduan Pelayanan Publik'],
  [
    'Permendagri',
    '52',
    2011,
    'Standar Operasional Prosedur di Lingkungan Pemerintah Provinsi dan Kabupaten/Kota',
  ],
  [
    'PermenPANRB',
    '14',
    2017,
    'Pedoman Penyusunan Survei Kepuasan Masyarakat Unit Penyelenggara Pelayanan Publik',
  ],
  ['PermenPANRB', '16', 2017, 'Pedoman Penyelenggaraan Forum Konsultasi Publik'],
  ['PermenPANRB', '62', 2018, 'Pedoman Sistem Pengelolaan Pengaduan Pelayanan Publik Nasional'],
  ['PermenPANRB', '29', 2022, 'Pemantauan dan Evaluasi Kinerja Penyelenggaraan Pelayanan Publik'],
])

const remembered = known('memory', [
  ['UU', '6', 2023, 'Penetapan Peraturan Pemerintah Pengganti Undang-Undang tentang Cipta Kerja'],
  ['Perpres', '39', 2019, 'Satu Data Indonesia'],
  ['PermenPANRB', '15', 2014, 'Pedoman Standar Pelayanan'],
])

const sopGuideline: KnownRegulation = {
  kind: 'PermenPANRB',
  number: '35',
  year: 2012,
  about: 'Pedoman Penyusunan Standar Operasional Prosedur Administrasi Pemerintahan',
  issuedOn: '2012-06-19',
  certainty: 'confirmed',
}

const replaced: readonly KnownRegulation[] = [
  {
    kind: 'PermenPANRB',
    number: '21',
    year: 2008,
    about: 'Pedoman Penyusunan Standar Operasional Prosedur Administrasi Pemerintahan',
    replacedBy: { kind: 'PermenPANRB', number: '35', year: 2012 },
    certainty: 'confirmed',
  },
  {
    kind: 'PermenPANRB',
    number: '16',
    year: 2014,
    about: 'Pedoman Survei Kepuasan Masyarakat terhadap Penyelenggaraan Pelayanan Publik',
    replacedBy: { kind: 'PermenPANRB', number: '14', year: 2017 },
    certainty: 'second-hand',
  },
  {
    kind: 'PermenPANRB',
    number: '24',
    year: 2014,
    about: 'Pedoman Penyelenggaraan Pengelolaan Pengaduan Pelayanan Publik secara Nasional',
    replacedBy: { kind: 'PermenPANRB', number: '62', year: 2018 },
    certainty: 'second-hand',
  },
  {
    kind: 'PermenPANRB',
    number: '17',
    year: 2017,
    about: 'Pedoman Penilaian Kinerja Unit Penyelenggara Pelayanan Publik',
    replacedBy: { kind: 'PermenPANRB', number: '29', year: 2022 },
    certainty: 'second-hand',
  },
]

/** Regulations on public service and SOPs, as known in November 2026. */
export const knownRegulations: readonly KnownRegulation[] = [
  ...laws,
  ...secondHand,
  ...remembered,
  sopGuideline,
  ...replaced,
]
