import type { Database } from '../database/database.ts'
import { takeAnswerRows } from './answer.queries.ts'
import type { AnswerRow, WrittenOutcome } from './answer-row.ts'

/**
 * Writes answers so that one wait for the disk serves many: what comes while a transaction is under way
 * is written together by the next. Each is settled only once it is there for good.
 */
export type AnswerWriter = {
  /** `busy`: nothing was written, as too many wait. Fails where the database does; then nobody knows. */
  readonly write: (governmentId: string, answer: AnswerRow) => Promise<WrittenOutcome | 'busy'>
}

const mostInBatch = 200
/** Beyond this an answer would wait for seconds: it is better sent again. */
const mostWaiting = 5000

type Waiting = {
  readonly answer: AnswerRow
  readonly resolve: (outcome: WrittenOutcome) => void
  readonly reject: (fault: unknown) => void
}

export function createAnswerWriter(db: Database): AnswerWriter {
  // Those who wait, by government; it is there while a transaction of the government is under way.
  const queues = new Map<string, Waiting[]>()
  const work = async (governmentId: string, queue: Waiting[]) => {
    while (queue.length > 0) await writeTogether(db, governmentId, queue.splice(0, mostInBatch))
    queues.delete(governmentId)
  }
  return {
    write(governmentId, answer) {
      const queue = queues.get(governmentId) ?? []
      if (queue.length >= mostWaiting) return Promise.resolve('busy')
      return new Promise((resolve, reject) => {
        queue.push({ answer, resolve, reject })
        if (queues.has(governmentId)) return
        queues.set(governmentId, queue)
        void work(governmentId, queue)
      })
    },
  }
}

/** Settles all of them; never fails itself. One that PostgreSQL refuses does not take others with it. */
async function writeTogether(
  db: Database,
  governmentId: string,
  batch: readonly Waiting[],
): Promise<void> {
  try {
    const answers = batch.map(({ answer }) => answer)
    const outcomes = await takeAnswerRows(db, governmentId, answers)
    for (const [at, { resolve, reject }] of batch.entries()) {
      const outcome = outcomes[at]
      if (outcome === undefined) reject(new Error(`no outcome for answer ${at + 1} of the batch`))
      else resolve(outcome)
    }
  } catch (fault) {
    if (batch.length > 1 && isOfData(fault)) {
      for (const one of batch) await writeTogether(db, governmentId, [one])
    } else for (const { reject } of batch) reject(fault)
  }
}

/** Wrong values and broken constraints (classes 22 and 23 of SQLSTATE), not a database out of reach. */
function isOfData(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && /^2[23]/.test(String(fault.code))
}
