import type { ServiceStandard, StandardItem } from '../model/standard.ts'
import { likeness, near, termsOf } from '../promise/likeness.ts'
import { listBrought } from '../promise/list-brought.ts'
import { pairUp } from '../promise/pair-up.ts'
import { findOrigin, placeOf, type ComparedSop } from './compared-sop.ts'
import type { StandardFinding } from './standard-finding.ts'

const path = ['delivery', 'requirements'] as const

/** A requirement of the standard and what it names. */
type Ours = { readonly item: StandardItem; readonly terms: ReadonlySet<string> }

/** Compares what the standard asks for with what each SOP has the applicant bring. */
export function compareRequirements(
  { delivery }: ServiceStandard,
  sops: readonly ComparedSop[],
): readonly StandardFinding[] {
  const ours = delivery.requirements.map((item) => ({ item, terms: termsOf(item.text.id) }))
  const met = new Set<number>()
  const findings = sops.flatMap((sop) => {
    const brought = listBrought(sop.path)
    const score = (mine: Ours, item: (typeof brought)[number]) => likeness(mine.terms, item.terms)
    const pairs = pairUp(ours, brought, { score, least: near })
    const pairOf = new Map(pairs.map((pair) => [pair.other, pair]))
    return brought.flatMap(({ step, text }, index): StandardFinding[] => {
      const place = { sop: placeOf(sop, step), theirs: text }
      const pair = pairOf.get(index)
      if (pair === undefined) {
        const code = 'requirement-missing-in-standard'
        return [{ code, at: path, ...place, ours: '', certainty: 'sure' }]
      }
      met.add(pair.one)
      if (pair.score === 1) return []
      const said = ours[pair.one]?.item.text.id ?? ''
      const at = [...path, pair.one]
      return [{ code: 'requirement-differs', at, ...place, ours: said, certainty: 'unsure' }]
    })
  })
  return [...findings, ...findUnused(ours, met, sops)]
}

/** Requirements that no SOP has the applicant bring, and no step speaks of. */
function findUnused(
  listed: readonly Ours[],
  met: ReadonlySet<number>,
  sops: readonly ComparedSop[],
): readonly StandardFinding[] {
  if (sops.length === 0) return []
  const spoken = sops.flatMap(({ path: { sop } }) =>
    sop.steps.map(({ activity, requirements, output, note }) =>
      termsOf([requirements, activity, output, note].join('\n')),
    ),
  )
  return listed.flatMap(({ item, terms }, index): StandardFinding[] => {
    const origin = findOrigin(item, sops)
    if (met.has(index) || (origin !== undefined && origin.kind !== 'step')) return []
    if (spoken.some((step) => [...terms].every((term) => step.has(term)))) return []
    const at = [...path, index]
    const said = { ours: item.text.id, certainty: 'sure' } as const
    const found = { code: 'requirement-not-in-sop', at, ...said } as const
    if (origin === undefined) return [{ ...found, theirs: '' }]
    return [{ ...found, sop: placeOf(origin.sop, origin.step), theirs: origin.step.requirements }]
  })
}
