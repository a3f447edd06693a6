import { rowNumber } from '../../model/row-number.ts'
import type { Activity } from '../language/activity.ts'
import { isKind } from '../language/deeds.ts'
import { stem } from '../language/stem.ts'
import { atStep } from '../place.ts'
import { rule } from '../rule.ts'

/** A document gets its number above the row that checks or initials it. */
export const numberBeforeCheck = rule({
  id: 'number-before-check',
  group: 'structure',
  level: 'warning',
  source: { kind: 'practice' },
  certainty: 'confirmed',
  check: ({ sop, activities }) => {
    const numbered = activities.findIndex((activity) => numberedDocument(activity) !== undefined)
    const document = numberedDocument(activities[numbered])
    const step = sop.steps[numbered]
    if (document === undefined || step === undefined) return []
    const check = activities.findIndex(
      (activity, row) => row > numbered && checks(activity, document),
    )
    return check === -1 ? [] : [atStep(step, 'activity', { check: rowNumber(sop, check) })]
  },
})

// A number of registration or of the queue comes first, and rightly so.
const documents = new Set(
  'izin ijin keputusan naskah nota rekomendasi sertifikat sk surat undangan'.split(' ').map(stem),
)
const giving = new Set(
  'memberi memberikan membubuhkan mencantumkan menuliskan'.split(' ').map(stem),
)

/** The kind of document that the activity numbers ("memberi nomor surat" → surat). */
function numberedDocument(activity: Activity | undefined): string | undefined {
  for (const { verb, object } of activity?.deeds ?? []) {
    const [first, second] = object
    const document = giving.has(verb) && first === 'nomor' ? second : first
    const numbers = verb === 'nomor' || (giving.has(verb) && first === 'nomor')
    if (numbers && document !== undefined && documents.has(document)) return document
  }
  return undefined
}

function checks(activity: Activity, document: string): boolean {
  return activity.deeds.some(
    ({ verb, object }) =>
      (isKind(verb, 'check') || isKind(verb, 'initial')) && object.includes(document),
  )
}
