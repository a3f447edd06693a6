import { sql } from 'kysely'
import type { Delivery, Management, ServiceStandard, StandardItem, Words } from '#standard'
import { recordAudit } from '../../audit/audit.service.ts'
import { inGovernment, type Database, type Tx } from '../../database/database.ts'

// For tests of everything that reads published standards: what the service pages do, as far as the
// public sees it.

type Promised = {
  readonly governmentId: string
  readonly standard: ServiceStandard
  /** Else made of the name. */
  readonly slug?: string
  /** Else any. */
  readonly unitId?: string
  /** SOPs that deliver it. */
  readonly sopIds?: readonly string[]
}

/** Makes a service whose first standard is promised; gives its id. */
export function promiseService(db: Database, promised: Promised): Promise<string> {
  const { governmentId, standard, sopIds = [] } = promised
  const slug = promised.slug ?? slugOf(standard.name.id)
  return inGovernment(db, governmentId, async (tx) => {
    const { rows } = await sql<{ id: string }>`
      insert into service (unit_id, slug, name, created_by, updated_by)
      select coalesce(${promised.unitId ?? null}::uuid,
          (select unit_id from unit where parent_id is null order by sort_order, name limit 1)),
        ${slug}, ${standard.name.id}, person_id, person_id
      from person order by person_id limit 1 returning service_id as id`.execute(tx)
    const id = rows[0]?.id ?? ''
    for (const [at, sopId] of sopIds.entries()) {
      await tx
        .insertInto('service_sop')
        .values({ service_id: id, sop_id: sopId, sort_order: at })
        .execute()
    }
    await fixStandard(tx, id, standard)
    return id
  })
}

/** Fixes the next standard of a service, which is promised from now on. */
export function promiseAnew(
  db: Database,
  { governmentId, serviceId }: { readonly governmentId: string; readonly serviceId: string },
  standard: ServiceStandard,
): Promise<void> {
  return inGovernment(db, governmentId, (tx) => fixStandard(tx, serviceId, standard))
}

/** The service is given no longer. */
export async function endService(
  db: Database,
  { governmentId, serviceId }: { readonly governmentId: string; readonly serviceId: string },
): Promise<void> {
  await inGovernment(db, governmentId, async (tx) => {
    await tx
      .updateTable('service')
      .set({ state: 'closed', in_force: null })
      .where('service_id', '=', serviceId)
      .execute()
    await noteChange(tx, serviceId, 'service.closed')
  })
}

async function fixStandard(tx: Tx, serviceId: string, standard: ServiceStandard): Promise<void> {
  const content = JSON.stringify(standard)
  await sql`
    with next as (
      update service set version = version + 1 where service_id = ${serviceId}
      returning service_id, version, created_by
    )
    insert into standard_version
      (service_id, number, content, content_hash, decree, decreed_on, since, origin, fixed_by)
    select service_id, version, ${content}::jsonb,
      sha256(convert_to(${content}, 'UTF8')),
      'Keputusan Nomor 100.3.3/' || version || '/2026', '2026-01-02', '2026-01-05', 'before', created_by
    from next`.execute(tx)
  await sql`update service set in_force = version where service_id = ${serviceId}`.execute(tx)
  await noteChange(tx, serviceId, 'standard.fixed')
}

/** Pages are remembered until the audit tells of a change. */
async function noteChange(tx: Tx, serviceId: string, action: string): Promise<void> {
  const actor = await tx
    .selectFrom('person')
    .select(['person_id as personId', 'name'])
    .orderBy('person_id')
    .limit(1)
    .executeTakeFirstOrThrow()
  await recordAudit(tx, { actor, subject: { kind: 'service', id: serviceId }, action, details: {} })
}

function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 80)
}

const words = (id: string, en = ''): Words => ({ id, en })
const item = (id: string, text: Words, when = words('')): StandardItem => ({ id, text, when })

/** A standard of that name with every component filled in; `changes` replaces parts of it. */
export function sampleStandard(
  name: string,
  changes: Partial<ServiceStandard> = {},
): ServiceStandard {
  return {
    format: 'tatalaksana-standard/1',
    name: words(name),
    summary: words(
      'Untuk warga yang KTP-elektroniknya hilang: Anda mendapat kartu pengganti dengan NIK yang sama.',
      'For residents whose identity card is lost: you get a new card with the same number.',
    ),
    searchWords: ['KTP hilang'],
    lifeEvents: ['identity'],
    places: [
      {
        id: 'p1',
        name: words('Loket 2, Mal Pelayanan Publik', 'Counter 2, public service hall'),
        address: 'Jalan Kenanga 12, Tanjung Seruni',
        url: '',
        phone: '(0771) 555-0101',
      },
      {
        id: 'p2',
        name: words('Daring', 'Online'),
        address: '',
        url: 'https://dukcapil.tanjungseruni.example/ktp',
        phone: '',
      },
    ],
    delivery: sampleDelivery,
    management: sampleManagement,
    ...changes,
  }
}

const sampleDelivery: Delivery = {
  requirements: [
    item('r1', words('Kartu keluarga, asli', 'Family card, original')),
    item(
      'r2',
      words('Surat kehilangan dari kepolisian', 'Report of loss from the police'),
      words('apabila hilang', 'if it is lost'),
    ),
    item('r3', words('KTP-el yang rusak'), words('apabila rusak', 'if it is damaged')),
  ],
  procedure: [
    item('s1', words('Ambil nomor antrean di loket.', 'Take a number at the counter.')),
    item(
      's2',
      words('Serahkan berkas; petugas memeriksanya.', 'Hand in your papers; they are checked.'),
    ),
    item('s3', words('Terima kartu baru.', 'Receive the new card.')),
  ],
  duration: {
    promised: { kind: 'amount', quantity: { amount: 2, unit: 'workingDay' }, atMost: true },
    note: words('sejak berkas lengkap', 'from when your papers are complete'),
  },
  fee: { kind: 'free' },
  product: words('KTP-elektronik pengganti', 'Replacement identity card'),
  complaints: {
    channels: [
      { id: 'c1', kind: 'counter', value: 'Meja pengaduan, lantai 1' },
      { id: 'c2', kind: 'phone', value: '(0771) 555-0100' },
      { id: 'c3', kind: 'whatsapp', value: '0812-5550-1234' },
      { id: 'c4', kind: 'email', value: 'pengaduan@tanjungseruni.example' },
      { id: 'c5', kind: 'web', value: 'https://www.lapor.go.id' },
    ],
    responsible: 'Kepala Seksi Pengaduan',
  },
}

const sampleManagement: Management = {
  legalBasis: ['Undang-Undang Nomor 24 Tahun 2013 tentang Administrasi Kependudukan'],
  facilities: ['Ruang tunggu dengan 40 kursi', 'Alat rekam biometrik'],
  competences: ['Menguasai aplikasi administrasi kependudukan'],
  supervision: 'Kepala Bidang memeriksa setiap hari kerja.',
  staff: 4,
  serviceGuarantee: 'Berkas yang terlambat diantar ke rumah tanpa biaya.',
  safetyGuarantee: 'Data disimpan terenkripsi.',
  evaluation: 'Setiap tahun melalui survei kepuasan masyarakat.',
}
