import { findRegions } from '../citations/region.ts'
import type { Sop } from '../../model/sop.ts'
import { atIdentity } from '../place.ts'
import { rule } from '../rule.ts'

/**
 * A regulation of another city or regency, or its head as the one who ratifies: copied from
 * elsewhere.
 */
export const foreignRegion = rule({
  id: 'foreign-region',
  group: 'law',
  level: 'warning',
  source: { kind: 'practice' },
  certainty: 'confirmed',
  check: ({ sop, citations, context }) => {
    const own = ownNames(sop)
    if (own.size === 0) return []
    const texts = [
      // National laws name many regions, and rightly.
      ...citations
        .filter(({ citation }) => localKinds.has(citation.kind))
        .map(({ text }) => ['legalBasis', text] as const),
      ['approver', sop.identity.approver.position] as const,
    ]
    return texts.flatMap(([field, text]) => {
      const named = namedRegions(text, context.regions)
      const region = named.some((name) => isOwn(name, own)) ? undefined : named[0]
      return region === undefined
        ? []
        : [atIdentity(field, { field, text, region: titleCase(region) })]
    })
  },
})

const localKinds = new Set(['Perda', 'Perkada', 'Kepkada', 'Perdes'])

/** Names of the region itself; "Kota Medan" → medan. Provinces are left out: a city lies in one. */
function ownNames({ identity }: Sop): ReadonlySet<string> {
  return new Set(findRegions(identity.government).map((region) => region.name))
}

/** Cities and regencies named in a text. */
function namedRegions(text: string, known: readonly string[]): readonly string[] {
  const lower = text.toLowerCase()
  return [
    ...findRegions(text)
      .filter((region) => region.tier === 'kota' || region.tier === 'kabupaten')
      .map((region) => region.name),
    ...known.map((name) => name.toLowerCase()).filter((name) => lower.includes(name)),
  ]
}

/** The own name may be written longer or shorter: "Tarakan", "Tarakan Kalimantan Utara". */
function isOwn(name: string, own: ReadonlySet<string>): boolean {
  return [...own].some((mine) => name.startsWith(mine) || mine.startsWith(name))
}

function titleCase(name: string): string {
  return name.replaceAll(/(?:^|\s)\p{L}/gu, (letter) => letter.toUpperCase())
}
