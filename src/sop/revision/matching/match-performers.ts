import type { Performer, Sop } from '../../model/sop.ts'
import { readWords } from '../../rules/language/words.ts'
import { likenessOf, weigh, type Bag } from './likeness.ts'
import { matchItems, type Item, type Match } from './match-items.ts'

export type PerformerItem = Item & { readonly performer: Performer; readonly name: Bag }

/** Matches the performers of two SOPs by id and name. */
export function matchPerformers(
  before: Sop,
  after: Sop,
  readBag: (text: string) => Bag,
): readonly Match<PerformerItem>[] {
  const items = ({ performers }: Sop): PerformerItem[] =>
    performers.map((performer) => ({
      id: performer.id,
      performer,
      name: readBag(performer.name),
      key: keyOf(performer),
    }))
  return matchItems(items(before), items(after), () => (one, other) => {
    const sameKind = one.performer.kind === other.performer.kind ? 1 : 0
    return weigh([
      [likenessOf(one.name, other.name), 4],
      [sameKind, 1],
    ])
  })
}

function keyOf({ name }: Performer): string {
  return readWords(name)
    .map(({ lower }) => lower)
    .join(' ')
}
