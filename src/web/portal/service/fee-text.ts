import type { Fee } from '#standard'
import type { Words } from '../../messages/words.ts'
import { say, type SaidText } from '../said.tsx'

/** A sum of money as the language writes it: `Rp25.000`, `Rp25,000`. */
export function rupiahText(rupiah: number, { language }: Pick<Words, 'language'>): string {
  return `Rp${rupiah.toLocaleString(language === 'id' ? 'id-ID' : 'en-GB')}`
}

/** What a service costs, in a word: free, the one sum, or from the least to the most. */
export function feeText(fee: Fee, words: Words): SaidText {
  const texts = words.portal.service
  if (fee.kind !== 'tariff') return { text: texts[fee.kind] }
  const [first, ...others] = fee.rows
  if (first === undefined) return { text: texts.unstated }
  if (others.length > 0) {
    const sums = fee.rows.map(({ rupiah }) => rupiah)
    const [least, most] = [Math.min(...sums), Math.max(...sums)]
    const range = texts.feeRange(rupiahText(least, words), rupiahText(most, words))
    return { text: least === most ? rupiahText(least, words) : range }
  }
  if (first.rupiah === 0) return { text: texts.free }
  const per = say(first.per, words.language)
  return { ...per, text: [rupiahText(first.rupiah, words), per.text].join(' ').trim() }
}
