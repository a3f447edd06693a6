import { points } from '#diagram'

/** Sizes of the identity part, in µm. */

export const margin = 12_000
export const padding = { side: 2600, above: 1700 }
export const logoSize = 24_000
/** Width of the labels in the block of numbers and dates. */
export const labelWidth = 40_000
/** Room to sign and stamp. */
export const signatureHeight = 17_000

const fontOf = (size: number, weight: 'regular' | 'bold') =>
  ({ size: points(size), weight }) as const

export const fonts = {
  government: fontOf(13, 'bold'),
  unit: fontOf(12, 'bold'),
  form: fontOf(10.5, 'regular'),
  fact: fontOf(10, 'regular'),
  strong: fontOf(10, 'bold'),
  title: fontOf(11.5, 'bold'),
  caption: fontOf(9, 'bold'),
  page: fontOf(8, 'regular'),
} as const

export type Font = { readonly size: number; readonly weight: 'regular' | 'bold' }
