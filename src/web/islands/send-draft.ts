import type { Sop } from '#sop'
import type { EditorTicket } from '../editing/editor-form.tsx'
import type { Sent } from './autosave.ts'

/** Sends a draft to the server and says what became of it. */
export async function sendDraft(
  ticket: EditorTicket,
  draft: { readonly version: number; readonly content: Sop },
): Promise<Sent> {
  try {
    const answer = await fetch(`/sops/${ticket.sopId}/draft?version=${draft.version}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-csrf-token': ticket.csrf },
      body: JSON.stringify(draft.content),
    })
    if (answer.status === 401 || answer.status === 403) return { kind: 'signed-out' }
    if (answer.status === 429 || answer.status >= 500) return { kind: 'failed' }
    return await answer.json()
  } catch {
    return { kind: navigator.onLine ? 'failed' : 'offline' }
  }
}
