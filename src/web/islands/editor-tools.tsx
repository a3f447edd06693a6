import type { Sop } from '#sop'
import type { EditorWords } from '../messages/words.ts'
import type { EditorAction, EditorState } from './editor-state.ts'
import type { Saving } from './use-autosave.ts'

type ToolsProps = {
  readonly words: EditorWords
  readonly state: EditorState
  readonly dispatch: (action: EditorAction) => void
  readonly saving: Saving
  readonly sop: Sop
}

/** What only a script can offer: undo, redo, the state of saving, the keys. */
export function EditorTools({ words, state, dispatch, saving, sop }: ToolsProps) {
  const { past, future } = state.history
  return (
    <>
      <button
        type="button"
        class="quiet"
        disabled={past.length === 0}
        onClick={() => dispatch({ kind: 'undo' })}
      >
        {words.undo}
      </button>
      <button
        type="button"
        class="quiet"
        disabled={future.length === 0}
        onClick={() => dispatch({ kind: 'redo' })}
      >
        {words.redo}
      </button>
      <KeyHelp words={words} />
      <SaveStatus words={words} saving={saving} sop={sop} />
    </>
  )
}

/** Shown above everything by the browser itself, closed by Escape. */
function KeyHelp({ words }: { readonly words: EditorWords }) {
  return (
    <>
      <button type="button" class="quiet keys-button" popovertarget="keys">
        {words.keys.title}
      </button>
      <section id="keys" class="keys" popover="auto" aria-label={words.keys.title}>
        <h2>{words.keys.title}</h2>
        <dl>
          {words.keys.rows.map(([keys = '', meaning = '']) => (
            <div key={keys}>
              <dt>
                {keys.split(' ').map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <button type="button" class="quiet" popovertarget="keys" popovertargetaction="hide">
          {words.close}
        </button>
      </section>
    </>
  )
}

function SaveStatus({ words, saving, sop }: Pick<ToolsProps, 'words' | 'saving' | 'sop'>) {
  const { state, recovered } = saving
  return (
    <>
      <output class="save-state" data-kind={state.kind}>
        {statusText(words, saving)}
      </output>
      {recovered && <span class="save-state">{words.status.recovered}</span>}
      {state.kind === 'conflict' && (
        <button
          class="primary small"
          name="choose"
          formAction={`${location.pathname.replace(/\/edit$/, '')}/conflict`}
          formNoValidate
        >
          {words.status.choose}
        </button>
      )}
      {state.kind === 'conflict' && (
        <>
          <input type="hidden" name="mine" value={JSON.stringify(sop)} />
          <input type="hidden" name="base" value={saving.version()} />
        </>
      )}
    </>
  )
}

function statusText(words: EditorWords, { state }: Saving): string {
  switch (state.kind) {
    case 'conflict':
      return words.status.conflict(state.changedBy)
    case 'refused':
      return `${words.status.refused} ${state.lines.join(' ')}`
    case 'signed-out':
      return words.status.signedOut
    case 'saved':
    case 'unsaved':
    case 'saving':
    case 'offline':
    case 'failed':
      return words.status[state.kind]
  }
}
