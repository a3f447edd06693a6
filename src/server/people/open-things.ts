import type { Tx } from '../database/database.ts'
import { giveNeeds, listNeedsOf } from '../inventory/need.queries.ts'

/** Something that waits for a person and cannot wait for one who has left. */
export type OpenThing = {
  readonly title: string
  /** Its page. */
  readonly address: string
}

/** One kind of what can be assigned to people: how it is found, and how another takes it. */
export type OpenThingSource = {
  readonly list: (tx: Tx, personId: string) => Promise<readonly OpenThing[]>
  readonly handOver: (
    tx: Tx,
    people: { readonly from: string; readonly to: string },
  ) => Promise<void>
}

/** Every kind that there is. Who makes something that is assigned to people adds it here. */
export const openThingSources: readonly OpenThingSource[] = [
  {
    list: async (tx, personId) =>
      (await listNeedsOf(tx, personId)).map(({ id, title }) => ({
        title,
        address: `/needs/${id}`,
      })),
    handOver: giveNeeds,
  },
]

/** All that waits for a person. */
export async function listOpenThings(
  tx: Tx,
  personId: string,
  sources: readonly OpenThingSource[],
): Promise<readonly OpenThing[]> {
  const found: OpenThing[] = []
  for (const { list } of sources) found.push(...(await list(tx, personId)))
  return found
}
