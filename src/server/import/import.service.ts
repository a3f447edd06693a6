import { createHash } from 'node:crypto'
import { recordAudit } from '../audit/audit.service.ts'
import type { Context } from '../context.ts'
import { inGovernment, type Tx } from '../database/database.ts'
import { isUuid } from '../database/key.ts'
import type { Failure, Outcome } from '../failure.ts'
import { holdOpenUnit, listUnitLine, listUnitRecords } from '../government/government.queries.ts'
import { makeUnitTree } from '../government/unit.ts'
import type {
  FileRefusal,
  Import,
  ImportedSop,
  ImportedSopPlace,
  ImportFile,
  ImportSummary,
} from './import-record.ts'
import { mayImport, type ImportAction } from './import.policy.ts'
import {
  countImports,
  findImportedSop,
  findImportHead,
  findSameFile,
  insertImport,
  insertImportFile,
  listImportedSops,
  listImportFiles,
  listImportHeads,
  type ImportHead,
  type NewFile,
} from './import.queries.ts'

export const importNotFound = {
  ok: false,
  code: 'not-found',
  what: 'import',
} as const satisfies Failure

const notAllowed = {
  ok: false,
  code: 'not-allowed',
  action: 'create',
} as const satisfies Failure

const nothingYet = { files: 0, unread: 0, refused: 0, unsure: 0, sure: 0, saved: 0, dropped: 0 }

/** A file as an upload brings it: whole, or its name and why it was not taken. */
export type BroughtFile = {
  /** Place in the upload, from 1. */
  readonly number: number
  readonly name: string
  readonly size: number
} & ({ readonly bytes: Buffer } | { readonly refusal: FileRefusal })

/** Begins an upload for a unit in which the person may make SOPs. */
export function startImport(
  { db, actor }: Context,
  unitId: string,
): Promise<Outcome<{ readonly importId: string }>> {
  return inGovernment(db, actor.governmentId, async (tx) => {
    const unit = isUuid(unitId) ? await holdOpenUnit(tx, unitId) : undefined
    if (unit === undefined) return { ok: false, code: 'not-found', what: 'unit' }
    const unitLine = await listUnitLine(tx, unitId)
    if (!mayImport(actor, 'start', { unitLine })) return notAllowed
    const importId = await insertImport(tx, { unitId, personId: actor.personId })
    const subject = { kind: 'import', id: importId } as const
    await recordAudit(tx, { actor, action: 'import.started', subject, details: { unitId } })
    return { ok: true, importId }
  })
}

/** Adds a file to an upload of the same person; bytes that came before in it are refused. */
export function addImportFile(
  context: Context,
  importId: string,
  file: BroughtFile,
): Promise<Outcome<object>> {
  const { actor } = context
  return inImport<object>(context, { importId, action: 'add-file' }, async (tx) => {
    const kept = await keepOnce(tx, importId, file)
    await insertImportFile(tx, kept)
    const { number, name, size } = file
    const action = kept.bytes === null ? 'import.file-refused' : 'import.file-added'
    const subject = { kind: 'import', id: importId } as const
    await recordAudit(tx, { actor, action, subject, details: { number, name, size } })
    return { ok: true }
  })
}

async function keepOnce(tx: Tx, importId: string, file: BroughtFile): Promise<NewFile> {
  if ('refusal' in file) {
    return { ...file, importId, hash: null, bytes: null, problems: [file.refusal] }
  }
  const hash = createHash('sha256').update(file.bytes).digest()
  const same = await findSameFile(tx, importId, hash)
  if (same === undefined) return { ...file, importId, hash, problems: [] }
  return { ...file, importId, hash, bytes: null, problems: [{ code: 'same-file', found: same }] }
}

/** The newest uploads for the units in which the person may make SOPs. */
export function listImports({ db, actor }: Context): Promise<readonly ImportSummary[]> {
  return inGovernment(db, actor.governmentId, async (tx) => {
    const tree = makeUnitTree(await listUnitRecords(tx))
    const ids = tree.units.map(({ id }) => id)
    const readable = ids.filter((id) => mayImport(actor, 'read', { unitLine: tree.lineOf(id) }))
    return addCounts(tx, await listImportHeads(tx, readable))
  })
}

async function addCounts(tx: Tx, heads: readonly ImportHead[]): Promise<readonly ImportSummary[]> {
  const ids = heads.map(({ id }) => id)
  const counts = await countImports(tx, ids)
  return heads.map((head) => ({ ...head, counts: counts.get(head.id) ?? nothingYet }))
}

/** An upload with its files and what was found in them. */
export function getImport(
  context: Context,
  importId: string,
): Promise<Outcome<{ readonly found: Import }>> {
  return inImport(context, { importId, action: 'read' }, async (tx, head) => {
    const [summary] = await addCounts(tx, [head])
    const sops = Map.groupBy(await listImportedSops(tx, importId), (sop) => sop.fileNumber)
    const files: ImportFile[] = (await listImportFiles(tx, importId)).map((file) => ({
      ...file,
      sops: sops.get(file.number) ?? [],
    }))
    return { ok: true, found: { ...head, counts: summary?.counts ?? nothingYet, files } }
  })
}

/** An SOP found in a file, beside what the file shows. */
export function getImportedSop(
  context: Context,
  place: ImportedSopPlace,
): Promise<Outcome<{ readonly sop: ImportedSop }>> {
  const wanted = { importId: place.importId, action: 'read' } as const
  return inImport<{ readonly sop: ImportedSop }>(context, wanted, async (tx) => {
    const sop = isUuid(place.id) ? await findImportedSop(tx, place) : undefined
    return sop === undefined ? importNotFound : { ok: true, sop }
  })
}

/** The frame of everything about one upload: find → may they → work, in one transaction. */
export function inImport<T>(
  { db, actor }: Context,
  { importId, action }: { readonly importId: string; readonly action: ImportAction },
  work: (tx: Tx, head: ImportHead) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  if (!isUuid(importId)) return Promise.resolve(importNotFound)
  return inGovernment<Outcome<T>>(db, actor.governmentId, async (tx) => {
    const head = await findImportHead(tx, importId)
    if (head === undefined) return importNotFound
    const { unitId, createdById } = head
    const unitLine = await listUnitLine(tx, unitId)
    const allowed = mayImport(actor, action, { unitLine, createdById })
    return allowed ? work(tx, head) : notAllowed
  })
}
