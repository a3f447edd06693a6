import { sopJsonSchema, type JsonSchema } from '#sop'
import { standardJsonSchema } from '#standard'

/** Schemas of whole documents as components of the API's document, by their names. */
export function listDocumentSchemas(): Readonly<Record<string, JsonSchema>> {
  return {
    ...asComponents('SopDocument', sopJsonSchema()),
    ...asComponents('ServiceStandard', standardJsonSchema()),
  }
}

/** A JSON Schema with its definitions lifted beside it. */
function asComponents(name: string, whole: JsonSchema): Readonly<Record<string, JsonSchema>> {
  const { $schema: _, $id: __, $defs = {}, ...schema } = whole
  const lifted = JSON.stringify({ [name]: schema, ...Object($defs) })
  return JSON.parse(lifted.replaceAll('"#/$defs/', '"#/components/schemas/'))
}
