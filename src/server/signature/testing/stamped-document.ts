import { printSop, type PrintedDocument, type StampPlace } from '#print'
import { emptySop, type Sop } from '#sop'

// For tests: a document printed for signing.

export type StampedDocument = { readonly pdf: Buffer; readonly place: StampPlace }

const stamp = {
  lines: ['Ditandatangani secara elektronik oleh:', 'KEPALA DINAS PERCONTOHAN'],
  address: 'https://tatalaksana.kotacontoh.go.id/verify/1',
}

/** Prints an SOP with a stamp. */
export async function printStamped(sop: Sop = smallDocument): Promise<StampedDocument> {
  const options = { createdAt: new Date('2026-11-26T03:00:00Z'), stamp }
  const printed = await printSop(sop, options)
  if (!printed.ok) throw new Error(printed.code)
  return { pdf: Buffer.from(printed.pdf), place: placeOf(printed) }
}

const smallDocument = emptySop({ government: 'Pemerintah Kota Contoh', unit: 'Dinas Percontohan' })

function placeOf({ stampPlace }: PrintedDocument): StampPlace {
  if (stampPlace === undefined) throw new Error('the document has no stamp')
  return stampPlace
}
