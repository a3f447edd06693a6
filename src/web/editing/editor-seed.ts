import type { Sop } from '#sop'
import type { ShownFinding } from '../findings/shown-finding.ts'
import type { IdentityWords } from './identity-section.tsx'
import type { EditorTicket } from './editor-form.tsx'

/** What the island needs to take the form over: the same that the server drew it from. */
export type EditorSeed = {
  readonly ticket: EditorTicket
  readonly language: 'id' | 'en'
  readonly names: IdentityWords
  readonly sop: Sop
  readonly findings: readonly ShownFinding[]
}

/** JSON that may stand in a script element: no text in it can end the element. */
export function writeSeed(seed: EditorSeed): string {
  return JSON.stringify(seed).replaceAll('<', String.raw`\u003c`)
}
