import type { Paper } from '../page/page.ts'
import { papers } from '../page/sizes.ts'
import type { MapDrawing } from './map-drawing.ts'
import type { Size } from './layout/map-graph.ts'

/** A sheet measured at full scale, and how much smaller it is printed. */
export type Sheet = Pick<MapDrawing, 'paper' | 'width' | 'height' | 'scale'>

/** Below, the smallest letters would be under 5 points. */
export const leastScale = 0.67
/** Below, A3 is better than A4. */
const goodScale = 0.8

/**
 * Gives the sheet for what is so large: its own size for the screen, or the paper, upright or lying as
 * suits it, and smaller if need be. `auto` takes A4, or A3 where A4 would be smaller than 80 %.
 */
export function chooseSheet(size: Size, wanted: Paper | 'auto' | 'screen'): Sheet {
  if (wanted === 'screen') return { paper: 'screen', ...size, scale: 1 }
  if (wanted === 'auto') {
    const a4 = chooseSheet(size, 'a4')
    return a4.scale >= goodScale ? a4 : chooseSheet(size, 'a3')
  }
  const lying = fitOn(papers[wanted], size)
  const upright = fitOn({ width: papers[wanted].height, height: papers[wanted].width }, size)
  return { paper: wanted, ...(lying.scale > upright.scale ? lying : upright) }
}

function fitOn(paper: Size, { width, height }: Size): Size & { readonly scale: number } {
  const scale = Math.min(1, paper.width / width, paper.height / height)
  return { width: Math.round(paper.width / scale), height: Math.round(paper.height / scale), scale }
}
