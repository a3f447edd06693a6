import { isDeepStrictEqual } from 'node:util'
import { components, emptyStandard, type ServiceStandard, type StandardComponent } from '#standard'
import { aboutParts, type AboutPart } from '../view/component-content.tsx'

/** One part of a standard that two people may have written differently. */
export type StandardPart = AboutPart | StandardComponent['key']

const parts: readonly StandardPart[] = [...aboutParts, ...components.map(({ key }) => key)]

/** The parts in which two standards differ, in their order. */
export function listDifferingParts(
  one: ServiceStandard,
  other: ServiceStandard,
): readonly StandardPart[] {
  return parts.filter((part) => !isDeepStrictEqual(valueOf(one, part), valueOf(other, part)))
}

/** Says whether nothing stands in a part. */
export function isEmptyPart(standard: ServiceStandard, part: StandardPart): boolean {
  return isDeepStrictEqual(valueOf(standard, part), valueOf(emptyStandard(''), part))
}

function valueOf(standard: ServiceStandard, part: StandardPart): unknown {
  const { delivery, management, ...about } = standard
  return { ...about, ...delivery, ...management }[part]
}

/** One standard with those parts of another that are chosen. */
export function pickParts(
  theirs: ServiceStandard,
  mine: ServiceStandard,
  isMine: (part: StandardPart) => boolean,
): ServiceStandard {
  const from = (part: StandardPart) => (isMine(part) ? mine : theirs)
  return {
    format: mine.format,
    name: from('name').name,
    summary: from('summary').summary,
    searchWords: from('searchWords').searchWords,
    lifeEvents: from('lifeEvents').lifeEvents,
    places: from('places').places,
    delivery: {
      requirements: from('requirements').delivery.requirements,
      procedure: from('procedure').delivery.procedure,
      duration: from('duration').delivery.duration,
      fee: from('fee').delivery.fee,
      product: from('product').delivery.product,
      complaints: from('complaints').delivery.complaints,
    },
    management: {
      legalBasis: from('legalBasis').management.legalBasis,
      facilities: from('facilities').management.facilities,
      competences: from('competences').management.competences,
      supervision: from('supervision').management.supervision,
      staff: from('staff').management.staff,
      serviceGuarantee: from('serviceGuarantee').management.serviceGuarantee,
      safetyGuarantee: from('safetyGuarantee').management.safetyGuarantee,
      evaluation: from('evaluation').management.evaluation,
    },
  }
}
