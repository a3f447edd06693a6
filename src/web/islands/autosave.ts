import type { Sop } from '#sop'
import type { DraftAnswer } from '../editing/draft-answer.ts'

/** How far saving is, as the toolbar shows it. */
export type SaveState =
  | { readonly kind: 'saved' | 'unsaved' | 'saving' | 'offline' | 'failed' | 'signed-out' }
  | { readonly kind: 'conflict'; readonly changedBy: string }
  | { readonly kind: 'refused'; readonly lines: readonly string[] }

/** What came back from sending a draft: an answer, or why there is none. */
export type Sent = DraftAnswer | { readonly kind: 'offline' | 'failed' | 'signed-out' }

export type AutosaveParts = {
  readonly version: number
  readonly send: (draft: { readonly version: number; readonly content: Sop }) => Promise<Sent>
  readonly onState: (state: SaveState) => void
  /** Runs `work` after so many milliseconds; gives the way to call it off. */
  readonly later: (work: () => void, waitMs: number) => () => void
  /** Keeps what is not yet saved in the browser; undefined when all is saved. */
  readonly keep: (draft: { readonly version: number; readonly content: Sop } | undefined) => void
}

export type Autosave = {
  readonly change: (content: Sop) => void
  /** Sends at once what is not yet saved. Resolves when the answer is there. */
  readonly flush: () => Promise<SaveState>
  readonly isSaved: () => boolean
  readonly version: () => number
}

const pauseMs = 800
const retryMs = [2_000, 5_000, 15_000, 30_000]

/**
 * Saves drafts by itself: a while after the last change, one at a time, again after a failure. What
 * is not saved is kept in the browser meanwhile. A conflict or an ended session ends it.
 */
export function createAutosave(parts: AutosaveParts): Autosave {
  let { version } = parts
  let waiting: Sop | undefined
  let state: SaveState = { kind: 'saved' }
  let failures = 0
  let sending = false
  let queue = Promise.resolve()
  let callOff = () => {}

  const show = (next: SaveState) => {
    state = next
    parts.onState(next)
  }
  const schedule = (waitMs: number) => {
    callOff()
    callOff = parts.later(() => void flush(), waitMs)
  }
  const settle = (sent: Sent, content: Sop) => {
    failures = sent.kind === 'offline' || sent.kind === 'failed' ? failures + 1 : 0
    if (sent.kind === 'saved') {
      version = sent.version
      if (waiting === content) waiting = undefined
      parts.keep(waiting === undefined ? undefined : { version, content: waiting })
      if (waiting !== undefined) schedule(pauseMs)
      return show({ kind: waiting === undefined ? 'saved' : 'unsaved' })
    }
    if (failures > 0) schedule(retryMs[Math.min(failures, retryMs.length) - 1] ?? pauseMs)
    return show(sent)
  }
  const sendWaiting = async () => {
    const content = waiting
    if (content === undefined || hasEnded(state)) return
    sending = true
    show({ kind: 'saving' })
    const sent = await parts.send({ version, content })
    sending = false
    settle(sent, content)
  }
  const flush = async (): Promise<SaveState> => {
    callOff()
    // One after the other: each draft is made on the version that the one before it got.
    queue = queue.then(sendWaiting)
    await queue
    return state
  }
  const change = (content: Sop) => {
    waiting = content
    parts.keep({ version, content })
    if (hasEnded(state)) return
    if (!sending) show({ kind: 'unsaved' })
    schedule(pauseMs)
  }
  return { change, flush, isSaved: () => waiting === undefined, version: () => version }
}

function hasEnded({ kind }: SaveState): boolean {
  return kind === 'conflict' || kind === 'signed-out'
}
