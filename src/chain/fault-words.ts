import type { ChainFault, RowName } from './chain-fault.ts'

export type FaultWords = (
  fault: ChainFault,
  /** Writes an instant in the reader's zone. */
  timeOf: (at: string) => string,
) => string

/** Indonesian. */
export const faultWordsId: FaultWords = (fault, timeOf) => {
  const name = nameIn('baris', timeOf)
  switch (fault.kind) {
    case 'changed':
      return `${name(fault.row)} diubah: isinya tidak lagi sesuai dengan hash-nya.`
    case 'resealed':
      return `${name(fault.row)} diubah lalu diberi hash baru: baris sesudahnya masih menyebut hash yang lama.`
    case 'swapped':
      return `${name(fault.row)} dan ${lower(name(fault.other))} saling bertukar tempat.`
    case 'moved':
      return `${range('Baris', fault)} bernomor salah: nomor aslinya ${range('', { from: fault.from + fault.by, to: fault.to + fault.by }).trim()}.`
    case 'inserted':
      return `${name(fault.row)} disisipkan: baris sesudahnya langsung menyambung baris sebelumnya.`
    case 'missing':
      return `${range('Baris', fault)} dihapus: nomornya tidak ada.`
    case 'added':
      return `${range('Baris', fault)} ditambahkan di luar rantai: tidak tercatat pada ujung rantai.`
    case 'cut-off':
      return `${range('Baris', fault)} dipotong dari ujung: ujung rantai masih mencatatnya.`
    case 'head-differs':
      return `Ujung rantai tidak cocok dengan baris terakhir, nomor ${fault.number}: ujung rantai diubah, atau baris itu diubah lalu diberi hash baru.`
    case 'head-missing':
      return 'Ujung rantai hilang: apakah baris terbaru dipotong tidak dapat diketahui.'
    case 'out-of-order':
      return `${name(fault.row)} tidak pada urutannya dalam berkas.`
    case 'remade':
      return `Baris ${fault.number} bukan lagi baris terakhir ekspor itu: rantai dibuat ulang atau dipotong sesudahnya.`
    case 'viewings-differ':
      return `Catatan siapa melihat apa pada ${fault.day} diubah: tidak sesuai dengan segelnya, baris ${fault.sealedBy}.`
  }
}

/** English. */
export const faultWordsEn: FaultWords = (fault, timeOf) => {
  const name = nameIn('row', timeOf)
  const are = 'from' in fault && fault.from !== fault.to ? ['Rows', 'were'] : ['Row', 'was']
  const [rows = '', were = ''] = are
  switch (fault.kind) {
    case 'changed':
      return `${name(fault.row)} was changed: its content does not give its hash.`
    case 'resealed':
      return `${name(fault.row)} was changed and given a new hash: the next row still names the former one.`
    case 'swapped':
      return `${name(fault.row)} and ${lower(name(fault.other))} stand in each other's place.`
    case 'moved':
      return `${range(rows, fault)} ${were} renumbered: written as ${range('', { from: fault.from + fault.by, to: fault.to + fault.by }).trim()}.`
    case 'inserted':
      return `${name(fault.row)} was put in: the row after it follows from the row before it.`
    case 'missing':
      return `${range(rows, fault)} ${were} deleted: the number is missing.`
    case 'added':
      return `${range(rows, fault)} ${were} added outside the chain: its head does not know of that.`
    case 'cut-off':
      return `${range(rows, fault)} ${were} cut off the end: the head still knows of that.`
    case 'head-differs':
      return `The head does not match the newest row, number ${fault.number}: the head was changed, or that row was changed and given a new hash.`
    case 'head-missing':
      return 'The head of the chain is gone: whether the newest rows were cut off cannot be known.'
    case 'out-of-order':
      return `${name(fault.row)} is out of order in the file.`
    case 'remade':
      return `Row ${fault.number} is no longer the row that the export ends with: the chain was made anew, or cut off, since.`
    case 'viewings-differ':
      return `The record of who saw what on ${fault.day} was changed: it does not match its seal, row ${fault.sealedBy}.`
  }
}

/** `Row 5 (draft.saved, sop 0a1b…, Kenanga Rumbia, 26 November 2026)`. */
function nameIn(word: string, timeOf: (at: string) => string) {
  return ({ number, action, subjectKind, subjectId, actorName, at }: RowName): string => {
    const subject = subjectId === null ? subjectKind : `${subjectKind} ${subjectId}`
    return `${word.charAt(0).toUpperCase()}${word.slice(1)} ${number} (${action}, ${subject}, ${actorName}, ${timeOf(at)})`
  }
}

function lower(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`
}

function range(word: string, { from, to }: { readonly from: number; readonly to: number }): string {
  return from === to ? `${word} ${from}` : `${word} ${from}–${to}`
}
