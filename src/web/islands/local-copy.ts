import type { Sop } from '#sop'

/** What was typed and not yet saved, kept in the browser, so that a crash loses nothing. */
export type LocalCopy = { readonly version: number; readonly content: Sop }

const keyOf = (sopId: string) => `tatalaksana/unsaved/${sopId}`

export function keepLocalCopy(sopId: string, copy: LocalCopy | undefined): void {
  try {
    if (copy === undefined) localStorage.removeItem(keyOf(sopId))
    else localStorage.setItem(keyOf(sopId), JSON.stringify(copy))
  } catch {
    // Storage is full or forbidden: saving to the server goes on all the same.
  }
}

const pauseMs = 100

/** Keeps copies a little later, so that writing them never delays a letter; at once when the page goes. */
export function createLocalKeeper(sopId: string): (copy: LocalCopy | undefined) => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let newest: LocalCopy | undefined
  const write = () => {
    clearTimeout(timer)
    keepLocalCopy(sopId, newest)
  }
  window.addEventListener('pagehide', write)
  return (copy) => {
    newest = copy
    clearTimeout(timer)
    timer = setTimeout(write, pauseMs)
  }
}

export function findLocalCopy(sopId: string): LocalCopy | undefined {
  try {
    const copy: unknown = JSON.parse(localStorage.getItem(keyOf(sopId)) ?? 'null')
    return isLocalCopy(copy) ? copy : undefined
  } catch {
    return undefined
  }
}

function isLocalCopy(copy: unknown): copy is LocalCopy {
  if (copy === null || typeof copy !== 'object' || !('version' in copy) || !('content' in copy)) {
    return false
  }
  const { version, content } = copy
  const format = content !== null && typeof content === 'object' && 'format' in content
  return typeof version === 'number' && format && content.format === 'tatalaksana-sop/1'
}
