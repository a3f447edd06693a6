import { z } from 'zod'
import { durationUnits } from '#time'
import { limits } from '../limits.ts'
import { text } from './text-schema.ts'

const quantity = z
  .strictObject({
    amount: z.number().positive().max(Number.MAX_SAFE_INTEGER),
    unit: z.enum(durationUnits),
  })
  .meta({
    id: 'quantity',
    title: 'Quantity',
    description:
      'An amount of one unit. "day" is a calendar day, "period24h" the "1 x 24 jam" of Indonesian law.',
  })

const atMost = z
  .exactOptional(z.literal(true))
  .meta({ description: '"maksimal", "paling lama": no more than this.' })
const note = z.exactOptional(text)
const terms = {
  atMost,
  per: z.exactOptional(text).meta({ description: 'The piece that takes this long: "berkas".' }),
  equals: z
    .exactOptional(quantity)
    .meta({ description: 'What the document equates: the 60 working days of "3 bulan".' }),
  note,
}

const singleDuration = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('amount'), quantity, ...terms }),
    z.strictObject({ kind: z.literal('range'), from: quantity, to: quantity, ...terms }),
    z
      .strictObject({
        kind: z.literal('relative'),
        quantity,
        relation: z.enum(['before', 'after', 'since']),
        event: text,
        atMost,
        note,
      })
      .meta({ description: 'Before or after an event: "30 menit sebelum jam mulai".' }),
    z.strictObject({ kind: z.literal('instant'), note }).meta({ description: '"Seketika".' }),
    z
      .strictObject({ kind: z.literal('recurring'), every: z.enum(durationUnits), note })
      .meta({ description: 'Once in each period: "Triwulan".' }),
    z
      .strictObject({ kind: z.literal('unmeasured'), reason: text })
      .meta({ description: 'Cannot be promised, with the reason as written: "Selama kegiatan".' }),
    z
      .strictObject({
        kind: z.literal('unitless'),
        amount: z.number().positive().max(Number.MAX_SAFE_INTEGER),
      })
      .meta({ description: 'A number without a unit, kept to be reported.' }),
    z
      .strictObject({ kind: z.literal('shared'), step: text })
      .meta({ description: 'Counted in the duration of the step with this id (a merged cell).' }),
    z
      .strictObject({ kind: z.literal('unread'), text: text })
      .meta({ description: 'Any other text, kept to the letter.' }),
  ])
  .meta({ id: 'singleDuration', title: 'Single duration' })

/** Schema of a `Duration`. */
export const durationSchema = z
  .discriminatedUnion('kind', [
    singleDuration,
    z.strictObject({
      kind: z.literal('alternatives'),
      options: z
        .array(z.strictObject({ duration: singleDuration, when: z.exactOptional(text) }))
        .min(2)
        .max(limits.optionsOfDuration),
    }),
  ])
  .meta({ id: 'duration', title: 'Duration', description: 'Time that a step or service promises.' })
