/**
 * What a careful draughtsman avoids, as prices. The unit is the micrometre of line: a bend costs as
 * much as 14 mm. Sources: the weights of Wybrow, Marriott & Stuckey (Orthogonal Connector Routing,
 * GD 2009) tuned on real SOPs. Every price is ≥ 0, so the sum of the cheapest single routes is a
 * lower bound of any page.
 */

export const bendCost = 14_000
export const crossingCost = 28_000

/** Two arrows on the same piece of line: a little per piece. */
export const sharedCost = 100
/** Two corners that touch at one vertex of the grid. */
export const cornerContactCost = 200
/** One arrow more on a piece of line than it has tracks for. */
export const overCapacityCost = 50_000

/** Length is weighted per 100: centre lines of the own rows and of columns are free of surcharge. */
export const channelWeight = { vertical: 108, horizontal: 110, foreignRow: 112 }

/** A further arrow on a side of a symbol. */
export const sameSideCost = 1_000
/** The same, at another column of a stretched symbol. */
export const sameSideOtherColumnCost = 500
export const inAndOutCost = 120_000
export const diamondSideTwiceCost = 150_000
/** Joining another arrow to the same target instead of taking a side of its own. */
export const mergeCost = 2_000

/** Leaving by the top: towards a higher row, or (odd) towards a lower one. */
export const leaveTopCost = { up: 12_000, down: 22_000 }
/** Entering by the bottom: from a lower row, or (odd) from a higher one. */
export const enterBottomCost = { up: 3_000, down: 8_000 }
export const enterSideCost = 500
/** Leaving by the bottom towards a higher row. */
export const leaveBottomUpCost = 3_000
export const yesBySideCost = 1_500
export const noByBottomCost = 1_500
/** Each column that a free symbol stands away from its preferred one. */
export const awayFromPreferredCost = 1_000

/** Meeting a connector at its side, or from the side of the page's edge. */
export const connectorSideCost = 1_000
export const connectorBackCost = 12_000
