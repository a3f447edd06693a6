import { comparisonLimits, titleLikeness, titleWords } from '#sop'
import { listSops, type Context, type SopSummary } from '#server'
import { getComparedSop, type ComparedSop } from './compared-sop.ts'
import type { CompareQuery } from './compare-query.ts'

/** The SOPs that an address names and the person may see, and how many of them were left out. */
export type Chosen = { readonly sops: readonly ComparedSop[]; readonly leftOut: number }

/** SOPs to choose from: like the first chosen one, and found or last changed. */
export type Offered = {
  readonly similar: readonly SopSummary[]
  readonly found: readonly SopSummary[]
}

export async function loadChosen(context: Context, ids: readonly string[]): Promise<Chosen> {
  const asked = ids.slice(0, comparisonLimits.most)
  const results = await Promise.all(asked.map((id) => getComparedSop(context, id)))
  const sops = results.flatMap((result) => (result.ok ? [result.sop] : []))
  return { sops, leftOut: ids.length - sops.length }
}

export async function loadOffered(
  context: Context,
  { sops }: Chosen,
  { search, finds }: CompareQuery,
): Promise<Offered> {
  const [first] = sops
  const similar = first === undefined ? [] : await findSimilar(context, first, sops)
  const shows = search !== '' || finds || first === undefined
  const list = shows ? await listSops(context, { search, pageSize: mostFound }) : { items: [] }
  const taken = new Set([...sops, ...similar].map(({ id }) => id))
  return { similar, found: list.items.filter(({ id }) => !taken.has(id)) }
}

const mostFound = 20
const mostSimilar = 6
const leastLikeness = 0.5

/** SOPs of other units with at least half of their title's words in common, the most alike first. */
async function findSimilar(
  context: Context,
  first: ComparedSop,
  chosen: readonly ComparedSop[],
): Promise<readonly SopSummary[]> {
  const words = titleWords(first.title).slice(0, 5)
  const lists = await Promise.all(
    words.map((search) => listSops(context, { search, pageSize: mostFound })),
  )
  const byId = new Map(lists.flatMap(({ items }) => items.map((item) => [item.id, item])))
  const units = new Set(chosen.map(({ unitName }) => unitName))
  const likenessOf = (item: SopSummary) => titleLikeness(item.title, first.title)
  return [...byId.values()]
    .filter((item) => !units.has(item.unitName) && likenessOf(item) >= leastLikeness)
    .sort((a, b) => likenessOf(b) - likenessOf(a))
    .slice(0, mostSimilar)
}
