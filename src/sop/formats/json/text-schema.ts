import { z } from 'zod'
import { limits } from '../limits.ts'

/** Schema of any text of the document. */
export const text = z.string().max(limits.text)

/** Schema of a text that may be left out, which is then empty. */
export const cell = text.default('')

/** Schema of an id: safe in keys, addresses and file names. */
export const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_.:-]{0,99}$/)
  .meta({ description: 'Never changes while the thing stays the same.' })
