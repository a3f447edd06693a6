/**
 * Units in which an SOP promises time. Working units run on the office's calendar, the others on
 * the clock: `period24h` is the "1 x 24 jam" of Indonesian law, three consecutive of which are
 * 72 hours whatever the calendar says. (regulations.md, fact 6: three clocks.)
 */
export type DurationUnit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'workingHour'
  | 'day'
  | 'workingDay'
  | 'period24h'
  | 'week'
  | 'month'
  | 'quarter'
  | 'semester'
  | 'year'

/** An amount of one unit. `amount` is positive, and whole except where the source prints a fraction ("1,5 jam"). */
export type Quantity = { readonly amount: number; readonly unit: DurationUnit }

/**
 * The time that a step or a service promises, as typed data.
 *
 * - `amount`: "10 menit", "maksimal 2 hari kerja" (`atMost`), "2 menit per peserta" (`per`),
 *   "3 Bulan (60 Hari Kerja)" (`equals`), "… tidak termasuk waktu pembayaran" (`note`).
 * - `range`: "30 menit - 3 Jam", with the same additions.
 * - `alternatives`: "7 hari dengan bupati; 2 hari dengan Kadin" and "120 Menit / 3 Hari", two at least.
 * - `relative`: "30 menit sebelum jam mulai", "paling lambat 3 hari kerja setelah pengaduan diterima".
 * - `instant`: "Seketika (otomatis)".
 * - `recurring`: "Triwulan", "Semesteran": once in each period.
 * - `unmeasured`: cannot be promised, with the reason as written: "Selama kegiatan", "Menyesuaikan".
 * - `unitless`: a number without a unit ("5"), kept for a rule to report.
 * - `shared`: counted in the duration of another step (a merged cell); `step` is that step's id.
 * - `unread`: any other text, kept to the letter.
 */
export type Duration =
  | SingleDuration
  | { readonly kind: 'alternatives'; readonly options: readonly DurationOption[] }

/** A duration that is not a choice of several. */
export type SingleDuration =
  | ({ readonly kind: 'amount'; readonly quantity: Quantity } & DurationTerms)
  | ({ readonly kind: 'range'; readonly from: Quantity; readonly to: Quantity } & DurationTerms)
  | {
      readonly kind: 'relative'
      readonly quantity: Quantity
      readonly relation: 'before' | 'after' | 'since'
      readonly event: string
      readonly atMost?: true
      readonly note?: string
    }
  | { readonly kind: 'instant'; readonly note?: string }
  | { readonly kind: 'recurring'; readonly every: DurationUnit; readonly note?: string }
  | { readonly kind: 'unmeasured'; readonly reason: string }
  | { readonly kind: 'unitless'; readonly amount: number }
  | { readonly kind: 'shared'; readonly step: string }
  | { readonly kind: 'unread'; readonly text: string }

/** What may be added to an amount or a range. */
export type DurationTerms = {
  readonly atMost?: true
  readonly per?: string
  readonly equals?: Quantity
  readonly note?: string
}

/** One of several promised times, and the case in which it holds ("dengan bupati"), where the source says it. */
export type DurationOption = { readonly duration: SingleDuration; readonly when?: string }
