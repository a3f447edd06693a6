import { readFlow, type FlowGraph, type Sop, type Step } from '#sop'
import { findConditions } from './find-conditions.ts'

/** An SOP as an applicant sees it. */
export type SopPath = {
  readonly sop: Sop
  readonly graph: FlowGraph
  /** The case in which a step is done ("apabila belum lengkap"); '': always. */
  readonly whenOf: (step: Step) => string
  /** Is somebody from outside the office in the step, and as its first performer? */
  readonly outside: (step: Step) => 'first' | 'beside' | 'none'
}

/** Reads an SOP as an applicant sees it. Linear. */
export function readPath(sop: Sop): SopPath {
  const graph = readFlow(sop)
  const conditions = findConditions(graph)
  const external = new Set(
    sop.performers.filter(({ kind }) => kind === 'external').map(({ id }) => id),
  )
  return {
    sop,
    graph,
    whenOf: (step) => step.optional?.when ?? conditions.get(step.id) ?? '',
    outside: ({ symbols }) => {
      if (external.has(symbols[0]?.performers[0] ?? '')) return 'first'
      const beside = symbols.some(({ performers }) => performers.some((id) => external.has(id)))
      return beside ? 'beside' : 'none'
    },
  }
}
