import type { Sop, Step } from '#sop'

/** Cells of a row that a note can be about. */
export const stepFields = [
  'activity',
  'performers',
  'requirements',
  'duration',
  'output',
  'note',
] as const

/** Does the document have this place? `''` is the whole. */
export function isPlace(sop: Sop, place: string): boolean {
  return place === '' || listPlaces(sop).includes(place)
}

/** Every place of a document that a note can be about, from top to bottom. */
export function listPlaces(sop: Sop): readonly string[] {
  return [
    'identity/title',
    ...Object.keys(sop.identity).map((field) => `identity/${field}`),
    ...sop.performers.map(({ id }) => `performers/${id}`),
    ...sop.steps.flatMap(listStepPlaces),
  ]
}

function listStepPlaces({ id }: Step): readonly string[] {
  return [`steps/${id}`, ...stepFields.map((field) => `steps/${id}/${field}`)]
}
