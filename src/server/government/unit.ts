/** An office of the government (perangkat daerah, unit kerja), in the order of the tree. */
export type Unit = {
  readonly id: string
  readonly name: string
  readonly parentId?: string
  /** 0 for the topmost. */
  readonly depth: number
  /** May the asking person write SOPs of this unit? */
  readonly mayWrite: boolean
}
