/** A document with what it was before, and what it was before being taken back. Newest last. */
export type History<Document> = {
  readonly past: readonly Document[]
  readonly present: Document
  readonly future: readonly Document[]
  /** What the last change was about (a cell); further changes about the same join it. */
  readonly topic: string
}

const longest = 200

/** Starts a history in which there is nothing to take back. */
export function startHistory<Document>(present: Document): History<Document> {
  return { past: [], present, future: [], topic: '' }
}

/**
 * Gives the history with a further change. Changes about the same topic in a row ('' is none) are
 * taken back together, so that undo works on cells and not on letters. Keeps the last 200.
 */
export function pushHistory<Document>(
  history: History<Document>,
  present: Document,
  topic = '',
): History<Document> {
  if (present === history.present) return history
  const joins = topic !== '' && topic === history.topic && history.past.length > 0
  const past = joins ? history.past : [...history.past, history.present].slice(-longest)
  return { past, present, future: [], topic }
}

/** Takes the last change back; with none, gives the history as it is. */
export function undo<Document>(history: History<Document>): History<Document> {
  const present = history.past.at(-1)
  if (present === undefined) return history
  const future = [...history.future, history.present]
  return { past: history.past.slice(0, -1), present, future, topic: '' }
}

/** Does the change again that was taken back last; with none, gives the history as it is. */
export function redo<Document>(history: History<Document>): History<Document> {
  const present = history.future.at(-1)
  if (present === undefined) return history
  const past = [...history.past, history.present]
  return { past, present, future: history.future.slice(0, -1), topic: '' }
}
