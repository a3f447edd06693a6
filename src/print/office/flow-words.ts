import { rowNumber, type Sop } from '#sop'
import { describeSteps } from '../sheet/flow-alt.ts'
import type { FlowItem } from './flow-items.ts'

/** Says what an item of the flow shows, '' where its own text does; for those who do not see it. */
export type SayItem = (item: FlowItem) => string

/** Reads what symbols and arrows say: "Langkah 3 (Verifikator): Ya → langkah 4.", "3 → 4". Linear. */
export function readFlowWords(sop: Sop): SayItem {
  const steps = describeSteps(sop)
  const numbers = new Map(sop.steps.map(({ id }, row) => [id, rowNumber(sop, row)]))
  const number = (step: string | undefined) => numbers.get(step ?? '') ?? ''
  return (item) => {
    switch (item.kind) {
      case 'shape':
        return steps.get(item.symbol.step ?? '') ?? ''
      case 'line':
        return item.fromStep === undefined
          ? ''
          : `${number(item.fromStep)} → ${number(item.toStep)}`.trim()
      case 'text':
        return ''
    }
  }
}

/** Gives the name by which Office lists an item: "Simbol 5". */
export function nameItem({ kind, id }: FlowItem): string {
  return `${{ shape: 'Simbol', line: 'Panah', text: 'Label' }[kind]} ${id}`
}
