import { z } from 'zod'
import { sopSchema } from '../formats/json/sop-schema.ts'

/** A JSON Schema document. */
export type JsonSchema = { readonly [keyword: string]: unknown }

/**
 * Gives the JSON Schema (draft 2020-12) of the document format `tatalaksana-sop/1`. It describes
 * what may be written, so what is filled in on reading is not required.
 */
export function sopJsonSchema(): JsonSchema {
  const { $schema, ...schema } = z.toJSONSchema(sopSchema, { io: 'input' })
  return { $schema, $id: 'urn:tatalaksana:sop:1', ...schema }
}
