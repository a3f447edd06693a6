import type { Primitive } from '#diagram'

export type RulePrimitive = Extract<Primitive, { kind: 'rule' }>

/** One page to print: all lengths in µm, texts among the primitives in reading order. */
export type Sheet = {
  readonly width: number
  readonly height: number
  /** What the lines of the page show, in words, for those who cannot see them; '': nothing worth saying. */
  readonly alt: string
  readonly primitives: readonly Primitive[]
}
