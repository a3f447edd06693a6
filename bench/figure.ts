/** One published figure: ours beside the anchor's, measured in the same run. */
export type Figure = {
  readonly figure: string
  readonly ours: string
  readonly anchor: string
  readonly ratio: string
  readonly target: string
  readonly ok: boolean
}
