import type { Flow } from '#sop'

/** Gives the key by which a flow is known in a drawing: its symbol and the index of the way out. */
export function flowKey(flow: Flow): string {
  return `${flow.from}>${flow.exit}`
}
