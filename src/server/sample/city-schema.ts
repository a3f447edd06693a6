import type { Sop } from '#sop'
import type { ServiceStandard } from '#standard'
import { z } from 'zod'
import { isSop } from '../sop/is-sop.ts'
import { roles } from '../session/actor.ts'

const slug = z.string().regex(/^[a-z0-9-]+$/)

/** `city.json`: who there is. References are checked by `readSampleCity`. */
export const citySchema = z.object({
  government: z.object({ id: slug, name: z.string().min(1), timeZone: z.string().min(1) }),
  units: z.array(
    z.object({ id: slug, name: z.string().min(1), shortName: z.string(), parent: slug.optional() }),
  ),
  persons: z.array(
    z.object({
      id: slug,
      name: z.string().min(1),
      position: z.string().min(1),
      role: z.enum(roles),
      unit: slug,
    }),
  ),
})

/** `sops/<id>.json`: a document and where it belongs. */
export const sampleSopSchema = z.object({
  id: slug,
  unit: slug,
  /** A draft, in force, or where its first revision is on the usual life cycle. */
  state: z.enum([
    'draft',
    'submitted',
    'verification',
    'trial',
    'ratification',
    'ratified',
    'returned',
    'inForce',
  ]),
  notes: z
    .array(
      z.object({
        by: slug,
        place: z.string(),
        text: z.string().min(1),
        answer: z.string().optional(),
        settled: z.boolean().optional(),
      }),
    )
    .default([]),
  /** Our own files: a test reads each with the document format's reader. */
  sop: z.custom<Sop>((value) => typeof value === 'object' && value !== null && isSop(value)),
})

/** `services/<id>.json`: a service with its standard; `sops` and `from` name SOPs by their file. */
export const sampleServiceSchema = z.object({
  id: slug,
  unit: slug,
  state: z.enum(['draft', 'promised']),
  sops: z.array(slug),
  decree: z.string().min(1),
  decreedOn: z.iso.date(),
  since: z.iso.date(),
  standard: z.custom<ServiceStandard>((value) => typeof value === 'object' && value !== null),
})

export type City = z.infer<typeof citySchema>
export type SampleSop = z.infer<typeof sampleSopSchema>
export type SampleService = z.infer<typeof sampleServiceSchema>
