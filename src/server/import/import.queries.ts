import type { Sop } from '#sop'
import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'
import type {
  FileProblem,
  Import,
  ImportCounts,
  ImportedSop,
  ImportedSopPlace,
  ImportedSopState,
  ImportedSopSummary,
  ImportFile,
  ImportFileState,
  KeptDoubt,
} from './import-record.ts'

/** An upload without its files. */
export type ImportHead = Omit<Import, 'files' | 'counts'> & { readonly createdById: string }

const mostImports = 50

export async function insertImport(
  tx: Tx,
  upload: { readonly unitId: string; readonly personId: string },
): Promise<string> {
  const { import_id } = await tx
    .insertInto('import')
    .values({ unit_id: upload.unitId, created_by: upload.personId })
    .returning('import_id')
    .executeTakeFirstOrThrow()
  return import_id
}

function selectImports(tx: Tx) {
  return tx
    .selectFrom('import')
    .innerJoin('unit', 'unit.unit_id', 'import.unit_id')
    .innerJoin('person', 'person.person_id', 'import.created_by')
    .select([
      'import.import_id as id',
      'import.unit_id as unitId',
      'unit.name as unitName',
      'import.created_at as createdAt',
      'import.created_by as createdById',
      'person.name as createdBy',
    ])
}

export function findImportHead(tx: Tx, importId: string): Promise<ImportHead | undefined> {
  return selectImports(tx).where('import.import_id', '=', importId).executeTakeFirst()
}

/** The newest uploads for these units. */
export function listImportHeads(tx: Tx, unitIds: readonly string[]): Promise<ImportHead[]> {
  return selectImports(tx)
    .where('import.unit_id', '=', sql<string>`any(${[...unitIds]}::uuid[])`)
    .orderBy('import.created_at', 'desc')
    .limit(mostImports)
    .execute()
}

/** How far each of these uploads is. */
export async function countImports(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ImportCounts>> {
  const { rows } = await sql<ImportCounts & { readonly id: string }>`
    select i.import_id as id, f.files, f.unread, f.refused, s.unsure, s.sure, s.saved, s.dropped
    from import i,
      lateral (
        select count(*) as files,
          count(*) filter (where state in ('waiting', 'reading')) as unread,
          count(*) filter (where state = 'refused') as refused
        from import_file where import_id = i.import_id
      ) as f,
      lateral (
        select count(*) filter (where state = 'open' and open_doubts > 0) as unsure,
          count(*) filter (where state = 'open' and open_doubts = 0) as sure,
          count(*) filter (where state = 'saved') as saved,
          count(*) filter (where state = 'dropped') as dropped
        from import_sop where import_id = i.import_id
      ) as s
    where i.import_id = any(${[...ids]}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, ...counts }) => [id, counts]))
}

/** The files of an upload in the order in which they came, without what was found in them. */
export async function listImportFiles(
  tx: Tx,
  importId: string,
): Promise<readonly Omit<ImportFile, 'sops'>[]> {
  const { rows } = await sql<{
    readonly number: number
    readonly name: string
    readonly size: number
    readonly state: ImportFileState
    readonly problems: readonly FileProblem[]
    readonly earlier: Date | null
  }>`
    select f.number, f.name, f.size, f.state, f.problems, (
      select max(i.created_at) from import_file e join import i on i.import_id = e.import_id
      where e.content_hash = f.content_hash and e.state <> 'refused' and i.import_id <> f.import_id
        and i.created_at < this.created_at
    ) as earlier
    from import_file f join import this on this.import_id = f.import_id
    where f.import_id = ${importId} order by f.number`.execute(tx)
  return rows
}

export function listImportedSops(tx: Tx, importId: string): Promise<ImportedSopSummary[]> {
  return tx
    .selectFrom('import_sop')
    .select([
      'import_sop_id as id',
      'file_number as fileNumber',
      'title',
      'open_doubts as openDoubts',
      'state',
      'sop_id as sopId',
    ])
    .where('import_id', '=', importId)
    .orderBy('file_number')
    .orderBy('number')
    .execute()
}

/** Name of the file of this upload that holds the same bytes, if one does. */
export async function findSameFile(
  tx: Tx,
  importId: string,
  hash: Buffer,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('import_file')
    .select('name')
    .where('import_id', '=', importId)
    .where('content_hash', '=', hash)
    .where('state', '<>', 'refused')
    .executeTakeFirst()
  return row?.name
}

export type NewFile = {
  readonly importId: string
  readonly number: number
  readonly name: string
  readonly size: number
  readonly hash: Buffer | null
  /** Absent: refused, for the problem's reason. */
  readonly bytes: Buffer | null
  readonly problems: readonly FileProblem[]
}

export async function insertImportFile(tx: Tx, file: NewFile): Promise<void> {
  await tx
    .insertInto('import_file')
    .values({
      import_id: file.importId,
      number: file.number,
      name: file.name,
      size: file.size,
      content_hash: file.hash,
      bytes: file.bytes,
      state: file.bytes === null ? 'refused' : 'waiting',
      problems: JSON.stringify(file.problems),
    })
    .execute()
}

/** An SOP found in a file, beside what the file shows. */
export async function findImportedSop(
  tx: Tx,
  place: ImportedSopPlace,
): Promise<ImportedSop | undefined> {
  const { rows } = await sql<ImportedSop>`
    select s.import_sop_id as id, s.import_id as "importId", s.file_number as "fileNumber", s.title,
      s.open_doubts as "openDoubts", s.state, s.sop_id as "sopId", s.content, s.notices, s.doubts,
      f.name as "fileName", f.source, i.unit_id as "unitId", unit.name as "unitName"
    from import_sop s
    join import_file f on f.import_id = s.import_id and f.number = s.file_number
    join import i on i.import_id = s.import_id
    join unit on unit.unit_id = i.unit_id
    where s.import_id = ${place.importId} and s.import_sop_id = ${place.id}`.execute(tx)
  return rows[0]
}

/** Holds the SOP until the transaction ends, so that of two changes the second sees the first. */
export async function lockImportedSop(tx: Tx, id: string): Promise<void> {
  await sql`select from import_sop where import_sop_id = ${id} for update`.execute(tx)
}

export async function updateImportedSop(
  tx: Tx,
  id: string,
  next: { readonly content: Sop; readonly doubts: readonly KeptDoubt[] },
): Promise<void> {
  await tx
    .updateTable('import_sop')
    .set({
      title: next.content.title,
      content: JSON.stringify(next.content),
      doubts: JSON.stringify(next.doubts),
      open_doubts: next.doubts.filter(({ settled }) => settled === undefined).length,
    })
    .where('import_sop_id', '=', id)
    .execute()
}

/** Closes an SOP, or opens a dropped one again. A file of which nothing is open gives up its bytes. */
export async function updateImportedSopState(
  tx: Tx,
  { id, importId, fileNumber }: Pick<ImportedSop, 'id' | 'importId' | 'fileNumber'>,
  next: { readonly state: ImportedSopState; readonly sopId?: string },
): Promise<void> {
  await tx
    .updateTable('import_sop')
    .set({ state: next.state, sop_id: next.sopId ?? null })
    .where('import_sop_id', '=', id)
    .execute()
  await sql`
    update import_file f set bytes = null
    where f.import_id = ${importId} and f.number = ${fileNumber} and f.bytes is not null
      and not exists (
        select from import_sop s
        where s.import_id = f.import_id and s.file_number = f.number and s.state = 'open'
      )`.execute(tx)
}

/** Holds the unit for this transaction: of two people who save twins at once the second sees the first's. */
export async function lockSavingIn(tx: Tx, unitId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`import ${unitId}`}, 0))`.execute(tx)
}

/** An SOP of the unit with this title, or made of the same place in a file of the same bytes. */
export async function findTwin(
  tx: Tx,
  sop: ImportedSop,
): Promise<{ readonly sopId: string; readonly title: string } | undefined> {
  const { rows } = await sql<{ readonly sopId: string; readonly title: string }>`
    select sop_id as "sopId", title from sop
    where unit_id = ${sop.unitId} and state <> 'deleted'
      and lower(title) = lower(${sop.content.title}) and title <> ''
    union all
    select sop.sop_id, sop.title
    from import_sop mine
    join import_file f on f.import_id = mine.import_id and f.number = mine.file_number
    join import_file twin on twin.content_hash = f.content_hash
    join import_sop other on other.import_id = twin.import_id
      and other.file_number = twin.number and other.number = mine.number
    join sop on sop.sop_id = other.sop_id
    where mine.import_sop_id = ${sop.id} and sop.unit_id = ${sop.unitId} and sop.state <> 'deleted'
    limit 1`.execute(tx)
  return rows[0]
}
