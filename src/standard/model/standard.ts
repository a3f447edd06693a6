import type { Duration } from '#time'
import type { LifeEvent } from './life-event.ts'

/**
 * A service standard (standar pelayanan) of one service of one unit: the fourteen components of
 * UU 25/2009 art. 21 and PP 96/2012 art. 25, in the two parts in which they are published.
 */
export type ServiceStandard = {
  readonly format: 'tatalaksana-standard/1'
  /** Name of the service, as people ask for it. */
  readonly name: Words
  /** What one gets and who may ask for it, in one sentence. */
  readonly summary: Words
  /** What else people call it ("KTP hilang"); found by search, not shown as part of the promise. */
  readonly searchWords: readonly string[]
  readonly lifeEvents: readonly LifeEvent[]
  readonly places: readonly ServicePlace[]
  readonly delivery: Delivery
  readonly management: Management
}

/** A text in Indonesian, and in English where somebody has translated it ('': nobody has). */
export type Words = { readonly id: string; readonly en: string }

/** The part that must be published at the counter (penyampaian pelayanan), components 1 to 6. */
export type Delivery = {
  readonly requirements: readonly StandardItem[]
  /** What the applicant and the office do, in order, as the applicant sees it. */
  readonly procedure: readonly StandardItem[]
  readonly duration: PromisedTime
  readonly fee: Fee
  readonly product: Words
  readonly complaints: Complaints
}

/** The internal part (pengelolaan pelayanan), components 7 to 14. Empty: not filled in. */
export type Management = {
  readonly legalBasis: readonly string[]
  readonly facilities: readonly string[]
  readonly competences: readonly string[]
  readonly supervision: string
  /** Number of performers; 0: not filled in. */
  readonly staff: number
  readonly serviceGuarantee: string
  readonly safetyGuarantee: string
  readonly evaluation: string
}

/** One line of a list. `id` is unique in its list and never changes. */
export type StandardItem = {
  readonly id: string
  readonly text: Words
  /** Only in this case ("apabila hilang"); '' : always. */
  readonly when: Words
  /** Where it was taken from; absent: written here. */
  readonly from?: StepReference
}

/** A step of an SOP, which stays the same through its revisions. */
export type StepReference = { readonly sop: string; readonly step: string }

/** How long the whole takes; absent `promised`: not filled in. */
export type PromisedTime = {
  readonly promised?: Duration
  /** What the time counts from ("sejak berkas lengkap"). */
  readonly note: Words
  /** The SOP that it was taken from; absent: written here. */
  readonly from?: string
}

/** What it costs. Amounts are whole rupiah. */
export type Fee =
  | { readonly kind: 'unstated' }
  | { readonly kind: 'free' }
  | {
      readonly kind: 'tariff'
      readonly rows: readonly FeeRow[]
      /** The regulation that sets it (PP 96/2012 art. 29). */
      readonly legalBasis: string
    }

/** `per`: for each of what ("per lembar"); '' : once. */
export type FeeRow = {
  readonly id: string
  readonly text: Words
  readonly rupiah: number
  readonly per: Words
}

/** Where one complains, and which office answers for it: never a person's name. */
export type Complaints = {
  readonly channels: readonly ContactPoint[]
  /** Position that is responsible ("Kepala Seksi Pengaduan"). */
  readonly responsible: string
}

export type ContactPoint = {
  readonly id: string
  readonly kind: 'counter' | 'phone' | 'whatsapp' | 'email' | 'web' | 'letter'
  readonly value: string
}

/** Where the service is given. `address`: of a counter; `url`: of an online form; one of both at least. */
export type ServicePlace = {
  readonly id: string
  readonly name: Words
  readonly address: string
  readonly url: string
  readonly phone: string
}
