import { z } from '@hono/zod-openapi'
import { isUuid } from '#server'

/** Where a list goes on, as a text for the address; what is in it is nobody's business. */
export function writeCursor(place: Readonly<Record<string, string | number>>): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url')
}

const id = z.string().refine(isUuid)
/** PostgreSQL takes any text but one with this sign in it. */
const name = z
  .string()
  .max(1000)
  .refine((text) => !text.includes('\0'))
const moment = z
  .string()
  .regex(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/)
  .refine((text) => !Number.isNaN(Date.parse(text)) && isRealDay(text.slice(0, 10)))

/** Place in a list by name. */
export const namePlace = z.strictObject({ name, id })

/** Place in the list of changes. */
export const changePlace = z.strictObject({
  at: moment,
  id,
  version: z
    .int()
    .positive()
    .max(2 ** 31 - 1),
  kind: z.enum(['in-force', 'superseded', 'revoked']),
})

/** Place in the list of surveys. */
export const surveyPlace = z.strictObject({
  on: z
    .string()
    .regex(/^20\d\d-\d\d-\d\d$/)
    .refine(isRealDay),
  id,
})

/** Schema of the `cursor` of a list whose places have this schema. */
export function cursorOf<Place>(place: z.ZodType<Place>) {
  return z
    .string()
    .max(4000)
    .transform((text, issues) => {
      const read = place.safeParse(readJson(text))
      if (read.success) return read.data
      issues.addIssue({ code: 'custom', message: 'cursor' })
      return z.NEVER
    })
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString())
  } catch {
    return undefined
  }
}

function isRealDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}
