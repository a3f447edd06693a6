import { Client, type ClientConfig } from 'pg'

/**
 * A connection outside the pool. Where the server cuts it, the statement under way fails, which its
 * caller hears of; the same news as an event without a listener would end the process.
 */
export function makeClient(config: ClientConfig): Client {
  const client = new Client(config)
  client.on('error', () => undefined)
  return client
}
