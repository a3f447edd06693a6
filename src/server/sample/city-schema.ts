import { elementKeys } from '#measures'
import type { Sop } from '#sop'
import type { ServiceStandard } from '#standard'
import { z } from 'zod'
import {
  attendeeKinds,
  commentOutcomes,
  commentParts,
} from '../consultation/consultation-record.ts'
import { isSop } from '../sop/is-sop.ts'
import { roles } from '../session/actor.ts'
import { followUpStates } from '../survey-follow-up/follow-up-record.ts'
import { answerChannels } from '../survey/survey-record.ts'

const slug = z.string().regex(/^[a-z0-9-]+$/)
const text = z.string().min(1)
const openHours = z.object({ from: z.int(), to: z.int() })

/** `city.json`: who there is. References are checked by `readSampleCity`. */
export const citySchema = z.object({
  government: z.object({ id: slug, name: text, timeZone: text }),
  units: z.array(
    z.object({
      id: slug,
      name: text,
      shortName: z.string(),
      parent: slug.optional(),
      /** Office hours of its own: minutes from midnight, Monday first. */
      hours: z
        .object({ since: z.iso.date(), week: z.array(z.array(openHours)).length(7) })
        .optional(),
    }),
  ),
  /** The charter in force. */
  charter: z
    .object({
      statement: text,
      providerDuties: text,
      publicRights: text,
      publicDuties: text,
      sanctions: text,
      signatoryPosition: text,
      signatoryName: text,
      place: text,
      signedOn: z.iso.date(),
    })
    .optional(),
  persons: z.array(
    z.object({
      id: slug,
      name: text,
      position: text,
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
        text,
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
  decree: text,
  decreedOn: z.iso.date(),
  since: z.iso.date(),
  standard: z.custom<ServiceStandard>((value) => typeof value === 'object' && value !== null),
})

/** `consultations/<service>.json`: a round of drafting with the public, and what was written about it. */
export const sampleRoundSchema = z.object({
  service: slug,
  /** Of a round that is finished; absent: open since a few days before the city is loaded. */
  publishedOn: z.iso.date().optional(),
  place: text,
  minutes: text,
  attendance: z.record(z.enum(attendeeKinds), z.int()),
  organisations: z.string(),
  comments: z.array(
    z.object({
      part: z.enum(commentParts),
      text,
      shownName: z.string().default(''),
      outcome: z.enum(commentOutcomes).optional(),
      answer: z.string().default(''),
    }),
  ),
})

/** `surveys/<id>.json`: a survey; its answers are in the CSV file of the same name. */
export const sampleSurveySchema = z.object({
  id: slug,
  unit: slug,
  title: text,
  /** Of a period that is over; absent: open, begun two months before the city is loaded. */
  beginsOn: z.iso.date().optional(),
  endsOn: z.iso.date().optional(),
  published: z.boolean().default(false),
  services: z.array(
    z.object({
      service: slug,
      population: z.int().optional(),
      leftOut: z.array(z.enum(elementKeys)).default([]),
    }),
  ),
  channels: z.array(z.object({ channel: z.enum(answerChannels), share: z.int() })),
  remarks: z.array(z.object({ service: slug, text, shown: z.boolean().default(false) })),
  /** What the office does about its results. */
  followUps: z
    .array(
      z.object({
        element: z.enum(elementKeys),
        cause: text,
        action: text,
        ownerPosition: text,
        dueOn: z.iso.date(),
        dueByQuarter: z.boolean().default(false),
        state: z.enum(followUpStates),
        begunOn: z.iso.date().optional(),
        endedOn: z.iso.date().optional(),
        result: z.string().default(''),
      }),
    )
    .default([]),
})

export type City = z.infer<typeof citySchema>
export type SampleSop = z.infer<typeof sampleSopSchema>
export type SampleService = z.infer<typeof sampleServiceSchema>
export type SampleSurvey = z.infer<typeof sampleSurveySchema> & {
  /** The rows of its CSV file by their headings. */
  readonly answers: readonly Readonly<Record<string, string>>[]
}
export type SampleRound = z.infer<typeof sampleRoundSchema>
