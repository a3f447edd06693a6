import type { EventLog, LogFilter } from '#mining'

/** Names in filters that a log does not have: of attributes, activities or resources. A slip of the pen is seen by it. */
export function unknownNames(filters: readonly LogFilter[], log: EventLog): string[] {
  const attributes = [log.cases.attributes, log.events.attributes].flat().map(({ key }) => key)
  return filters.flatMap((filter) => {
    switch (filter.kind) {
      case 'case-attribute':
      case 'event-attribute':
        return missing([filter.key], attributes)
      case 'resources':
        return missing(filter.names, log.resources)
      case 'activities':
      case 'cases-having':
      case 'cases-beginning-with':
      case 'cases-ending-with':
        return missing(filter.names, log.activities)
      case 'cases-following':
        return missing([filter.from, filter.to], log.activities)
      case 'time':
      case 'duration':
      case 'most-frequent-variants':
      case 'variants-covering':
      case 'first-cases':
      case 'sample':
        return []
    }
  })
}

function missing(names: readonly string[], known: readonly string[]): string[] {
  return names.filter((name) => !known.includes(name))
}
