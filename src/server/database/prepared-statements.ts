import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type { Pool, PoolClient } from 'pg'

/**
 * The pool with every statement that has parameters prepared under a name, so that each connection
 * parses and plans it once: most of our statements take longer to plan than to run. The names stay
 * few because values are parameters; only another text makes another name.
 */
export function preparingPool(pool: Pool): PostgresPool {
  const names = new Map<string, string>()
  const nameOf = (text: string) => {
    const name = names.get(text) ?? `s${names.size}`
    names.set(text, name)
    return name
  }
  const clients = new WeakMap<PoolClient, PostgresPoolClient>()
  const connect = async () => {
    const client = await pool.connect()
    const preparing = clients.get(client) ?? preparingClient(client, nameOf)
    clients.set(client, preparing)
    return preparing
  }
  return { connect, end: () => pool.end(), options: pool.options }
}

function preparingClient(client: PoolClient, nameOf: (text: string) => string): PostgresPoolClient {
  const query = (text: string, values: readonly unknown[]) =>
    values.length === 0
      ? client.query(text)
      : client.query({ name: nameOf(text), text, values: [...values] })
  const release = (discard?: boolean) => client.release(discard)
  return { query: query as unknown as PostgresPoolClient['query'], release } // oxlint-disable-line typescript/no-unsafe-type-assertion -- the other form is for cursors, which nobody here asks for
}
