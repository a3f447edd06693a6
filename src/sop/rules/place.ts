import type { Node } from '../model/flow.ts'
import type { Step } from '../model/sop.ts'
import type { Fault, FindingData, IdentityField, StepField } from './rule.ts'

/** A fault of the SOP as a whole. */
export function atDocument(data: FindingData = {}): Fault {
  return { place: { kind: 'document' }, data }
}

/** A fault in the identity block. */
export function atIdentity(field: IdentityField, data: FindingData = {}): Fault {
  return { place: { kind: 'identity', field }, data }
}

/** A fault of a performer column. */
export function atPerformer(performer: string, data: FindingData = {}): Fault {
  return { place: { kind: 'performer', performer }, data }
}

/** A fault in a cell of a row. */
export function atStep(step: Step, field: StepField, data: FindingData = {}): Fault {
  return { place: { kind: 'step', step: step.id, field }, data }
}

/** A fault of a symbol. */
export function atSymbol(node: Node, data: FindingData = {}): Fault {
  const place = {
    kind: 'step',
    step: node.step.id,
    field: 'symbols',
    symbol: node.symbol.id,
  } as const
  return { place, data }
}

/** A fault of a way out; `exit` counts from 0. */
export function atExit(node: Node, exit: number, data: FindingData = {}): Fault {
  const { step, symbol } = node
  return { place: { kind: 'step', step: step.id, field: 'exits', symbol: symbol.id, exit }, data }
}
