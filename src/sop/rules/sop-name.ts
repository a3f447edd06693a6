/**
 * The name of an SOP for comparing: lower case, without "SOP", "SOP 4 —", "Standar Operasional
 * Prosedur" and signs.
 */
export function sopName(text: string): string {
  return text
    .slice(0, 500)
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]*(?:\d{1,3}[.)]\s*)?/u, '')
    .replace(/^(?:sop|standar operasional prosedur|prosedur)\b(?:\s+\d+)?(?:\s+tentang\b)?/u, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
