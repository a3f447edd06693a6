import type { Tx } from '../database/database.ts'
import type { OwnWord } from './service-search-record.ts'

/** A government's own words, by word. */
export function listOwnWordRows(tx: Tx): Promise<OwnWord[]> {
  return tx
    .selectFrom('service_synonym')
    .select(['synonym_id as id', 'word', 'meaning'])
    .orderBy('word')
    .orderBy('meaning')
    .execute()
}

type NewWord = Pick<OwnWord, 'word' | 'meaning'> & { readonly personId: string }

/** Says whether it was not there yet. */
export async function insertOwnWord(
  tx: Tx,
  { word, meaning, personId }: NewWord,
): Promise<boolean> {
  const added = await tx
    .insertInto('service_synonym')
    .values({ word, meaning, made_by: personId })
    .onConflict((on) => on.doNothing())
    .returning('synonym_id')
    .executeTakeFirst()
  return added !== undefined
}

/** Gives what was taken away, where it was there. */
export function deleteOwnWord(
  tx: Tx,
  id: string,
): Promise<Pick<OwnWord, 'word' | 'meaning'> | undefined> {
  return tx
    .deleteFrom('service_synonym')
    .where('synonym_id', '=', id)
    .returning(['word', 'meaning'])
    .executeTakeFirst()
}
