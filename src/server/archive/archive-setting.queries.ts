import type { Tx } from '../database/database.ts'

/** Where the own government's archive stands, and whether it is open. */
export type ArchiveSetting = { readonly slug: string; readonly isOpen: boolean }

export function getArchiveSettingRow(tx: Tx): Promise<ArchiveSetting> {
  return tx.selectFrom('archive').select(['slug', 'is_open as isOpen']).executeTakeFirstOrThrow()
}

/** Says whether that changed anything. */
export async function updateArchiveSetting(tx: Tx, isOpen: boolean): Promise<boolean> {
  const changed = await tx
    .updateTable('archive')
    .set({ is_open: isOpen })
    .where('is_open', '<>', isOpen)
    .returning('slug')
    .executeTakeFirst()
  return changed !== undefined
}
