import { standardOfficeTime, type OfficeTime } from '#time'
import { defaultVerbLexicon, type VerbLexicon } from './language/verb-lexicon.ts'
import { knownRegulations, type KnownRegulation } from './citations/known-regulations.ts'

/** Data that change with time and place, handed to the rules. */
export type RuleContext = {
  readonly regulations: readonly KnownRegulation[]
  readonly verbs: VerbLexicon
  /** Words for offices that act though no column carries them ("Camat", "Bendahara"). */
  readonly offices: readonly string[]
  /** Names of regions, without "Kota" or "Kabupaten". Empty: only names written with them are seen. */
  readonly regions: readonly string[]
  /** Things that every office has, which no step needs to bring. */
  readonly commonEquipment: readonly string[]
  readonly limits: RuleLimits
  readonly office: OfficeTime
}

/** Where "too many" and "too long" begin. */
export type RuleLimits = {
  readonly performers: number
  readonly symbols: number
  readonly activityWords: number
  readonly deedsPerActivity: number
}

const offices = [
  'Pemohon',
  'Masyarakat',
  'Petugas',
  'Petugas Loket',
  'Petugas Pelayanan',
  'Staf',
  'Staf Pelaksana',
  'Operator',
  'Operator Komputer',
  'Admin',
  'Administrator',
  'Verifikator',
  'Arsiparis',
  'Bendahara',
  'Kepala',
  'Kepala Dinas',
  'Kepala Badan',
  'Kepala Bagian',
  'Kepala Bidang',
  'Kepala Seksi',
  'Kepala Subbagian',
  'Kepala Sub Bagian',
  'Kepala UPT',
  'Kepala Desa',
  'Kadis',
  'Kadin',
  'Kaban',
  'Kabag',
  'Kabid',
  'Kasi',
  'Kasubbag',
  'Sekretaris',
  'Sekretaris Daerah',
  'Sekretaris Dinas',
  'Sekretaris Kecamatan',
  'Sekda',
  'Sekdin',
  'Sekcam',
  'Seklur',
  'Asisten',
  'Ajudan',
  'Camat',
  'Lurah',
  'Bupati',
  'Wali Kota',
  'Walikota',
  'Gubernur',
  'Tim Teknis',
  'Sistem',
  'Aplikasi',
]

const commonEquipment = [
  'alat tulis kantor',
  'ATK',
  'komputer',
  'laptop',
  'pencetak',
  'printer',
  'pemindai',
  'scanner',
  'telepon',
  'telepon pintar',
  'internet',
  'jaringan',
  'aplikasi',
  'sistem',
  'kertas',
  'formulir',
  'blangko',
  'ceklis',
  'daftar periksa',
  'kendaraan',
  'kamera',
  'buku agenda',
  'buku register',
  'buku ekspedisi',
  'lembar disposisi',
  'stempel',
  'cap',
  'arsip',
  'surat elektronik',
  'notifikasi',
]

/** What the rules use where the caller says nothing else. */
export const defaultRuleContext: RuleContext = {
  regulations: knownRegulations,
  verbs: defaultVerbLexicon,
  offices,
  regions: [],
  commonEquipment,
  office: standardOfficeTime,
  limits: {
    performers: 14,
    symbols: 50,
    activityWords: 30,
    deedsPerActivity: 3,
  },
}
