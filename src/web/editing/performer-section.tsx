import { useState } from 'preact/hooks'
import type { Performer } from '#sop'
import type { EditorWords } from '../messages/words.ts'
import { joinAddress } from './address.ts'
import type { EditorView } from './editor-view.ts'
import { IntentButton } from './intent-button.tsx'

const kinds = ['internal', 'external', 'software'] as const

/** The performer columns: their names, kinds, groups and order. */
export function PerformerSection({ words, sop, performersOpen = false }: EditorView) {
  const next = words.performers.newName(sop.performers.length + 1)
  // Only how it begins: a further column must not close it.
  const [open] = useState(performersOpen || sop.performers.length < 3)
  return (
    <details class="section" id="performers" open={open}>
      <summary>
        <h2>{words.performers.title}</h2>
        <span class="summary-note">{sop.performers.map(({ name }) => name).join(' · ')}</span>
      </summary>
      <p class="lead-text">{words.performers.lead}</p>
      <ol class="performers">
        {sop.performers.map((performer, at) => (
          <PerformerFields
            key={performer.id}
            words={words}
            performer={performer}
            first={at === 0}
            last={at === sop.performers.length - 1}
          />
        ))}
      </ol>
      <IntentButton
        class="quiet"
        intent={joinAddress('add-performer', next)}
        label={words.performers.add}
      />
    </details>
  )
}

type PerformerProps = {
  readonly words: EditorWords
  readonly performer: Performer
  readonly first: boolean
  readonly last: boolean
}

function PerformerFields(props: PerformerProps) {
  const { performer } = props
  const words = props.words.performers
  const name = (field: string) => joinAddress('performer', performer.id, field)
  const labelOf = (action: string) => words.of(action, performer.name)
  return (
    <li>
      <input name={name('name')} aria-label={labelOf(words.name)} value={performer.name} />
      <select name={name('kind')} aria-label={labelOf(words.kind)} value={performer.kind}>
        {kinds.map((kind) => (
          <option key={kind} value={kind} selected={kind === performer.kind}>
            {words.kinds[kind]}
          </option>
        ))}
      </select>
      <input
        name={name('group')}
        aria-label={labelOf(words.group)}
        placeholder={words.group}
        value={performer.group ?? ''}
      />
      <PerformerTools {...props} />
    </li>
  )
}

function PerformerTools({ words, performer, first, last }: PerformerProps) {
  const labelOf = (action: string) => words.performers.of(action, performer.name)
  return (
    <span class="row-tools">
      <IntentButton
        class="icon"
        intent={joinAddress('move-performer', performer.id, -1)}
        label={labelOf(words.performers.left)}
        disabled={first}
      >
        ←
      </IntentButton>
      <IntentButton
        class="icon"
        intent={joinAddress('move-performer', performer.id, 1)}
        label={labelOf(words.performers.right)}
        disabled={last}
      >
        →
      </IntentButton>
      <IntentButton
        class="icon danger"
        intent={joinAddress('remove-performer', performer.id)}
        label={labelOf(words.performers.remove)}
      >
        ✕
      </IntentButton>
    </span>
  )
}
