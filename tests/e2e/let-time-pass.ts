import { Client } from 'pg'
import { openCluster } from '../../src/server/database/embedded/cluster.ts'

/**
 * Lets the weeks pass that the public has to comment on a draft: moves everything of the round into the
 * past, in the database of the program that is tried. Windows are counted by the clock alone.
 */
export async function letCommentsClose(roundId: string): Promise<void> {
  const folder = process.env['TATALAKSANA_TEST_FOLDER'] ?? ''
  const { socketFolder: host, password } = openCluster(folder, { durable: false })
  const owner = new Client({ host, password, user: 'postgres', database: 'tatalaksana' })
  await owner.connect()
  try {
    const { rowCount } = await owner.query(
      `update consultation set met_on = met_on - 20, signed_on = signed_on - 20,
         published_at = published_at - passed, closes_at = closes_at - passed
       from (select interval '20 days') as clock (passed) where consultation_id = $1`,
      [roundId],
    )
    if (rowCount !== 1) throw new Error(`no round ${roundId}`)
  } finally {
    await owner.end()
  }
}
