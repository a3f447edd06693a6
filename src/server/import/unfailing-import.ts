import { setTimeout } from 'node:timers/promises'
import { type Doubt, type FoundSop, generateSop, type Sop, writeSopJson } from '#sop'
import type { Context } from '../context.ts'
import type { Outcome } from '../failure.ts'
import { startImportReader, type ImportReaderOptions } from './import-reader.ts'
import type { Import, ImportedSop } from './import-record.ts'
import { addImportFile, getImport, getImportedSop, startImport } from './import.service.ts'
import { packReading } from './pack-reading.ts'
import type { ReadingThread } from './reading-thread.ts'

// For tests: uploads that must succeed there, and a reader that is unsure.

/** An SOP with a decision: `a1` … are its steps. */
export function smallSop(title: string): Sop {
  return { ...generateSop(7, { steps: 6, performers: 3, loops: 1 }), title }
}

export function sopBytes(title: string): Buffer {
  return Buffer.from(writeSopJson(smallSop(title)))
}

/** Uploads files by their names for the person's unit; gives the upload's id. */
export async function bringIn(
  context: Context,
  files: Readonly<Record<string, Buffer>>,
): Promise<string> {
  const { unitId } = context.actor
  const { importId } = succeed(await startImport(context, unitId))
  for (const [at, [name, bytes]] of Object.entries(files).entries()) {
    const file = { number: at + 1, name, size: bytes.length, bytes }
    succeed(await addImportFile(context, importId, file))
  }
  return importId
}

/** Runs a reader until nothing of the upload waits; gives the upload. */
export async function readAll(
  context: Context,
  importId: string,
  options: Partial<ImportReaderOptions> = {},
): Promise<Import> {
  const report = (fault: unknown) => {
    throw fault
  }
  const reader = startImportReader({ db: context.db, report, restMs: 5, ...options })
  try {
    for (;;) {
      const { found } = succeed(await getImport(context, importId))
      if (found.counts.unread === 0) return found
      await setTimeout(5)
    }
  } finally {
    await reader.stop()
  }
}

/** A thread that finds in every file what `find` gives for its text. */
export function unsureThread(find: (text: string) => readonly FoundSop[]): ReadingThread {
  const read = (bytes: Uint8Array) => {
    const found = find(Buffer.from(bytes).toString())
    return Promise.resolve(packReading({ ok: true, found }))
  }
  return { read, close: () => Promise.resolve() }
}

/** An upload with one file, in which one SOP with these doubts was found. */
export async function bringInUnsure(
  context: Context,
  doubts: readonly Doubt[],
  title = 'Belum Pasti',
): Promise<ImportedSop> {
  const importId = await bringIn(context, { 'lama.docx': Buffer.from(title) })
  const thread = unsureThread(() => [{ sop: smallSop(title), notices: [], doubts }])
  const upload = await readAll(context, importId, { thread })
  const id = upload.files[0]?.sops[0]?.id ?? ''
  return succeed(await getImportedSop(context, { importId, id })).sop
}

function succeed<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome
  throw new Error(`unexpected failure '${outcome.code}'`)
}
