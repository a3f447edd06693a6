import { encodeUtf8 } from './utf8.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TimeReader } from './read-time.ts'

function read(text: string, zoneMinutes = 0) {
  const reader = new TimeReader(zoneMinutes)
  const bytes = encodeUtf8(`x${text}y`)
  const ms = reader.read(bytes, 1, bytes.length - 1)
  const { withoutZone, finer, notIso } = reader
  return Number.isNaN(ms) ? undefined : { ms, withoutZone, finer, notIso }
}

const exact = { withoutZone: false, finer: false, notIso: false }

test('an instant is read as the platform reads it, whatever its zone', () => {
  const instants = fc.date({ min: new Date(-6e13), max: new Date(2e14), noInvalidDate: true })
  const zones = fc.integer({ min: -15 * 60, max: 15 * 60 })
  fc.assert(
    fc.property(instants, zones, (instant, zone) => {
      const local = new Date(instant.getTime() + zone * 60_000).toISOString().slice(0, -1)
      fc.pre(local.length === 23)
      const hours = String(Math.floor(Math.abs(zone) / 60)).padStart(2, '0')
      const minutes = String(Math.abs(zone) % 60).padStart(2, '0')
      const sign = zone < 0 ? '-' : '+'
      const expected = { ms: instant.getTime(), ...exact }
      expect(read(`${local}${sign}${hours}:${minutes}`)).toEqual(expected)
      expect(read(`${local}${sign}${hours}${minutes}`)).toEqual(expected)
    }),
    { seed: 4 },
  )
})

test('zone, fraction and T are written in several ways', () => {
  const ms = Date.UTC(2010, 11, 30, 13, 32, 0)
  for (const text of [
    '2010-12-30T14:32:00.000+01:00',
    '2010-12-30T14:32:00+01',
    '2010-12-30 14:32+0100',
    '2010-12-30 13:32:00 +0000',
    '2010-12-30t13:32:00,0z',
    ' 2010-12-30T13:32:00.000000000Z\n',
  ])
    expect(read(text), text).toEqual({ ms, ...exact })
})

test('a missing zone is told, and is the one given', () => {
  const ms = Date.UTC(2019, 10, 3, 1, 11, 19)
  expect(read('2019-11-03T01:11:19')).toEqual({ ms, ...exact, withoutZone: true })
  expect(read('2019-11-03T08:11:19', 420)).toEqual({ ms, ...exact, withoutZone: true })
  const day = { ms: Date.UTC(2019, 10, 3), ...exact, withoutZone: true }
  expect(read('2019-11-03')).toEqual(day)
  expect(read('2019/11/03 01:11:19.000')).toEqual({ ...exact, ms, notIso: true, withoutZone: true })
})

test('what is finer than a millisecond is cut and told', () => {
  expect(read('1970-01-01T00:00:00.1239Z')).toEqual({ ms: 123, ...exact, finer: true })
  expect(read('1970-01-01T00:00:00.123000000Z')).toEqual({ ms: 123, ...exact })
})

test('24:00 is the midnight that ends the day, a leap day is one', () => {
  expect(read('2015-12-31T24:00:00Z')?.ms).toBe(Date.UTC(2016, 0, 1))
  expect(read('2016-02-29T00:00:00Z')?.ms).toBe(Date.UTC(2016, 1, 29))
  expect(read('0000-03-01T00:00:00Z')?.ms).toBe(Date.parse('0000-03-01T00:00:00Z'))
})

test('what no calendar or clock has is no instant', () => {
  for (const text of [
    '',
    '2010',
    '2010-13-01T00:00:00Z',
    '2010-00-01T00:00:00Z',
    '2010-04-31T00:00:00Z',
    '2015-02-29T00:00:00Z',
    '1900-02-29T00:00:00Z',
    '2010-01-01T25:00:00Z',
    '2010-01-01T24:00:00.001Z',
    '2010-01-01T24:00:00.0001Z',
    '2010-01-01T10:60:00Z',
    '2016-12-31T23:59:60Z',
    '2010-01-01T10:00:00.Z',
    '2010-01-01T10:00:00.1234567890Z',
    '2010-01-01T10:00:00+1',
    '2010-01-01T10:00:00+16:00',
    '2010-01-01T10:00:00+01:60',
    '2010-01-01T10:00:00+01:00Z',
    '2010-01-01T10:00:00ZZ',
    '2010-01-01T10Z',
    '2010-01-01Z',
    '2010/01-01 10:00:00',
    '01-02-2010 10:00:00',
    '2010-01-0110:00:00',
    '2O10-01-01',
    'UNKNOWN',
  ])
    expect(read(text), text).toBeUndefined()
})

test('a day that was refused is refused again', () => {
  const reader = new TimeReader(0)
  const bytes = encodeUtf8('2010-04-31')
  expect([reader.read(bytes, 0, 10), reader.read(bytes, 0, 10)]).toEqual([Number.NaN, Number.NaN])
})
