import { seededRandom, type SeededRandom } from '#sop'
import type { Duration } from '#time'
import type {
  Delivery,
  Fee,
  Management,
  ServicePlace,
  ServiceStandard,
  StandardItem,
  Words,
} from '../model/standard.ts'
import { areas, deeds, objects, papers, placeNames, stages } from './invented-services.ts'

/**
 * Gives a complete standard, the same for the same seed. Seeds from 0 to 113,399 give as many
 * different names; every second one is translated. Seeds are whole numbers.
 */
export function generateStandard(seed: number): ServiceStandard {
  const random = seededRandom(seed)
  const { deed, object, place } = nameParts(seed)
  const translated = random.chance(0.5)
  const say = (id: string, en: string): Words => ({ id, en: translated ? en : '' })
  const [objectId, objectEn, lifeEvent] = object
  return {
    format: 'tatalaksana-standard/1',
    name: say(`${deed[0]} ${objectId} ${place}`, `${deed[1]}: ${objectEn}, ${place}`),
    summary: say(
      `${deed[0]} ${objectId.toLowerCase()} untuk penduduk ${place}.`,
      `For residents of ${place}: ${objectEn}.`,
    ),
    searchWords: [objectId.toLowerCase()],
    lifeEvents: [lifeEvent],
    places: [inventPlace(place, random)],
    delivery: inventDelivery(objectId, random, say),
    management: inventManagement(random),
  }
}

type Say = (id: string, en: string) => Words

/** Goes through all names in an order that mixes them. */
function nameParts(seed: number) {
  const names = deeds.length * objects.length * areas.length * placeNames.length
  // Shares no divisor with the number of names, so that every one comes once.
  const at = (((seed % names) + names) * 10_007) % names
  const area = Math.floor(at / (deeds.length * objects.length))
  return {
    deed: pick(deeds, at % deeds.length),
    object: pick(objects, Math.floor(at / deeds.length) % objects.length),
    place: `${pick(areas, area % areas.length)} ${pick(placeNames, Math.floor(area / areas.length))}`,
  }
}

function pick<T>(list: readonly T[], at: number): T {
  const found = list[at]
  if (found === undefined) throw new RangeError(`No entry ${at} in a list of ${list.length}.`)
  return found
}

function inventPlace(place: string, random: SeededRandom): ServicePlace {
  return {
    id: 'loket',
    name: { id: `Loket pelayanan ${place}`, en: '' },
    address: `Jalan ${random.pick(['Kenari', 'Cempaka', 'Merdeka'])} ${random.whole(1, 200)}, ${place}`,
    url: '',
    phone: `0000-${random.whole(1000, 9999)}`,
  }
}

function inventDelivery(object: string, random: SeededRandom, say: Say): Delivery {
  return {
    requirements: inventItems('r', choose(papers, random, 3), say),
    procedure: inventItems('p', choose(stages, random, 4), say),
    duration: {
      promised: inventDuration(random),
      note: say('sejak berkas dinyatakan lengkap', 'once the documents are complete'),
    },
    fee: inventFee(random, say),
    product: say(object, ''),
    complaints: {
      channels: [
        { id: 'loket', kind: 'counter', value: 'Loket pengaduan, lantai 1' },
        { id: 'wa', kind: 'whatsapp', value: `0000-${random.whole(1000, 9999)}` },
      ],
      responsible: 'Kepala Subbagian Umum',
    },
  }
}

/** At least `fewest` entries of a list, in its order. */
function choose<T>(list: readonly T[], random: SeededRandom, fewest: number): readonly T[] {
  return list.filter((_, index) => index < fewest || random.chance(0.4))
}

function inventItems(
  letter: string,
  texts: readonly (readonly [id: string, en: string])[],
  say: Say,
): StandardItem[] {
  return texts.map(([id, en], index) => ({
    id: `${letter}${index + 1}`,
    text: say(id, en),
    when: say('', ''),
  }))
}

function inventDuration(random: SeededRandom): Duration {
  const unit = random.pick(['minute', 'workingHour', 'workingDay', 'workingDay'] as const)
  const amount = unit === 'minute' ? random.whole(1, 9) * 10 : random.whole(1, 14)
  return { kind: 'amount', quantity: { amount, unit }, atMost: true }
}

function inventFee(random: SeededRandom, say: Say): Fee {
  if (random.chance(0.7)) return { kind: 'free' }
  const rupiah = random.whole(1, 50) * 5000
  return {
    kind: 'tariff',
    rows: [{ id: 't1', text: say('Retribusi', 'Charge'), rupiah, per: say('per berkas', 'each') }],
    legalBasis: 'Perda 4/2024 tentang Pajak Daerah dan Retribusi Daerah',
  }
}

function inventManagement(random: SeededRandom): Management {
  return {
    legalBasis: ['UU 25/2009 tentang Pelayanan Publik', 'PP 96/2012'],
    facilities: ['Ruang tunggu', 'Loket prioritas', 'Komputer'],
    competences: ['Memahami peraturan yang menjadi dasar', 'Mampu berkomunikasi'],
    supervision: 'Dilakukan oleh atasan langsung secara berjenjang',
    staff: random.whole(2, 12),
    serviceGuarantee: 'Pelayanan diberikan sesuai dengan standar ini',
    safetyGuarantee: 'Berkas dan data pemohon dijaga kerahasiaannya',
    evaluation: 'Sekurang-kurangnya satu kali dalam setahun',
  }
}
