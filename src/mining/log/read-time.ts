const DAY_MS = 86_400_000
const BLANK = 32

/**
 * Reads instants of ISO 8601-1 (5.4.2, calendar dates) out of bytes: date, `T` or a blank, hours and
 * minutes, seconds, 1 to 9 fraction digits, and `Z`, `+hh`, `+hhmm`, `+hh:mm` or no zone; a date alone
 * is its midnight. `yyyy/mm/dd` is read as well (`notIso`). Days that no calendar has are refused, and
 * so is a leap second, which milliseconds since 1970 cannot say; 24:00 is the midnight that ends the day.
 */
export class TimeReader {
  /** Of the instant read last: it named no zone, and was taken as `zoneMinutes` ahead of UTC. */
  withoutZone = false
  /** It named more than milliseconds, which were cut. */
  finer = false
  /** It was written with slashes. */
  notIso = false
  #at = 0
  #end = 0
  #day = -1
  #dayMs = 0
  readonly #zoneMs: number

  constructor(zoneMinutes: number) {
    this.#zoneMs = zoneMinutes * 60_000
  }

  /** Milliseconds since 1970-01-01 UTC; NaN: no instant. Blanks around it are passed over. */
  read(bytes: Uint8Array, from: number, to: number): number {
    this.#at = from
    this.#end = to
    while (isBlank(bytes[this.#at]) && this.#at < to) this.#at++
    while (isBlank(bytes[this.#end - 1]) && this.#end > this.#at) this.#end--
    const dateMs = this.#date(bytes)
    this.finer = false
    if (this.#at === this.#end) return dateMs - this.#zone(bytes)
    const between = bytes[this.#at++] ?? 0
    if (between !== BLANK && (between | 32) !== 0x74) return Number.NaN
    const timeMs = this.#timeOfDay(bytes)
    const zoneMs = this.#zone(bytes)
    return this.#at === this.#end ? dateMs + timeMs - zoneMs : Number.NaN
  }

  #date(bytes: Uint8Array): number {
    const at = this.#at
    const mark = bytes[at + 4]
    this.notIso = mark === 0x2f
    const apart = (mark === 0x2d || this.notIso) && bytes[at + 7] === mark
    if (this.#end - at < 10 || !apart) return Number.NaN
    this.#at += 10
    const year = 100 * twoDigits(bytes, at) + twoDigits(bytes, at + 2)
    const month = twoDigits(bytes, at + 5)
    const day = (year * 16 + month) * 32 + twoDigits(bytes, at + 8)
    if (day === this.#day) return this.#dayMs
    this.#dayMs = midnight(year, month, twoDigits(bytes, at + 8))
    this.#day = day
    return this.#dayMs
  }

  #timeOfDay(bytes: Uint8Array): number {
    const at = this.#at
    if (this.#end - at < 5 || bytes[at + 2] !== 0x3a) return Number.NaN
    const hour = twoDigits(bytes, at)
    const minute = twoDigits(bytes, at + 3)
    this.#at += 5
    let ms = 0
    if (bytes[this.#at] === 0x3a && this.#at < this.#end) {
      if (this.#end - this.#at < 3) return Number.NaN
      ms = 1000 * twoDigits(bytes, this.#at + 1)
      this.#at += 3
      if (ms > 59_000) return Number.NaN
      ms += this.#fraction(bytes)
    }
    const whole = hour < 24 || (hour === 24 && minute === 0 && ms === 0 && !this.finer)
    return whole && minute < 60 ? (hour * 60 + minute) * 60_000 + ms : Number.NaN
  }

  /** Milliseconds of the digits after a point or comma; without either, 0. */
  #fraction(bytes: Uint8Array): number {
    const mark = bytes[this.#at]
    if (this.#at >= this.#end || (mark !== 0x2e && mark !== 0x2c)) return 0
    const first = ++this.#at
    let ms = 0
    for (let unit = 100; this.#at < this.#end; unit /= 10, this.#at++) {
      const digit = (bytes[this.#at] ?? 0) - 48
      if (digit < 0 || digit > 9) break
      if (unit >= 1) ms += unit * digit
      else if (digit > 0) this.finer = true
    }
    const digits = this.#at - first
    return digits >= 1 && digits <= 9 ? ms : Number.NaN
  }

  #zone(bytes: Uint8Array): number {
    this.withoutZone = this.#at === this.#end
    if (this.withoutZone) return this.#zoneMs
    if (bytes[this.#at] === BLANK) this.#at++
    const sign = bytes[this.#at++] ?? 0
    if ((sign | 32) === 0x7a) return 0
    if (sign !== 0x2b && sign !== 0x2d) return Number.NaN
    if (this.#end - this.#at < 2) return Number.NaN
    const hours = twoDigits(bytes, this.#at)
    this.#at += 2
    if (bytes[this.#at] === 0x3a && this.#end - this.#at === 3) this.#at++
    const minutes = this.#end - this.#at === 2 ? twoDigits(bytes, this.#at) : 0
    if (this.#end - this.#at === 2) this.#at += 2
    const ms = (hours * 60 + minutes) * 60_000
    if (!(hours < 16 && minutes < 60)) return Number.NaN
    return sign === 0x2d ? -ms : ms
  }
}

function isBlank(byte: number | undefined): boolean {
  return byte === BLANK || byte === 9 || byte === 10 || byte === 13
}

/** The number of two digits; NaN: there are none. */
function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] ?? 0) - 48
  const ones = (bytes[at + 1] ?? 0) - 48
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : Number.NaN
}

/** Midnight UTC of a day of the Gregorian calendar; NaN: there is no such day. */
function midnight(year: number, month: number, day: number): number {
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month))) return Number.NaN
  // Years begin in March, so that the leap day is their last (Hinnant, days_from_civil).
  const marchYear = month > 2 ? year : year - 1
  const yearDay = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  const leaps =
    Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400)
  return (marchYear * 365 + leaps + yearDay - 719_468) * DAY_MS
}

function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}
