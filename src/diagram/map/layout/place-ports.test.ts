import { describe, expect, test } from 'vitest'
import { spreadPorts } from './place-ports.ts'

describe('spreadPorts', () => {
  test('the heaviest line meets the middle', () => {
    expect(spreadPorts([1, 9, 1], 20_000)).toEqual([-5200, 0, 5200])
    expect(spreadPorts([9, 1, 1], 20_000)).toEqual([0, 5200, 10_400])
  })

  test('lines stand closer where they are many', () => {
    // 17,000 µm of room for four lines at the right of the heaviest
    expect(spreadPorts([9, 1, 1, 1, 1], 20_000)).toEqual([0, 4250, 8500, 12_750, 17_000])
  })

  test('the heaviest leaves the middle where the others would come too close together', () => {
    // 7,000 µm at each side: nine others at the least distance of 2,400 have no room, 14,000 / 9 have
    const offsets = spreadPorts([9, 1, 1, 1, 1, 1, 1, 1, 1, 1], 10_000)
    expect(offsets[0]).toBe(-7000)
    expect(offsets.at(-1)).toBe(7000)
  })

  test('a side without lines has no places', () => {
    expect(spreadPorts([], 10_000)).toEqual([])
  })
})
