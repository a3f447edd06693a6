import type { JsonSchema } from '#sop'
import { z } from 'zod'
import { standardSchema } from '../reading/standard-schema.ts'

/**
 * Gives the JSON Schema (draft 2020-12) of the document format `tatalaksana-standard/1`. It describes
 * what may be written, so what is filled in on reading is not required.
 */
export function standardJsonSchema(): JsonSchema {
  const { $schema, ...schema } = z.toJSONSchema(standardSchema, { io: 'input' })
  return { $schema, $id: 'urn:tatalaksana:standard:1', ...schema }
}
