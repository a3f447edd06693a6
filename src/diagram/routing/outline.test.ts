import { expect, test } from 'vitest'
import { meetOutline } from './outline.ts'

const box = { x: 10_000, y: 20_000, width: 10_000, height: 6_000 }

test('a process is met at its box', () => {
  expect(meetOutline('process', box, { side: 3, coordinate: 21_000 })).toEqual({
    x: 10_000,
    y: 21_000,
  })
})

//  half way between tip and middle of a slanted side: half of the half width inside
test('a diamond is met at its slanted side', () => {
  expect(meetOutline('decision', box, { side: 1, coordinate: 23_000 })).toEqual({
    x: 20_000,
    y: 23_000,
  })
  expect(meetOutline('decision', box, { side: 1, coordinate: 24_500 })).toEqual({
    x: 17_500,
    y: 24_500,
  })
  expect(meetOutline('decision', box, { side: 0, coordinate: 17_500 })).toEqual({
    x: 17_500,
    y: 21_500,
  })
})

//  radius 3: 1.8 off the axis the cap lies 3 - √(9 - 3.24) = 0.6 inside
test('a terminator is met at its round cap', () => {
  expect(meetOutline('terminator', box, { side: 3, coordinate: 24_800 })).toEqual({
    x: 10_600,
    y: 24_800,
  })
  expect(meetOutline('terminator', box, { side: 0, coordinate: 16_000 })).toEqual({
    x: 16_000,
    y: 20_000,
  })
})

//  the shoulder is at 62 %: 3.72 of 6; the point 2.28 high and 5 wide on either side
test('a connector is met at its point from below', () => {
  expect(meetOutline('connector', box, { side: 2, coordinate: 15_000 })).toEqual({
    x: 15_000,
    y: 26_000,
  })
  expect(meetOutline('connector', box, { side: 2, coordinate: 12_500 })).toEqual({
    x: 12_500,
    y: 24_860,
  })
})
