import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { standardJsonSchema } from './standard-json-schema.ts'

const golden = new URL('tatalaksana-standard-1.schema.json', import.meta.url)

test('the schema is the committed one; a change of the format is a change of that file', () => {
  const text = `${JSON.stringify(standardJsonSchema(), undefined, 2)}\n`
  expect(text).toBe(readFileSync(golden, 'utf8'))
})

test('it names its draft and its version, without any host', () => {
  const { $schema, $id } = standardJsonSchema()
  expect($schema).toBe('https://json-schema.org/draft/2020-12/schema')
  expect($id).toBe('urn:tatalaksana:standard:1')
})
