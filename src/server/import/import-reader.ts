import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { recordAudit } from '../audit/audit.service.ts'
import { inGovernment, type Database } from '../database/database.ts'
import {
  claimImportFile,
  findFileToRead,
  forgetExpiredImports,
  insertReading,
  releaseLease,
  renewLease,
  type ClaimedFile,
} from './import-queue.queries.ts'
import { refuseReading, type PackedReading } from './pack-reading.ts'
import { openReadingThread, type ReadingThread } from './reading-thread.ts'

export type ImportReaderOptions = {
  readonly db: Database
  /** Tells the operator of a fault of the program. */
  readonly report: (fault: unknown) => void
  /** Reads one file; absent: in a thread of its own, within limits of time and memory. */
  readonly thread?: ReadingThread
  /** So long a file stays with a reader that no longer says that it is alive; 30 s at most. */
  readonly leaseMs?: number
  /** So often an idle reader looks whether something has come. */
  readonly restMs?: number
}

export type ImportReader = {
  /** Gives back what is being read, for another to read, and ends. */
  readonly stop: () => Promise<void>
}

const mostAttempts = 3
const hourMs = 3_600_000
const readingLimits = { timeoutMs: 60_000, heapMb: 512 }

/**
 * Reads the files that people bring in, one after the other, as long as the process runs. Any number
 * of processes may do so: each file is leased to one, and read again where its reader has died.
 */
export function startImportReader(options: ImportReaderOptions): ImportReader {
  const { db, report, leaseMs = 30_000, restMs = 1000 } = options
  const thread = options.thread ?? openReadingThread({ ...readingLimits, report })
  const stopping = new AbortController()
  const { signal } = stopping
  const rest = (ms: number) => setTimeout(ms, undefined, { signal }).catch(() => undefined)
  const desk = {
    db,
    thread,
    leaseMs,
    stopped: once(signal, 'abort').then(() => 'stopped' as const),
  }
  const run = async () => {
    for (let forgetAt = 0; !signal.aborted;) {
      try {
        if (Date.now() >= forgetAt) {
          await forgetExpiredImports(db)
          forgetAt = Date.now() + hourMs
        }
        const file = await claimImportFile(db, leaseMs)
        if (file === undefined) await rest(restMs)
        else await readClaimed(desk, file)
      } catch (fault) {
        report(fault)
        await rest(10 * restMs)
      }
    }
  }
  const running = run()
  const stop = async () => {
    stopping.abort()
    await running
    await thread.close()
  }
  return { stop }
}

type Desk = {
  readonly db: Database
  readonly thread: ReadingThread
  readonly leaseMs: number
  readonly stopped: Promise<'stopped'>
}

async function readClaimed(desk: Desk, file: ClaimedFile): Promise<void> {
  const { db, leaseMs } = desk
  const heartbeat = setInterval(() => {
    // A heartbeat that does not come through only shortens the lease.
    inGovernment(db, file.governmentId, (tx) => renewLease(tx, file, leaseMs)).catch(
      () => undefined,
    )
  }, leaseMs / 3)
  try {
    const reading = await Promise.race([readFile(desk, file), desk.stopped])
    if (reading === 'stopped') {
      await inGovernment(db, file.governmentId, (tx) => releaseLease(tx, file))
    } else {
      await keepReading(db, file, reading)
    }
  } finally {
    clearInterval(heartbeat)
  }
}

async function readFile({ db, thread }: Desk, file: ClaimedFile): Promise<PackedReading> {
  if (file.attempts > mostAttempts) return refuseReading('reading-failed')
  const found = await inGovernment(db, file.governmentId, (tx) => findFileToRead(tx, file))
  if (found?.bytes === null || found === undefined) return refuseReading('file-expired')
  // A copy of its own, which may move to the thread.
  return thread.read(new Uint8Array(found.bytes))
}

/** In the name of who brought the file: nobody else has asked for it to be read. */
async function keepReading(db: Database, file: ClaimedFile, reading: PackedReading): Promise<void> {
  await inGovernment(db, file.governmentId, async (tx) => {
    if (!(await insertReading(tx, file, reading))) return
    const brought = await findFileToRead(tx, file)
    if (brought === undefined) return
    await recordAudit(tx, {
      actor: { personId: brought.personId, name: brought.personName },
      action: reading.ok ? 'import.file-read' : 'import.file-not-read',
      subject: { kind: 'import', id: file.importId },
      details: { number: file.number, sops: reading.ok ? reading.found.length : 0 },
    })
  })
}
