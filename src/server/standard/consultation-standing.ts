import type { Tx } from '../database/database.ts'

/** Has the public been asked about the draft of a service, and is that over? */
export type ConsultationStanding = 'none' | 'open' | 'finished'

/** Where the latest consultation about the draft of a service stands. Until there are any: nowhere. */
export async function consultationStanding(
  _tx: Tx,
  _serviceId: string,
): Promise<ConsultationStanding> {
  return 'none'
}
