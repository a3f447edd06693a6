import type { RepairCounter } from '../count-repairs.ts'
import { isXmlCharacter } from './xml-characters.ts'

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/**
 * The text as XML 1.0 writes it in values and between tags (2.2, 2.4); characters that XML cannot hold
 * become U+FFFD and are counted.
 */
export function escapeXml(text: string, repairs: RepairCounter): string {
  // Mostly there is nothing to do, and looking is quick.
  if (!/[^ !#-%'-;=?-~]/.test(text)) return text
  let result = ''
  for (const character of text) {
    const allowed = isXmlCharacter(character.codePointAt(0) ?? 0)
    if (!allowed)
      repairs.count('character-not-of-encoding-replaced', () => ({
        example: text.slice(0, 100),
      }))
    result += allowed ? (ESCAPES[character] ?? character) : '\uFFFD'
  }
  return result
}
