import { describe, expect, test } from 'vitest'
import { generateSop } from '#sop'
import { drawSop } from '../page/draw-sop.ts'
import { paintSvg } from './paint-svg.ts'

describe('golden pages', () => {
  // Open the files in a browser. After a wanted change: npx vitest run src/diagram/svg -u
  test.each([
    ['five-steps', { steps: 5, performers: 3, loops: 1, skips: 0 }],
    ['ten-steps', { steps: 10, performers: 4, loops: 2, skips: 0 }],
    ['twenty-steps', { steps: 20, performers: 6, loops: 4, skips: 1 }],
  ])('%s look as they did', async (name, size) => {
    const { title, pages } = drawSop(generateSop(11, size))
    for (const page of pages) {
      const file = `./golden/${name}-${page.number}.svg`
      await expect(paintSvg(page, { title })).toMatchFileSnapshot(file)
    }
  })
})
