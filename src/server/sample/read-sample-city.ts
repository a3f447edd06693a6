import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ZodType } from 'zod'
import {
  citySchema,
  sampleRoundSchema,
  sampleServiceSchema,
  sampleSopSchema,
  sampleSurveySchema,
  type City,
  type SampleRound,
  type SampleService,
  type SampleSop,
  type SampleSurvey,
} from './city-schema.ts'

export type SampleCity = City & {
  readonly sops: readonly SampleSop[]
  readonly services: readonly SampleService[]
  readonly rounds: readonly SampleRound[]
  readonly surveys: readonly SampleSurvey[]
}

/** Reads `city.json` and the files of the folders beside it, and checks that what they refer to is there. */
export function readSampleCity(folder: string): SampleCity {
  const city = readJson(join(folder, 'city.json'), citySchema)
  const sops = readFolder(join(folder, 'sops'), sampleSopSchema)
  const services = readFolder(join(folder, 'services'), sampleServiceSchema)
  const rounds = readFolder(join(folder, 'consultations'), sampleRoundSchema)
  const surveys = readFolder(join(folder, 'surveys'), sampleSurveySchema).map((survey) => ({
    ...survey,
    answers: readRows(join(folder, 'surveys', `${survey.id}.csv`)),
  }))
  const whole = { ...city, sops, services, rounds, surveys }
  refuseUnknownUnits(whole)
  return whole
}

/** The rows of one of our own CSV files, which quote nothing, by their headings. */
function readRows(file: string): SampleSurvey['answers'] {
  const [head = [], ...rows] = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','))
  return rows.map((cells) => Object.fromEntries(head.map((name, at) => [name, cells[at] ?? ''])))
}

/** All JSON files of a folder, by name; none where there is no folder. */
function readFolder<T>(folder: string, schema: ZodType<T>): readonly T[] {
  if (!existsSync(folder)) return []
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'))
  return files.sort().map((file) => readJson(join(folder, file), schema))
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
    ...city.services.map((service) => [service.id, service.unit] as const),
    ...city.surveys.map((survey) => [survey.id, survey.unit] as const),
  ]
  const wrong = uses.find(([, unit]) => !known.has(unit))
  if (wrong !== undefined)
    throw new Error(`unknown unit '${wrong[1]}' of '${wrong[0]}' in the sample city`)
}
