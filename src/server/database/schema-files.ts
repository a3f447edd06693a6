import { writeRowTypes } from './row-types.ts'
import { describeSchema } from './schema-description.ts'
import { openScratchDatabase } from './scratch-database.ts'

/** A committed file that follows from the migrations; `path` from the project's folder. */
export type SchemaFile = { readonly path: string; readonly text: string }

/** Gives the schema and the row types as the migrations, run on an empty database, make them. */
export async function readSchemaFiles(): Promise<readonly SchemaFile[]> {
  const db = await openScratchDatabase()
  try {
    return [
      { path: 'migrations/schema.sql', text: await describeSchema(db.owner) },
      { path: 'src/server/database/tables.ts', text: await writeRowTypes(db.owner) },
    ]
  } finally {
    await db.close()
  }
}
