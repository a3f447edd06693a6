import type { ReviewNote, SopLife, StoredSop } from '#server'
import { listPlaces } from '#server'
import type { Sop } from '#sop'
import { CsrfField } from '../../layout/csrf-field.tsx'
import { timeText } from '../../layout/date-text.ts'
import type { Words } from '../../messages/words.ts'
import { PostButton } from '../../layout/post-button.tsx'
import {
  emptyForm,
  fieldOf,
  SelectField,
  TextField,
  type FormState,
} from '../../layout/form-fields.tsx'
import { placeText } from './life-words.ts'
import { SopCrumb } from './sop-crumb.tsx'

export type NotesPageProps = {
  readonly words: Words
  readonly sop: StoredSop
  readonly life: SopLife
  /** Content of the revision that the notes are about. */
  readonly content: Sop
  readonly notes: readonly ReviewNote[]
  /** Where the new note is to be. */
  readonly place?: string | undefined
  /** The form that is given back, by the note that it answers; `''`: the new note. */
  readonly again?: FormState & { readonly noteId: string }
}

/** All notes on an SOP: each with its place, its answer, and what the reader can do about it. */
export function NotesPage(props: NotesPageProps) {
  const { words, sop, life, notes } = props
  const w = words.life.notes
  return (
    <section class="narrow">
      <SopCrumb words={words} sop={sop} />
      <h1>{w.title}</h1>
      {notes.length === 0 && <p class="nothing">{w.none}</p>}
      <ol class="notes">
        {notes.map((note) => (
          <Note key={note.id} {...props} note={note} />
        ))}
      </ol>
      {life.may.note && life.isUnderway && <NewNote {...props} />}
    </section>
  )
}

function Note(props: NotesPageProps & { readonly note: ReviewNote }) {
  const { words, content, note } = props
  const w = words.life.notes
  const { state, answer, answeredAt, settledAt } = note
  return (
    <li id={`n-${note.id}`} data-state={state}>
      <h2>
        {placeText(content, note.place, words)}{' '}
        <span class="chip" data-state={state === 'settled' ? 'fixed' : 'revising'}>
          {w.states[state]}
        </span>
      </h2>
      <p class="note-text">{note.text}</p>
      <small>{w.written(note.writtenBy, timeText(note.writtenAt, words), note.revision)}</small>
      {answer !== '' && answeredAt !== null && (
        <blockquote>
          <p class="note-text">{answer}</p>
          <small>{w.answered(note.answeredBy ?? '', timeText(answeredAt, words))}</small>
        </blockquote>
      )}
      {settledAt !== null && (
        <small>{w.settled(note.settledBy ?? '', timeText(settledAt, words))}</small>
      )}
      <NoteForms {...props} />
    </li>
  )
}

function NoteForms(props: NotesPageProps & { readonly note: ReviewNote }) {
  const { words, sop, life, note } = props
  const w = words.life.notes
  const action = `/sops/${sop.id}/notes/${note.id}`
  return (
    <>
      {life.may.answer && note.state === 'open' && <AnswerForm {...props} />}
      {life.may.note && (
        <div class="actions">
          {note.state !== 'settled' && (
            <PostButton action={`${action}/settle`} label={w.settle} class="small" />
          )}
          {note.state !== 'open' && (
            <PostButton action={`${action}/reopen`} label={w.reopen} class="small quiet" />
          )}
        </div>
      )}
    </>
  )
}

function AnswerForm({ words, sop, note, again }: NotesPageProps & { readonly note: ReviewNote }) {
  const w = words.life.notes
  const state = again?.noteId === note.id ? again : emptyForm
  const name = `answer-${note.id}`
  return (
    <form method="post" action={`/sops/${sop.id}/notes/${note.id}/answer`} class="stack">
      <CsrfField />
      <TextField maxLength={4000} {...fieldOf(state, name)} label={w.answer} hint={w.answerHint} />
      <button class="small">{w.send}</button>
    </form>
  )
}

function NewNote({ words, sop, life, content, again, place = '' }: NotesPageProps) {
  const w = words.life.notes
  const state = again?.noteId === '' ? again : { texts: { place }, errors: {} }
  return (
    <form id="write" method="post" action={`/sops/${sop.id}/notes`} class="stack" noValidate>
      <h2>{w.write}</h2>
      <CsrfField />
      <input type="hidden" name="revision" value={life.revision} />
      <SelectField {...fieldOf(state, 'place')} label={w.place}>
        {['', ...listPlaces(content)].map((place) => (
          <option key={place} value={place} selected={state.texts['place'] === place}>
            {placeText(content, place, words)}
          </option>
        ))}
      </SelectField>
      <TextField maxLength={4000} {...fieldOf(state, 'text')} label={w.text} required />
      <button class="primary">{w.save}</button>
    </form>
  )
}
