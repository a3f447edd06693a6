import type { ByteFault } from '../documents/read-bytes.ts'
import type { UsageFault } from '../read-arguments.ts'
import { shortened } from '../terminal/printable.ts'
import { commandHelpId, helpId } from './help-id.ts'
import type { CheckCounts, Messages } from './messages.ts'

/** Indonesian. */
export const id: Messages = {
  help: helpId,
  commandHelp: commandHelpId,
  tryHelp: (command) =>
    command === undefined
      ? 'Penjelasan: tatalaksana --help'
      : `Penjelasan: tatalaksana ${command} --help`,
  usage,
  unreadable,
  unwritable: (path, reason) =>
    reason === 'taken'
      ? `${path}: tidak ditulis karena akan menimpa berkas masukan atau hasil lain; pilih --out yang lain`
      : `${path}: tidak dapat ditulis (${reason})`,
  crashed: (name, error) => `${name}: kesalahan program: ${String(error)}`,
  internal: (error) => `tatalaksana: kesalahan program: ${String(error)}`,
  pageTitle: (title, page, count) => `${title}: halaman ${page} dari ${count}`,
  unprinted: (name, reason) => `${name}: tidak dapat dicetak (${reason})`,
  tooManySops: ({ found, limit }) => `ada ${found} SOP; paling banyak ${limit} dalam satu himpunan`,
  severalPages: (name, pages) =>
    `${name}: gambarnya ${pages} halaman; sebutkan folder hasil dengan --out`,
  severalSops: (name, sops) => `${name}: berisi ${sops} SOP; sebutkan folder hasil dengan --out`,
  standardInput: '(masukan baku)',
  notOneSop: (sops) => `berisi ${sops} SOP; yang diperlukan satu`,
  notNameTable: (name) =>
    name === undefined
      ? 'bukan tabel nama; seharusnya JSON seperti { "nama pada log": "nama pada model" }'
      : `isi untuk '${shortened(name)}' bukan teks; seharusnya "nama" atau ["nama", "nama"]`,
  notCosts: (name) =>
    `${name === undefined ? '' : `'${shortened(name)}': `}bukan biaya; seharusnya JSON seperti { "log": 1, "model": 1, "logOf": { "kegiatan": 0.5 } } dengan angka 0 sampai 1.000.000`,
  furtherNets: (nets) => `berkas ini berisi ${nets} jaring lain, yang tidak dipakai`,
  levels: { error: 'galat', warning: 'peringatan', hint: 'petunjuk' },
  note: 'catatan',
  notSure: (percent) => `(belum pasti, kemiripan ${percent}%)`,
  advice: 'saran',
  source: 'dasar',
  noFindings: 'tidak ada temuan',
  comparison: {
    sops: 'SOP yang dibandingkan',
    figures: 'Angka',
    performers: 'Pelaksana',
    steps: 'Langkah',
  },
  checked,
  progress: (done, total, unreadable) =>
    `${done} dari ${total}${unreadable === 0 ? '' : ` · ${unreadable} tidak terbaca`}`,
  interrupted: (done, total) => `dihentikan setelah ${done} dari ${total} dokumen`,
}

function usage(fault: UsageFault): string {
  switch (fault.code) {
    case 'missing-command':
      return 'perintah belum disebut'
    case 'unknown-command':
      return `perintah '${shortened(fault.given)}' tidak dikenal`
    case 'unknown-option':
      return `pilihan '${shortened(fault.option)}' tidak dikenal`
    case 'missing-value':
      return `pilihan ${fault.option} memerlukan nilai`
    case 'unwanted-value':
      return `pilihan ${fault.option} tidak memakai nilai`
    case 'not-a-choice':
      return `nilai '${shortened(fault.given)}' untuk ${fault.option} tidak dikenal; pilih ${fault.choices.join(', ')}`
    case 'missing-file':
      return 'berkas belum disebut; gunakan - untuk masukan baku'
    case 'missing-out':
      return 'tempat hasil belum disebut; gunakan --out'
    case 'out-is-a-file':
      return '--out menyebut satu berkas sedangkan masukannya beberapa; sebutkan folder'
    case 'not-two':
      return `diff membandingkan dua SOP, sedangkan yang disebut ${fault.found}`
    case 'not-a-task':
      return fault.given === undefined
        ? `tugas belum disebut; pilih ${fault.choices.join(', ')}`
        : `tugas '${shortened(fault.given)}' tidak dikenal; pilih ${fault.choices.join(', ')}`
    case 'wrong-count':
      return `berkas yang disebut ${fault.found}; seharusnya ${fault.expected}`
    case 'not-a-value':
      return `nilai '${shortened(fault.given)}' untuk ${fault.option} tidak dapat dipakai; seharusnya ${fault.expected}`
    case 'unknown-schema':
      return `skema '${shortened(fault.given)}' tidak dikenal; yang ada: sop, standard`
    case 'json-and-csv':
      return 'pilih salah satu: --json atau --csv'
    case 'input-twice':
      return 'masukan baku (-) hanya dapat dipakai untuk satu berkas'
    case 'too-few':
      return `ada ${fault.found} SOP untuk dibandingkan; sedikitnya ${fault.expected}`
    case 'too-many':
      return `ada ${fault.found} SOP untuk dibandingkan; paling banyak ${fault.expected}`
    case 'too-long':
      return `SOP yang dibandingkan memuat ${fault.found} langkah; paling banyak ${fault.expected}`
  }
}

function unreadable(fault: ByteFault): string {
  switch (fault.code) {
    case 'not-found':
      return 'tidak ditemukan'
    case 'no-access':
      return 'tidak dapat dibuka'
    case 'empty-folder':
      return 'folder ini tidak berisi berkas SOP (.json, .docx, .xlsx, .bpmn)'
    case 'is-folder':
      return 'adalah folder; sebutkan satu berkas'
    case 'too-large':
      return `terlalu besar; paling besar ${fault.largestMegabytes} MB`
  }
}

function checked({ documents, unreadable, levels }: CheckCounts): string {
  const { error, warning, hint } = levels
  const missed = unreadable === 0 ? '' : `; ${unreadable} berkas tidak terbaca`
  return `${documents} dokumen diperiksa: ${error} galat, ${warning} peringatan, ${hint} petunjuk${missed}`
}
