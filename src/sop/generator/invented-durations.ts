import type { Duration, DurationUnit, Quantity } from '#time'
import type { SeededRandom } from './seeded-random.ts'

/** Gives an ordinary duration: an amount of minutes, hours or working days, at times a range. */
export function inventDuration(random: SeededRandom): Duration {
  const quantity = inventQuantity(random)
  if (!random.chance(0.15)) return { kind: 'amount', quantity }
  const more = quantity.amount + random.whole(1, 10)
  return { kind: 'range', from: quantity, to: { amount: more, unit: quantity.unit } }
}

function inventQuantity(random: SeededRandom): Quantity {
  const unit: DurationUnit = random.pick(['minute', 'minute', 'minute', 'hour', 'workingDay'])
  const amounts = unit === 'minute' ? [5, 10, 15, 30, 45, 60] : [1, 2, 3, 4]
  return { amount: random.pick(amounts), unit }
}

/** Gives a duration of any kind but `shared`, which needs the other rows. */
export function inventVariedDuration(random: SeededRandom): Duration {
  const quantity = inventQuantity(random)
  return random.pick<() => Duration>([
    () => ({ kind: 'amount', quantity, atMost: true }),
    () => ({ kind: 'amount', quantity, per: 'berkas' }),
    () => ({
      kind: 'amount',
      quantity: { amount: 1, unit: 'month' },
      equals: { amount: 22, unit: 'workingDay' },
    }),
    () => ({ kind: 'amount', quantity: { amount: random.whole(1, 3), unit: 'period24h' } }),
    () => ({ kind: 'amount', quantity, note: 'tidak termasuk waktu pembayaran' }),
    () => ({
      kind: 'range',
      from: { amount: 30, unit: 'minute' },
      to: { amount: random.whole(1, 3), unit: 'hour' },
    }),
    () => alternativesOf(random),
    () => ({ kind: 'relative', quantity, relation: 'before', event: 'rapat dimulai' }),
    () => ({ kind: 'instant', note: 'otomatis' }),
    () => ({ kind: 'recurring', every: 'quarter' }),
    () => ({ kind: 'unmeasured', reason: 'Selama kegiatan' }),
    () => ({ kind: 'unitless', amount: random.whole(1, 10) }),
    () => ({ kind: 'unread', text: 'Setelah musim panen' }),
  ])()
}

function alternativesOf(random: SeededRandom): Duration {
  const option = (when: string) => ({
    duration: { kind: 'amount', quantity: inventQuantity(random) } as const,
    when,
  })
  return { kind: 'alternatives', options: [option('dengan survei'), option('tanpa survei')] }
}
