/** What the layout knows of a map: sizes and weights, no words. Lengths in µm. */
export type MapGraph = {
  readonly nodes: readonly GraphNode[]
  /** Without loops: those stand at the side of their node. */
  readonly edges: readonly GraphEdge[]
}

/** Lengths in µm. */
export type Size = { readonly width: number; readonly height: number }

/** A box that has to find its place. */
export type GraphNode = Size & {
  /** Room for a loop and its label at the right of the box. */
  readonly side: number
  /** Stands above or below all others; nothing leads to the one, nothing from the other. */
  readonly pin?: 'top' | 'bottom'
}

/** A flow from one box to another, by their places in the list. */
export type GraphEdge = {
  readonly from: number
  readonly to: number
  /** How often it was taken. */
  readonly weight: number
  /** Weight on a scale of 1 to 5. */
  readonly level: number
  /** Width of its line. */
  readonly line: number
  readonly label: Size
}
