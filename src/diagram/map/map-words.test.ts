import { describe, expect, test } from 'vitest'
import { printTime } from './map-words.ts'

const [second, minute, hour, day] = [1000, 60_000, 3_600_000, 86_400_000]

describe('words of a map', () => {
  test.each([
    [0, '0 dtk', '0 s'],
    [400, '< 1 dtk', '< 1 s'],
    [31 * second, '31 dtk', '31 s'],
    [59.7 * second, '1 mnt', '1 m'],
    [2 * hour + 30 * minute, '2 jam 30 mnt', '2 h 30 m'],
    [23 * hour + 59.6 * minute, '1 hari', '1 d'],
    [3 * day + 4.4 * hour, '3 hari 4 jam', '3 d 4 h'],
    [1000 * day, '1.000 hari', '1,000 d'],
    [-5 * minute, '−5 mnt', '−5 m'],
  ])('%d ms is rounded to two units', (ms, id, en) => {
    expect(printTime(ms, 'id')).toBe(id)
    expect(printTime(ms, 'en')).toBe(en)
  })
})
