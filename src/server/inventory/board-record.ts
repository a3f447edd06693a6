/** How far units are with their SOPs. An SOP in force that is being revised counts twice. */
export type BoardCounts = {
  /** Needs that nobody works on. */
  readonly needed: number
  readonly drafted: number
  readonly underWay: number
  readonly inForce: number
  /** In force for longer than the period of renewal. */
  readonly overAged: number
  /** Monitorings and evaluations whose day has gone by. */
  readonly overdue: number
}

/** One unit of the board; its counts are its own, without the units below it. */
export type BoardRow = BoardCounts & {
  readonly unitId: string
  readonly unitName: string
  /** Name of the unit above. */
  readonly above: string | null
  /** How many units lie right below it. */
  readonly below: number
  readonly changedAt: Date | null
}

export type BoardSort = 'name' | 'needed' | 'in-force' | 'over-aged' | 'overdue' | 'changed'

export const boardSorts = [
  'name',
  'needed',
  'in-force',
  'over-aged',
  'overdue',
  'changed',
] as const satisfies BoardSort[]

/** What the board shows. `unitId`: that unit and all below it. `page` counts from 1. */
export type BoardRequest = {
  readonly search?: string
  readonly unitId?: string
  readonly sort?: BoardSort
  readonly page?: number
}

export type Board = {
  readonly rows: readonly BoardRow[]
  readonly totals: BoardCounts
  readonly unitCount: number
  readonly page: number
  readonly pageCount: number
  /** The unit that the board is narrowed to, after those above it; empty where it is not. */
  readonly line: readonly { readonly id: string; readonly name: string }[]
}
