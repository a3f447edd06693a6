import type { Drawing } from '#diagram'
import type { Sop } from '#sop'

export function describeFlow(_sop: Sop, page: Drawing['pages'][number]): string {
  return `Bagan alir, halaman ${page.number}`
}
