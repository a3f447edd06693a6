import type { Sop, Target } from '../../model/sop.ts'

/**
 * The SOP as a reader of foreign files gives it: rows and columns with ids of their own, counted
 * from 1 behind a prefix.
 */
export function renumbered(sop: Sop, prefix: string): Sop {
  const rows = new Map(sop.steps.map(({ id }, row) => [id, `${prefix}s${row + 1}`]))
  const columns = new Map(sop.performers.map(({ id }, column) => [id, `${prefix}p${column + 1}`]))
  const row = (id: string) => rows.get(id) ?? id
  const column = (id: string) => columns.get(id) ?? id
  const target = (to: Target): Target => (to.kind === 'step' ? { ...to, step: row(to.step) } : to)
  return {
    ...sop,
    performers: sop.performers.map((one) => ({ ...one, id: column(one.id) })),
    steps: sop.steps.map((step) => ({
      ...step,
      id: row(step.id),
      ...(step.duration?.kind === 'shared'
        ? { duration: { ...step.duration, step: row(step.duration.step) } }
        : {}),
      symbols: step.symbols.map((symbol) => ({
        ...symbol,
        performers: symbol.performers.map(column),
        ...(symbol.exits && {
          exits: symbol.exits.map((exit) => ({ ...exit, to: target(exit.to) })),
        }),
      })),
    })),
  }
}
