import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { writeSopJson } from '../formats/json/write-sop-json.ts'
import { generateSop } from '../generator/generate-sop.ts'
import { sopJsonSchema } from './sop-json-schema.ts'

const golden = new URL('tatalaksana-sop-1.schema.json', import.meta.url)

describe('sopJsonSchema', () => {
  test('is the committed one; a change of the format is a change of that file', () => {
    const text = `${JSON.stringify(sopJsonSchema(), undefined, 2)}\n`
    expect(text).toBe(readFileSync(golden, 'utf8'))
  })

  test('names its draft and its version, without any host', () => {
    const { $schema, $id } = sopJsonSchema()
    expect($schema).toBe('https://json-schema.org/draft/2020-12/schema')
    expect($id).toBe('urn:tatalaksana:sop:1')
  })

  test('has no field that writing would drop', () => {
    const names = [...new Set(propertyNames(sopJsonSchema()))]
    expect(names.length).toBeGreaterThan(50)
    const all = Object.fromEntries(names.map((name) => [name, '']))
    const written = writeSopJson({ ...generateSop(1), ...all })
    expect(Object.keys(JSON.parse(written)).sort()).toEqual(names.sort())
  })
})

function propertyNames(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const own = 'properties' in schema ? Object.keys(Object(schema.properties)) : []
  return [...own, ...Object.values(schema).flatMap(propertyNames)]
}
