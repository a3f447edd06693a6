import { z } from '@hono/zod-openapi'
import { cursorOf } from '../answer/cursor.ts'

// Path parameters take any text: what cannot be an id names nothing, which is 404.

const slug = z.string().openapi({
  description: 'Names the government in addresses.',
  example: 'tanjung-seruni',
})
const idOf = (what: string) =>
  z.string().openapi({
    description: `Id of the ${what}.`,
    format: 'uuid',
    example: '8f4e5b0a-6f0d-4c59-9d2e-0d8a5a3c1f27',
  })
const numberOf = (what: string) =>
  z.string().openapi({
    description: `Number of the ${what}, from 1.`,
    pattern: String.raw`^[1-9]\d{0,9}$`,
    example: '1',
  })

export const ofGovernment = z.strictObject({ slug })
export const ofThing = (what: string) => z.strictObject({ slug, id: idOf(what) })
export const ofVersion = (what: string, version: string) =>
  z.strictObject({ slug, id: idOf(what), number: numberOf(version) })

/** What is none becomes 0, which no version has. */
export function readNumber(text: string): number {
  return /^[1-9]\d{0,9}$/.test(text) ? Number(text) : 0
}

const limit = z.coerce.number().int().min(1).max(200).default(50).openapi({
  description: 'How many at most.',
  example: 50,
})

/** Which part of a list whose places have this schema. */
export function partOf<Place>(place: z.ZodType<Place>) {
  return {
    limit,
    cursor: cursorOf(place).optional().openapi({
      description: 'Where to go on: `next` of the part before, unchanged.',
    }),
  }
}

const earliest = Date.UTC(1970, 0, 1)
const latest = Date.UTC(2200, 0, 1)

/** A moment with its zone; days of the far past and future are nobody's. */
export const momentParameter = z.iso
  .datetime({ offset: true })
  .max(40)
  .refine((text) => {
    const time = Date.parse(text)
    return time >= earliest && time < latest
  })
  .openapi({ format: 'date-time', example: '2026-01-05T00:00:00+07:00' })

/** What lists of services and SOPs are narrowed to. */
export const filters = {
  unit: z.uuid().optional().openapi({ description: 'Only of this office, by its id.' }),
  q: z
    .string()
    .min(1)
    .max(100)
    .refine((text) => !text.includes('\0'))
    .optional()
    .openapi({ description: 'With what the name begins, in any case.', example: 'kartu' }),
  updatedSince: momentParameter
    .optional()
    .openapi({ description: 'Only what was published since then.' }),
}

type Filters = {
  readonly unit?: string | undefined
  readonly q?: string | undefined
  readonly updatedSince?: string | undefined
  readonly lifeEvent?: string | undefined
}

export function readFilters({ unit, q, updatedSince, lifeEvent }: Filters) {
  return {
    ...(unit !== undefined && { unitId: unit.toLowerCase() }),
    ...(q !== undefined && { q }),
    ...(updatedSince !== undefined && { updatedSince: new Date(updatedSince) }),
    ...(lifeEvent !== undefined && { lifeEvent }),
  }
}

export function readStretch<Place>(query: {
  readonly limit: number
  readonly cursor?: Place | undefined
}) {
  const { limit, cursor } = query
  return { limit, ...(cursor !== undefined && { after: cursor }) }
}
