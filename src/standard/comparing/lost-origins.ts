import type { Path } from '#sop'
import type { ServiceStandard } from '../model/standard.ts'
import { findOrigin, type ComparedSop } from './compared-sop.ts'
import type { Said, StandardFinding } from './standard-finding.ts'

/** Finds lines whose step is gone, and, once for each, SOPs that are not linked any more. */
export function findLostOrigins(
  { delivery }: ServiceStandard,
  sops: readonly ComparedSop[],
): readonly StandardFinding[] {
  const unlinked = new Map<string, StandardFinding>()
  const notLinked = (sopId: string, at: Path, ours: Said): void => {
    const found = { code: 'sop-not-linked', at, sop: { sopId }, ours, theirs: '' } as const
    if (!unlinked.has(sopId)) unlinked.set(sopId, { ...found, certainty: 'sure' })
  }
  const gone: StandardFinding[] = []
  for (const part of ['requirements', 'procedure'] as const) {
    delivery[part].forEach((item, index) => {
      const { from, text } = item
      const origin = findOrigin(item, sops)
      if (from === undefined || origin === undefined || origin.kind === 'step') return
      const at = ['delivery', part, index]
      if (origin.kind === 'sop-not-linked') notLinked(from.sop, at, text.id)
      else gone.push(lineWithoutStep(at, { sopId: from.sop, step: from.step }, text.id))
    })
  }
  const { from, promised } = delivery.duration
  if (from !== undefined && !sops.some(({ id }) => id === from)) {
    notLinked(from, ['delivery', 'duration'], promised ?? '')
  }
  return [...unlinked.values(), ...gone]
}

function lineWithoutStep(
  at: Path,
  sop: { readonly sopId: string; readonly step: string },
  ours: string,
): StandardFinding {
  return { code: 'step-gone', at, sop, ours, theirs: '', certainty: 'sure' }
}
