import { useEffect, useRef, type MutableRef } from 'preact/hooks'
import type { EditorSeed } from '../editing/editor-seed.ts'
import { splitAddress } from '../editing/address.ts'
import { readField } from '../editing/field-command.ts'
import { readIntent } from '../editing/intent-command.ts'
import type { EditorAction, EditorState } from './editor-state.ts'
import type { FocusWish } from './focus-cell.ts'
import { readCellKey, readFormKey, type KeyWish } from './keys.ts'
import { readPaste } from './read-paste.ts'
import { cellOf, fieldAt, isField } from './table-cells.ts'
import type { Saving } from './use-autosave.ts'

export type FormEventParts = {
  readonly root: HTMLElement
  readonly seed: EditorSeed
  readonly state: EditorState
  readonly dispatch: (action: EditorAction) => void
  readonly saving: Saving
  readonly focus: MutableRef<FocusWish | undefined>
}

/** Listens to the whole form in one place: typing, buttons, keys, pasting. */
export function useFormEvents(parts: FormEventParts): void {
  // Listeners are put once and always see the newest state.
  const now = useRef(parts)
  now.current = parts
  useEffect(() => {
    const { root } = parts
    const ended = new AbortController()
    const until = { signal: ended.signal }
    root.addEventListener('input', (event) => takeInput(now.current, event), until)
    root.addEventListener('submit', (event) => takeSubmit(now.current, event), until)
    root.addEventListener('keydown', (event) => takeKey(now.current, event), until)
    root.addEventListener('paste', (event) => takePaste(now.current, event), until)
    root.addEventListener('focusout', () => now.current.dispatch({ kind: 'leave-cell' }), until)
    return () => ended.abort()
  }, [])
}

function takeInput({ state, dispatch, seed }: FormEventParts, event: Event): void {
  const field = event.target
  if (!isField(field)) return
  const sop = state.history.present
  const [area, step = '', symbol = ''] = field.name.split('/').map(decodeURIComponent)
  if (area === 'mark') {
    const place = { step, symbol }
    const command = { kind: 'toggle-performer', place, performer: field.value } as const
    return dispatch({ kind: 'edit', command, mark: seed.ticket.mark })
  }
  const text = field instanceof HTMLInputElement && isOff(field) ? '' : field.value
  const command = readField(sop, field.name, [text])
  if (command !== undefined) dispatch({ kind: 'type', command, name: field.name, text })
}

function isOff(field: HTMLInputElement): boolean {
  return field.type === 'checkbox' && !field.checked
}

/** A button does here what its post would do, without the round trip. */
function takeSubmit({ seed, dispatch, saving }: FormEventParts, event: SubmitEvent): void {
  const { submitter } = event
  if (!(submitter instanceof HTMLButtonElement) || submitter.name !== 'intent') return
  event.preventDefault()
  const command = readIntent(submitter.value)
  if (command !== undefined) return dispatch({ kind: 'edit', command, mark: seed.ticket.mark })
  const [intent, step] = splitAddress(submitter.value) ?? []
  if (intent === 'more' && step !== undefined) return dispatch({ kind: 'toggle-row', step })
  void save(saving, submitter.value === 'done' ? `/sops/${seed.ticket.sopId}` : undefined)
}

/** Saves, and where all is saved goes on to the given address. */
async function save(saving: Saving, goOn: string | undefined): Promise<void> {
  const { kind } = await saving.flush()
  if (kind === 'saved' && goOn !== undefined) location.assign(goOn)
}

function takeKey(parts: FormEventParts, event: KeyboardEvent): void {
  if (event.isComposing) return
  const { key, altKey, shiftKey } = event
  const press = { key, altKey, shiftKey, ctrl: event.ctrlKey || event.metaKey }
  const field = isField(event.target) ? event.target : undefined
  const cell = field === undefined ? undefined : cellOf(field)
  const sop = parts.state.history.present
  const wish =
    readFormKey(press) ?? (cell === undefined ? undefined : readCellKey(sop, cell, press))
  if (wish !== undefined) {
    event.preventDefault()
    return grant(parts, wish)
  }
  // Enter in a line of the form would send it; here everything is saved by itself.
  if (key === 'Enter' && field instanceof HTMLInputElement) event.preventDefault()
}

function grant(parts: FormEventParts, wish: KeyWish): void {
  const { root, seed, dispatch, saving, focus } = parts
  switch (wish.kind) {
    case 'undo':
    case 'redo':
      return dispatch({ kind: wish.kind })
    case 'save':
      return void saving.flush()
    case 'go':
      return fieldAt(root, wish.to)?.focus()
    case 'edit':
      focus.current = wish.next
      return dispatch({ kind: 'edit', command: wish.command, mark: seed.ticket.mark })
    case 'nothing':
  }
}

function takePaste({ state, seed, dispatch, focus }: FormEventParts, event: ClipboardEvent): void {
  const cell = isField(event.target) ? cellOf(event.target) : undefined
  if (cell === undefined || event.clipboardData === null) return
  const sop = state.history.present
  const row = sop.steps.findIndex(({ id }) => id === cell.step)
  const pasted = readPaste(sop, event.clipboardData, { ...cell, row, mark: seed.ticket.mark })
  if (pasted === undefined) return
  event.preventDefault()
  focus.current = { row, column: cell.column }
  dispatch({ kind: 'become', sop: pasted })
}
