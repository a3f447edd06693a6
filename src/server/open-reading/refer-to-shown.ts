import type { ServiceStandard, StandardItem } from '#standard'
import { isUuid } from '../database/key.ts'

/** The SOPs from which lines of a standard were taken. */
export function listSources({ delivery }: ServiceStandard): readonly string[] {
  const items = [...delivery.requirements, ...delivery.procedure]
  return [...new Set(items.flatMap(({ from }) => (from === undefined ? [] : [from.sop])))].filter(
    isUuid,
  )
}

/**
 * The standard whose lines name steps as the SOPs are shown, where steps are called by their place. A
 * line whose step is not shown names none.
 */
export function referToShown(
  standard: ServiceStandard,
  shown: readonly { readonly sopId: string; readonly steps: readonly string[] }[],
): ServiceStandard {
  const stepsOf = new Map(shown.map(({ sopId, steps }) => [sopId, steps]))
  const refer = ({ from, ...item }: StandardItem): StandardItem => {
    const at = from === undefined ? -1 : (stepsOf.get(from.sop)?.indexOf(from.step) ?? -1)
    return from === undefined || at < 0 ? item : { ...item, from: { ...from, step: `${at + 1}` } }
  }
  const { delivery } = standard
  const requirements = delivery.requirements.map(refer)
  return {
    ...standard,
    delivery: { ...delivery, requirements, procedure: delivery.procedure.map(refer) },
  }
}
