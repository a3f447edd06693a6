import type { Complaints, Fee, ServiceStandard, StandardItem } from '../model/standard.ts'
import { components, type StandardComponent } from './components.ts'

/**
 * Gives the components that are not filled in, in their order. Blank texts fill nothing in. Complaints
 * need a channel and who answers for it (UU 25/2009 art. 36 (4)), a tariff at least one row.
 */
export function findMissing(standard: ServiceStandard): readonly StandardComponent[] {
  return components.filter((component) => !isFilledIn(standard, component))
}

function isFilledIn(
  { delivery, management }: ServiceStandard,
  component: StandardComponent,
): boolean {
  if (component.part === 'management') return hasContent(management[component.key])
  switch (component.key) {
    case 'requirements':
    case 'procedure':
      return hasItem(delivery[component.key])
    case 'duration':
      return delivery.duration.promised !== undefined
    case 'fee':
      return isStated(delivery.fee)
    case 'product':
      return hasContent(delivery.product.id)
    case 'complaints':
      return isAnswered(delivery.complaints)
  }
}

function hasContent(value: number | string | readonly string[]): boolean {
  if (typeof value === 'number') return value > 0
  return typeof value === 'string' ? value.trim() !== '' : value.some(hasContent)
}

function hasItem(items: readonly StandardItem[]): boolean {
  return items.some(({ text }) => hasContent(text.id))
}

function isStated(fee: Fee): boolean {
  return fee.kind === 'free' || (fee.kind === 'tariff' && fee.rows.length > 0)
}

function isAnswered({ channels, responsible }: Complaints): boolean {
  return channels.some(({ value }) => hasContent(value)) && hasContent(responsible)
}
