import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Sop } from '#sop'
import type { EditorSeed } from '../editing/editor-seed.ts'
import { createAutosave, type Autosave, type SaveState } from './autosave.ts'
import type { EditorAction } from './editor-state.ts'
import { createLocalKeeper, findLocalCopy, keepLocalCopy, type LocalCopy } from './local-copy.ts'
import { sendDraft } from './send-draft.ts'

export type Saving = {
  readonly state: SaveState
  /** Changes of an earlier session were found in the browser and taken up. */
  readonly recovered: boolean
  readonly flush: Autosave['flush']
  readonly isSaved: Autosave['isSaved']
  /** Version that the unsaved changes were made on. */
  readonly version: Autosave['version']
}

/** Saves the document whenever it changed, and takes up what an earlier session could not save. */
export function useAutosave(
  seed: EditorSeed,
  sop: Sop,
  dispatch: (action: EditorAction) => void,
): Saving {
  const { ticket } = seed
  const [state, setState] = useState<SaveState>({ kind: 'saved' })
  const [recovered, setRecovered] = useState(false)
  const copy = useMemo(() => takeLocalCopy(ticket.sopId), [])
  const autosave = useMemo(
    () =>
      createAutosave({
        // An unsaved copy was made on its own version: if that is old, the server says so.
        version: copy?.version ?? ticket.version,
        send: (draft) => sendDraft(ticket, draft),
        onState: setState,
        later: (work, waitMs) => {
          const timer = setTimeout(work, waitMs)
          return () => clearTimeout(timer)
        },
        keep: createLocalKeeper(ticket.sopId),
      }),
    [],
  )
  const saved = useRef(seed.sop)

  useEffect(() => {
    if (copy === undefined) return
    dispatch({ kind: 'become', sop: copy.content })
    setRecovered(true)
  }, [])
  useEffect(() => {
    if (sop !== saved.current) autosave.change(sop)
    saved.current = sop
  }, [sop])
  useEffect(() => guardLeaving(autosave), [])

  const { flush, isSaved, version } = autosave
  return { state, recovered, flush, isSaved, version }
}

/** What an earlier session left; nothing once it was joined or discarded on the page for that. */
function takeLocalCopy(sopId: string): LocalCopy | undefined {
  const done = new URLSearchParams(location.search).get('done')
  if (done !== 'merged' && done !== 'discarded') return findLocalCopy(sopId)
  keepLocalCopy(sopId, undefined)
  history.replaceState(null, '', location.pathname)
  return undefined
}

/** Sends again when the connection is back, and asks before unsaved changes are left behind. */
function guardLeaving(autosave: Autosave): () => void {
  const warn = (event: BeforeUnloadEvent) => {
    if (!autosave.isSaved()) event.preventDefault()
  }
  const send = () => void autosave.flush()
  window.addEventListener('beforeunload', warn)
  window.addEventListener('online', send)
  return () => {
    window.removeEventListener('beforeunload', warn)
    window.removeEventListener('online', send)
  }
}
