import {
  editSop,
  pushHistory,
  redo,
  startHistory,
  undo,
  type EditCommand,
  type History,
  type Sop,
} from '#sop'
import type { TypedCell } from '../editing/step-table.tsx'

/** The document with its history, and the cell whose words are still as they are being typed. */
export type EditorState = {
  readonly history: History<Sop>
  readonly typed: TypedCell
  /** Row whose rarer parts are shown. */
  readonly openRow: string | undefined
}

export type EditorAction =
  | { readonly kind: 'edit'; readonly command: EditCommand; readonly mark: string }
  | {
      readonly kind: 'type'
      readonly command: EditCommand
      readonly name: string
      readonly text: string
    }
  | { readonly kind: 'become'; readonly sop: Sop }
  | { readonly kind: 'undo' | 'redo' | 'leave-cell' }
  | { readonly kind: 'toggle-row'; readonly step: string }

export function startEditor(sop: Sop): EditorState {
  return { history: startHistory(sop), typed: undefined, openRow: undefined }
}

/** Letters typed in one cell are one change; everything else is a change of its own. */
export function reduceEditor(state: EditorState, action: EditorAction): EditorState {
  const { history } = state
  switch (action.kind) {
    case 'edit': {
      const sop = editSop(history.present, action.command, action.mark)
      return { ...state, history: pushHistory(history, sop), typed: undefined }
    }
    case 'type': {
      const sop = editSop(history.present, action.command)
      const { name, text } = action
      return { ...state, history: pushHistory(history, sop, name), typed: { name, text } }
    }
    case 'become':
      return { ...state, history: pushHistory(history, action.sop), typed: undefined }
    case 'undo':
      return { ...state, history: undo(history), typed: undefined }
    case 'redo':
      return { ...state, history: redo(history), typed: undefined }
    case 'leave-cell':
      return state.typed === undefined ? state : { ...state, typed: undefined }
    case 'toggle-row':
      return { ...state, openRow: state.openRow === action.step ? undefined : action.step }
  }
}
