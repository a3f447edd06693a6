import type { EditCommand } from '#sop'
import { splitAddress } from './address.ts'

const symbolKinds = ['start', 'process', 'decision', 'end'] as const

/**
 * The change that a button asks for (`name="intent"`); undefined for buttons that do something else.
 * The server reads it from a posted form, the island from a click: one language for both.
 */
export function readIntent(intent: string): EditCommand | undefined {
  const [kind = '', first = '', second = '', third = ''] = splitAddress(intent) ?? []
  const place = { step: first, symbol: second }
  switch (kind) {
    case 'insert-step':
      return { kind, row: whole(first) }
    case 'duplicate-step':
    case 'remove-step':
    case 'add-symbol':
      return { kind, step: first }
    case 'move-step':
      return { kind, step: first, by: second === '-1' ? -1 : 1 }
    case 'set-symbol': {
      const to = symbolKinds.find((known) => known === third)
      return to === undefined ? undefined : { kind, place, to }
    }
    case 'lead-performer':
    case 'toggle-performer':
      return { kind, place, performer: third }
    case 'remove-symbol':
    case 'add-exit':
      return { kind, place }
    case 'remove-exit':
      return { kind, place: { ...place, exit: whole(third) } }
    case 'add-performer':
      return { kind, name: first }
    case 'move-performer':
      return { kind, performer: first, by: second === '-1' ? -1 : 1 }
    case 'remove-performer':
      return { kind, performer: first }
    default:
      return undefined
  }
}

function whole(text: string): number {
  return /^\d{1,6}$/.test(text) ? Number(text) : 0
}
