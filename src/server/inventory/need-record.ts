/** How soon an SOP is needed. */
export type NeedPriority = 'high' | 'medium' | 'low'

export const needPriorities = ['high', 'medium', 'low'] as const satisfies NeedPriority[]

/**
 * - `needed`: nobody has begun, or what was begun was dropped
 * - `drafted`: its SOP is being written
 * - `under-way`: its SOP was submitted
 * - `in-force`: the need is met
 * - `dropped`: needed no more, with a reason
 */
export type NeedState = 'needed' | 'drafted' | 'under-way' | 'in-force' | 'dropped'

/** A year, and where it is known a quarter of it. */
export type PlannedTime = { readonly year: number; readonly quarter: number | null }

/** What a person states of a need. */
export type NeedFields = {
  readonly title: string
  readonly reason: string
  readonly dutyId: string | null
  readonly priority: NeedPriority
  readonly planned: PlannedTime | null
  /** Who is on it. */
  readonly personId: string | null
}

/** An SOP that a unit needs, or one that it has and nobody stated a need for. */
export type InventoryLine = {
  /** Absent where there is only the SOP. */
  readonly needId: string | null
  readonly sopId: string | null
  readonly title: string
  readonly number: string
  readonly state: NeedState
  readonly priority: NeedPriority | null
  readonly dutyId: string | null
  readonly planned: PlannedTime | null
  readonly personName: string | null
  /** Day since when the SOP's revision is in force, as `2026-11-26`. */
  readonly inForceSince: string | null
  /** Whole months since then. */
  readonly ageMonths: number | null
  /** In force for longer than the period of renewal. */
  readonly overAged: boolean
  readonly droppedReason: string
}

export type Need = NeedFields & {
  readonly id: string
  readonly unitId: string
  readonly unitName: string
  readonly sopId: string | null
  readonly sopTitle: string | null
  readonly state: NeedState
  /** Revision of the SOP that must be replaced. */
  readonly replaces: number | null
  readonly droppedReason: string
  /** Hand it back with a change: who saves on an older one is told. */
  readonly version: number
  readonly updatedAt: Date
  readonly updatedBy: string
}

/** What a unit has to do, as its statute says it. */
export type Duty = {
  readonly id: string
  readonly text: string
  /** Legal source, with its article. */
  readonly source: string
}

/** A unit with those above it, the topmost first, and those right below it. */
export type UnitPlace = {
  readonly id: string
  readonly name: string
  readonly above: readonly { readonly id: string; readonly name: string }[]
  readonly below: readonly { readonly id: string; readonly name: string }[]
}

/** Everything of one unit's inventory page. */
export type Inventory = {
  readonly unit: UnitPlace
  readonly duties: readonly Duty[]
  readonly lines: readonly InventoryLine[]
  /** May the person change it? */
  readonly mayWrite: boolean
}
