import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ZodType } from 'zod'
import { citySchema, sampleSopSchema, type City, type SampleSop } from './city-schema.ts'

export type SampleCity = City & { readonly sops: readonly SampleSop[] }

/** Reads `city.json` and `sops/*.json` of a folder, and checks that what they refer to is there. */
export function readSampleCity(folder: string): SampleCity {
  const city = readJson(join(folder, 'city.json'), citySchema)
  const files = readdirSync(join(folder, 'sops')).filter((file) => file.endsWith('.json'))
  const sops = files.sort().map((file) => readJson(join(folder, 'sops', file), sampleSopSchema))
  refuseUnknownUnits({ ...city, sops })
  return { ...city, sops }
}

function readJson<T>(file: string, schema: ZodType<T>): T {
  const result = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new Error(`wrong value at '${issue?.path.join('.')}' of ${file}: ${issue?.message}`)
}

function refuseUnknownUnits(city: SampleCity): void {
  const known = new Set(city.units.map((unit) => unit.id))
  const uses = [
    ...city.units.map((unit) => [unit.id, unit.parent ?? unit.id] as const),
    ...city.persons.map((person) => [person.id, person.unit] as const),
    ...city.sops.map((sop) => [sop.id, sop.unit] as const),
  ]
  const wrong = uses.find(([, unit]) => !known.has(unit))
  if (wrong !== undefined)
    throw new Error(`unknown unit '${wrong[1]}' of '${wrong[0]}' in the sample city`)
}
