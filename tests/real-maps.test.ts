import { describe, expect, test } from 'vitest'
import { checkMap, drawMap } from '#diagram'
import { readRealMap, realMapFiles, realMapsFolder } from './real-maps.ts'

describe('maps of real logs', () => {
  test(`there are some in ${realMapsFolder}`, (context) => {
    context.skip(realMapFiles.length === 0, `no counts of real logs in ${realMapsFolder}`)
    expect(realMapFiles.length).toBeGreaterThan(10)
  })

  test.each(realMapFiles)('%s is drawn whole', (file) => {
    const map = readRealMap(file)
    const drawn = drawMap(map, { language: 'id' })
    if (!drawn.ok) throw new Error(`${file} is refused`)
    expect(drawn.drawing.notices.filter(({ kind }) => kind !== 'name-cut')).toEqual([])
    // looking at each pair takes minutes on the largest
    if (map.flows.length < 300) expect(checkMap(drawn.drawing, map)).toEqual([])
  })
})
