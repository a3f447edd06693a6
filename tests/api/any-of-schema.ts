import * as fc from 'fast-check'

/** The part of JSON Schema (2020-12) that the document uses. */
export type Schema = {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly pattern?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly maxItems?: number
}

export type Schemas = Readonly<Record<string, Schema>>

/** Values that a schema allows. `schemas`: what its references name. */
export function anyOfSchema(schema: Schema, schemas: Schemas, depth = 0): fc.Arbitrary<unknown> {
  const inside = (part: Schema) => anyOfSchema(part, schemas, depth + 1)
  if (schema.$ref !== undefined) return inside(schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {})
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
  const options = schema.anyOf ?? schema.oneOf
  if (options !== undefined) return fc.oneof(...options.map(inside))
  const [type] = [schema.type].flat()
  if (type === 'string') return anyText(schema)
  if (type === 'integer' || type === 'number') return anyNumber(schema)
  if (type === 'boolean') return fc.boolean()
  if (type === 'null') return fc.constant(null)
  if (type === 'array') return anyArray(schema, inside, depth)
  return anyObject(schema, inside, depth)
}

function anyText({ format, pattern, minLength = 0, maxLength = 40 }: Schema) {
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern, 'u'))
  if (format === 'uuid') return fc.uuid()
  if (format === 'uri') return fc.webUrl()
  const day = fc.date({
    min: new Date('1990-01-01'),
    max: new Date('2090-01-01'),
    noInvalidDate: true,
  })
  if (format === 'date') return day.map((date) => date.toISOString().slice(0, 10))
  if (format === 'date-time') return day.map((date) => date.toISOString())
  return fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength, 40) })
}

function anyNumber({ type, minimum, exclusiveMinimum, maximum }: Schema) {
  const least = minimum ?? (exclusiveMinimum === undefined ? -1000 : exclusiveMinimum + 1)
  const most = Math.min(maximum ?? 1_000_000, 2 ** 31)
  return type === 'integer'
    ? fc.integer({ min: least, max: most })
    : fc.double({ min: least, max: most, noNaN: true })
}

type Inside = (part: Schema) => fc.Arbitrary<unknown>

function anyArray(
  { items = {}, minItems = 0, maxItems = 3 }: Schema,
  inside: Inside,
  depth: number,
) {
  const maxLength = Math.max(minItems, depth > 5 ? 0 : Math.min(maxItems, 3))
  return fc.array(inside(items), { minLength: minItems, maxLength })
}

function anyObject({ properties = {}, required = [] }: Schema, inside: Inside, depth: number) {
  const kept = Object.entries(properties).filter(([name]) => depth <= 5 || required.includes(name))
  const model = Object.fromEntries(kept.map(([name, part]) => [name, inside(part)]))
  return fc.record(model, { requiredKeys: required.filter((name) => name in model) })
}

/** The same values with one thing wrong somewhere: gone, of another type, or beside something unknown. */
export function nearly(values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const fault = fc.constantFrom<readonly unknown[]>(...faults)
  return fc.tuple(values, fc.nat(), fault).map(([value, at, [wrong]]) => spoil(value, at, wrong))
}

const faults = [
  [undefined],
  [null],
  [0],
  [-1],
  [''],
  ['x'.repeat(5000)],
  ['\0'],
  ['\uD800'],
  [[]],
  [{}],
  [[[[[]]]]],
  [1e308],
  [true],
] as const

function spoil(value: unknown, at: number, wrong: unknown): unknown {
  if (Array.isArray(value) && value.length > 0) {
    return value.with(at % value.length, spoil(value[at % value.length], at >> 2, wrong))
  }
  if (typeof value !== 'object' || value === null) return wrong
  const entries = Object.entries(value)
  const [name, part] = entries[at % Math.max(1, entries.length)] ?? ['surprise', wrong]
  const isDeep = at % 3 !== 0 && typeof part === 'object' && part !== null
  return { ...value, [name]: isDeep ? spoil(part, at >> 2, wrong) : wrong }
}
