import { durationSchema, idSchema } from '#sop'
import { z } from 'zod'
import { lifeEvents } from '../model/life-event.ts'
import { limits } from './limits.ts'

/** Name and version of the document format; the first field of every document. */
export const standardFormat = 'tatalaksana-standard/1'

const cell = z.string().max(limits.text).default('')
const address = z
  .union([z.literal(''), z.url({ protocol: /^https?$/ }).max(limits.address)])
  .default('')
  .meta({ description: 'Address of a page (http or https); empty: none.' })
const texts = z.array(z.string().max(limits.text)).max(limits.items).default([])

const words = z
  .strictObject({
    id: cell.meta({ description: 'Indonesian.' }),
    en: cell.meta({ description: 'English; empty: not translated.' }),
  })
  .prefault({})
  .meta({ id: 'words', title: 'Words', description: 'A text in Indonesian and in English.' })

const item = z
  .strictObject({
    id: idSchema,
    text: words,
    when: words.meta({ description: 'Only in this case; empty: always.' }),
    from: z
      .exactOptional(z.strictObject({ sop: idSchema, step: idSchema }))
      .meta({ description: 'Step of an SOP that it was taken from.' }),
  })
  .meta({ id: 'standardItem', title: 'Item', description: 'One line of a list.' })

const items = z.array(item).max(limits.items).default([])

const duration = z.strictObject({
  promised: z.exactOptional(durationSchema).meta({ description: 'Absent: not filled in.' }),
  note: words.meta({ description: 'What the time counts from.' }),
  from: z.exactOptional(idSchema).meta({ description: 'SOP that it was taken from.' }),
})

const feeRow = z
  .strictObject({
    id: idSchema,
    text: words,
    rupiah: z.int().min(0).max(limits.rupiah),
    per: words.meta({ description: 'For each of what; empty: once.' }),
  })
  .meta({ id: 'feeRow', title: 'Row of a tariff' })

const fee = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('unstated') }),
    z.strictObject({ kind: z.literal('free') }),
    z.strictObject({
      kind: z.literal('tariff'),
      rows: z.array(feeRow).max(limits.items).default([]),
      legalBasis: cell.meta({ description: 'The regulation that sets it.' }),
    }),
  ])
  .default({ kind: 'unstated' })
  .meta({ id: 'fee', title: 'Fee', description: 'Biaya/tarif, in whole rupiah.' })

const contactPoint = z
  .discriminatedUnion('kind', [
    z.strictObject({
      id: idSchema,
      kind: z.enum(['counter', 'phone', 'whatsapp', 'email', 'letter']),
      value: cell,
    }),
    z.strictObject({ id: idSchema, kind: z.literal('web'), value: address }),
  ])
  .meta({ id: 'contactPoint', title: 'Contact point', description: 'Where one complains.' })

const place = z
  .strictObject({ id: idSchema, name: words, address: cell, url: address, phone: cell })
  .meta({ id: 'servicePlace', title: 'Place', description: 'Where the service is given.' })

const delivery = z
  .strictObject({
    requirements: items.meta({ description: 'Persyaratan.' }),
    procedure: items.meta({ description: 'Sistem, mekanisme, dan prosedur.' }),
    duration: duration.prefault({}).meta({ description: 'Jangka waktu penyelesaian.' }),
    fee,
    product: words.meta({ description: 'Produk pelayanan.' }),
    complaints: z
      .strictObject({
        channels: z.array(contactPoint).max(limits.items).default([]),
        responsible: cell.meta({ description: 'Position, never a person.' }),
      })
      .prefault({})
      .meta({ description: 'Penanganan pengaduan, saran, dan masukan.' }),
  })
  .meta({ title: 'Delivery', description: 'Penyampaian pelayanan: components 1 to 6.' })

const management = z
  .strictObject({
    legalBasis: texts.meta({ description: 'Dasar hukum.' }),
    facilities: texts.meta({ description: 'Sarana, prasarana, dan/atau fasilitas.' }),
    competences: texts.meta({ description: 'Kompetensi pelaksana.' }),
    supervision: cell.meta({ description: 'Pengawasan internal.' }),
    staff: z
      .int()
      .min(0)
      .max(limits.staff)
      .default(0)
      .meta({ description: 'Jumlah pelaksana; 0: not filled in.' }),
    serviceGuarantee: cell.meta({ description: 'Jaminan pelayanan.' }),
    safetyGuarantee: cell.meta({ description: 'Jaminan keamanan dan keselamatan.' }),
    evaluation: cell.meta({ description: 'Evaluasi kinerja pelaksana.' }),
  })
  .meta({ title: 'Management', description: 'Pengelolaan pelayanan: components 7 to 14.' })

/** Schema of the document format. What may be left out of a document is filled in on reading. */
export const standardSchema = z
  .strictObject({
    format: z.literal(standardFormat),
    name: words.meta({ description: 'Name of the service, as people ask for it.' }),
    summary: words.meta({ description: 'What one gets and who may ask for it.' }),
    searchWords: texts.meta({ description: 'What else people call it.' }),
    lifeEvents: z.array(z.enum(lifeEvents)).max(lifeEvents.length).default([]),
    places: z.array(place).max(limits.items).default([]),
    delivery: delivery.prefault({}),
    management: management.prefault({}),
  })
  .meta({
    title: 'Tatalaksana service standard, version 1',
    description: 'One service standard with the fourteen components of UU 25/2009 art. 21.',
  })
