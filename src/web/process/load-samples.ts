import { listSamplePersons, loadSampleCity, type Database } from '#server'
import type { WebAddress } from './web-address.ts'

/**
 * Puts the sample city into a database of ours. Everybody signs in there without a password, so it is
 * for this machine only; `SAMPLE_CITY=yes` shows it to others all the same.
 */
export async function loadSamples(
  db: Database,
  { thisMachineOnly }: Pick<WebAddress, 'thisMachineOnly'>,
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  if (thisMachineOnly || env['SAMPLE_CITY'] === 'yes') {
    if (db.embedded) await loadSampleCity(db)
  } else if ((await listSamplePersons(db)).length > 0) {
    throw new Error(
      `the database holds the sample city, whose people sign in without a password, and BASE_URL is ` +
        `for others: name another DATA_FOLDER, or set SAMPLE_CITY=yes to show it to them`,
    )
  }
}
