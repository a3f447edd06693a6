import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
  type MutableRef,
} from 'preact/hooks'
import type { Sop } from '#sop'
import { EditorForm } from '../editing/editor-form.tsx'
import type { EditorSeed } from '../editing/editor-seed.ts'
import { editorWordsOf } from '../messages/editor-words.ts'
import { EditorTools } from './editor-tools.tsx'
import { reduceEditor, startEditor } from './editor-state.ts'
import { focusCell, type FocusWish } from './focus-cell.ts'
import { lightStep, scrollToStep } from './highlight.ts'
import { createLiveDrawing } from './live-drawing.ts'
import { openPreviewDock } from './preview-dock.ts'
import { useAutosave } from './use-autosave.ts'
import { useFormEvents } from './use-form-events.ts'

type LiveEditorProps = {
  readonly seed: EditorSeed
  readonly root: HTMLElement
  readonly preview: HTMLElement
}

/** The editing form, taken over by script: the same form, redrawn with every key. */
export function LiveEditor({ seed, root, preview }: LiveEditorProps) {
  const words = editorWordsOf(seed.language)
  const [state, dispatch] = useReducer(reduceEditor, seed.sop, startEditor)
  const sop = state.history.present
  const live = useMounted()
  const findings = useFindings(sop, seed)
  const saving = useAutosave(seed, sop, dispatch)
  const focus = useRef<FocusWish | undefined>(undefined)
  const drawing = useMemo(() => createLiveDrawing(preview, words), [])

  const lit = useRowLight(root, preview)

  useLayoutEffect(() => {
    if (live) drawing.draw(sop)
    lightStep(preview, lit.current)
  }, [sop, live])
  useLayoutEffect(() => {
    if (focus.current !== undefined) focusCell(root, sop, focus.current)
    focus.current = undefined
  })
  useFormEvents({ root, seed, state, dispatch, saving, focus })
  useEffect(() => openPreviewDock(preview, words), [])

  const tools = live ? (
    <EditorTools words={words} state={state} dispatch={dispatch} saving={saving} sop={sop} />
  ) : undefined
  return (
    <EditorForm
      words={words}
      sop={sop}
      findings={findings}
      live={live}
      openRow={state.openRow}
      ticket={seed.ticket}
      names={seed.names}
      typed={state.typed}
      tools={tools}
    />
  )
}

/** False for the first rendering, which must be the server's own. */
function useMounted(): boolean {
  const [mounted, setMounted] = useState(false)
  useEffect(() => setMounted(true), [])
  return mounted
}

const checkPauseMs = 150

/** What the rules find, worked out when the typing pauses, so that it never delays a letter. */
function useFindings(sop: Sop, seed: EditorSeed) {
  const [findings, setFindings] = useState(seed.findings)
  useEffect(() => {
    if (sop === seed.sop) return setFindings(seed.findings)
    const check = async () => {
      // The rules are a script of their own, fetched when first needed.
      const { findFindings } = await import('../findings/find-findings.ts')
      setFindings(findFindings(sop, seed.language))
    }
    const timer = setTimeout(() => void check(), checkPauseMs)
    return () => clearTimeout(timer)
  }, [sop])
  return findings
}

/** The arrows of the row that is worked on, or pointed at, are lit in the drawing. */
function useRowLight(root: HTMLElement, preview: HTMLElement): MutableRef<string | undefined> {
  const lit = useRef<string | undefined>(undefined)
  useEffect(() => {
    const light = (event: Event) => {
      const target = event.target instanceof Element ? event.target : undefined
      const row = target?.closest<HTMLElement>('tbody[data-step]')?.dataset['step']
      if (row !== undefined && event.type === 'focusin') scrollToStep(preview, row)
      if (row === lit.current) return
      lit.current = row
      lightStep(preview, row)
    }
    const ended = new AbortController()
    root.addEventListener('focusin', light, { signal: ended.signal })
    root.addEventListener('mouseover', light, { signal: ended.signal })
    return () => ended.abort()
  }, [])
  return lit
}
