import { z } from 'zod'

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '')
const texts = z
  .array(z.string())
  .nullish()
  .transform((value) => value ?? [])

/** Where a recorded way leads: a row, "berhenti", words that describe it, or not said. */
const target = z.union([z.number(), z.string(), z.null()])
const branches = z.array(z.object({ label: text, to: target }))

const step = z.looseObject({
  row: z.number().int().min(0),
  no: z.union([z.string(), z.number(), z.null()]).optional(),
  activity: text,
  performers: texts,
  requirements: text,
  duration: text,
  output: text,
  note: text,
  shape: z.enum(['start', 'process', 'decision', 'end']),
  decision: z.object({ yes: target, no: target }).nullish(),
  branches: branches.nullish(),
  decisions: z.array(z.object({ question: text, performers: texts, branches })).nullish(),
  next: z.array(target).nullish(),
  processPerformer: z.string().nullish(),
  phase: text,
})

/** Schema of a recorded SOP: a published or drafted procedure, taken down row by row. */
export const recordedSchema = z.object({
  title: text,
  agency: text,
  identity: z
    .object({
      nomorSop: text,
      tanggalPembuatan: text,
      tanggalRevisi: text,
      tanggalEfektif: text,
      disahkanOleh: text,
    })
    .prefault({}),
  legalBasis: texts,
  qualifications: texts,
  relatedSops: texts,
  equipment: texts,
  warnings: texts,
  records: texts,
  performers: texts,
  performerGroups: z
    .array(z.object({ name: z.string(), performers: z.array(z.string()) }))
    .nullish(),
  serviceStandard: z.object({ jangkaWaktu: text }).nullish(),
  steps: z.array(step),
})

/** A recorded SOP after reading. */
export type RecordedSop = z.output<typeof recordedSchema>
/** A row of a recorded SOP. */
export type RecordedStep = z.output<typeof step>
/** Where a recorded way leads. */
export type RecordedTarget = z.output<typeof target>

/** Fields of a row that the schema names; others are told as not read. */
export const knownStepFields: ReadonlySet<string> = new Set(Object.keys(step.shape))
