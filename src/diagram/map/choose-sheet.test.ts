import { expect, test } from 'vitest'
import { chooseSheet } from './choose-sheet.ts'

test('on the screen a sheet is as large as the map', () => {
  const size = { width: 1_000_000, height: 50_000 }
  expect(chooseSheet(size, 'screen')).toEqual({ paper: 'screen', ...size, scale: 1 })
})

test('a high map stands upright, a wide one lies', () => {
  expect(chooseSheet({ width: 105_000, height: 297_000 }, 'a4')).toEqual({
    paper: 'a4',
    width: 210_000,
    height: 297_000,
    scale: 1,
  })
  expect(chooseSheet({ width: 594_000, height: 210_000 }, 'a4')).toEqual({
    paper: 'a4',
    width: 594_000,
    height: 420_000,
    scale: 0.5,
  })
})

test('A3 is taken where A4 would be smaller than 80 %', () => {
  expect(chooseSheet({ width: 371_000, height: 100_000 }, 'auto').paper).toBe('a4')
  expect(chooseSheet({ width: 372_000, height: 100_000 }, 'auto')).toMatchObject({
    paper: 'a3',
    scale: 1,
  })
})
