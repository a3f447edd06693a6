import type { AttributeKind } from '../event-log.ts'
import { xesNames } from './column-names.ts'

/** What the name of a column says about its attribute; without a kind the values say it. */
type NamedAttribute = {
  readonly of: 'case' | 'event'
  readonly key: string
  readonly kind?: AttributeKind
}

const kinds: readonly AttributeKind[] = ['string', 'id', 'date', 'int', 'float', 'boolean']

/**
 * Writes an attribute as the name of a column: `amount [int]`; one of the case with `case:` before it, as
 * pm4py has it. The kind is left off where it is `plain`. `event:` stands before a key that would otherwise
 * be taken for something else.
 */
export function writeAttributeName(attribute: NamedAttribute): string {
  const { of, key, kind } = attribute
  const named = kind === undefined ? key : `${key} [${kind}]`
  if (of === 'case') return `case:${named}`
  const known = Object.values<string>(xesNames).includes(named)
  const taken = known || key.trim() === '' || /^(?:case:|event:|\(case\))/.test(key)
  return taken ? `event:${named}` : named
}

/** Reads what `writeAttributeName` wrote, and any other name as the key of an attribute of the event. */
export function readAttributeName(name: string): NamedAttribute {
  const [, scope = '', named = name] = /^(case:|\(case\) ?|event:)?(.+)$/s.exec(name) ?? []
  const of = scope.includes('case') ? 'case' : 'event'
  const [, key, written] = /^(.+) \[(\w+)\]$/s.exec(named) ?? []
  const kind = kinds.find((known) => known === written)
  return key === undefined || kind === undefined ? { of, key: named } : { of, key, kind }
}
