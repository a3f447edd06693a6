import type { Fee } from '#standard'
import { printDuration, printNumber } from '#time'
import type { ServicePromise } from '../survey-figures/promise-record.ts'
import type { PromisedService } from './survey-report-record.ts'

/** Gives what a standard promises of time and cost, in words. */
export function wordPromise({ duration, fee }: ServicePromise): PromisedService {
  const { promised, note } = duration
  const time = promised === undefined ? '' : printDuration(promised, 'id')
  return {
    time: [time, note.id].filter((part) => part !== '').join(' '),
    fee: wordFee(fee),
  }
}

/** So many tariffs stand in a cell. */
const mostTariffs = 4

function wordFee(fee: Fee): string {
  switch (fee.kind) {
    case 'unstated':
      return ''
    case 'free':
      return 'Gratis'
    case 'tariff': {
      const shown = fee.rows
        .slice(0, mostTariffs)
        .map(({ text, rupiah, per }) =>
          [text.id === '' ? '' : `${text.id}:`, `Rp${printNumber(rupiah, 'id')}`, per.id]
            .filter((part) => part !== '')
            .join(' '),
        )
      const more = fee.rows.length - shown.length
      return [...shown, ...(more > 0 ? [`dan ${more} tarif lain`] : [])].join('; ')
    }
  }
}
