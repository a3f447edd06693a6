import { z } from 'zod'
import { limits } from '../limits.ts'
import { durationSchema } from './duration-schema.ts'
import { cell, id, text } from './text-schema.ts'

/** Name and version of the document format; the first field of every document. */
export const sopFormat = 'tatalaksana-sop/1'

const date = z
  .union([z.literal(''), z.iso.date()])
  .default('')
  .meta({ description: 'ISO date such as 2026-01-31; empty: not yet known.' })
const list = z.array(text).max(limits.identityList).default([])
const approver = z
  .strictObject({ position: cell, name: cell, nip: cell })
  .meta({ title: 'Approver', description: 'Who ratifies ("disahkan oleh").' })

const identity = z
  .strictObject({
    government: cell,
    unit: cell,
    number: cell.meta({ description: 'Nomor SOP.' }),
    madeOn: date,
    revisedOn: date,
    effectiveOn: date,
    approver: approver.prefault({}),
    legalBasis: list.meta({ description: 'Dasar hukum.' }),
    qualifications: list.meta({ description: 'Kualifikasi pelaksana.' }),
    relatedSops: list.meta({ description: 'Keterkaitan.' }),
    equipment: list.meta({ description: 'Peralatan/perlengkapan.' }),
    warnings: list.meta({ description: 'Peringatan.' }),
    records: list.meta({ description: 'Pencatatan dan pendataan.' }),
  })
  .meta({ title: 'Identity', description: 'The identity part (PermenPANRB 35/2012).' })

const performer = z
  .strictObject({
    id,
    name: text,
    kind: z.enum(['internal', 'external', 'software']).default('internal'),
    group: z.exactOptional(text).meta({ description: 'Heading over neighbouring columns.' }),
  })
  .meta({
    id: 'performer',
    title: 'Performer',
    description: 'A column of the flowchart (pelaksana).',
  })

const target = z
  .discriminatedUnion('kind', [
    z
      .strictObject({ kind: z.literal('step'), step: id, symbol: z.exactOptional(id) })
      .meta({ description: 'A symbol; without one, the first of the step.' }),
    z.strictObject({ kind: z.literal('stop') }).meta({ description: 'The procedure stops here.' }),
    z.strictObject({ kind: z.literal('open') }).meta({ description: 'Not yet said.' }),
  ])
  .meta({ id: 'target', title: 'Target' })

const symbol = z
  .strictObject({
    id,
    kind: z.enum(['start', 'process', 'decision', 'end']),
    performers: z
      .array(id)
      .max(limits.performers)
      .meta({ description: 'Performer ids, each once, the primary one first.' }),
    question: z.exactOptional(text).meta({ description: 'What a decision answers.' }),
    exits: z
      .exactOptional(
        z
          .array(z.strictObject({ label: z.exactOptional(text), to: target }))
          .max(limits.exitsOfSymbol),
      )
      .meta({ description: 'Ways out; absent: to the next symbol, then the next row.' }),
    join: z.exactOptional(z.literal('all')).meta({ description: 'Waits for every way in.' }),
  })
  .meta({ id: 'symbol', title: 'Symbol' })

const step = z
  .strictObject({
    id,
    number: z
      .exactOptional(text)
      .meta({ description: 'Printed number, where it is not the row’s ordinal; empty: none.' }),
    activity: text.meta({ description: 'Uraian kegiatan.' }),
    symbols: z.array(symbol).min(1).max(limits.symbolsOfStep),
    requirements: cell.meta({ description: 'Mutu baku: kelengkapan.' }),
    duration: z.exactOptional(durationSchema).meta({ description: 'Mutu baku: waktu.' }),
    output: cell.meta({ description: 'Mutu baku: output.' }),
    note: cell.meta({ description: 'Keterangan.' }),
    optional: z
      .exactOptional(z.strictObject({ when: text }))
      .meta({ description: 'The step may be left out, and when.' }),
    phase: z.exactOptional(text).meta({ description: 'Heading of the section that begins here.' }),
  })
  .meta({ id: 'step', title: 'Step', description: 'A row of the table.' })

/** Schema of the document format. What may be left out of a document is filled in on reading. */
export const sopSchema = z
  .strictObject({
    format: z.literal(sopFormat),
    title: text.meta({ description: 'Nama SOP.' }),
    identity: identity.prefault({}),
    promisedDuration: z
      .exactOptional(durationSchema)
      .meta({ description: 'What the service standard promises for the whole.' }),
    performers: z.array(performer).max(limits.performers),
    steps: z.array(step).max(limits.steps),
  })
  .meta({
    title: 'Tatalaksana SOP, version 1',
    description: 'One Standard Operating Procedure in the form of PermenPANRB 35/2012.',
  })
