import { CsrfField } from '../../layout/csrf-field.tsx'
import { FieldError } from '../../layout/field-error.tsx'
import type { Words } from '../../messages/words.ts'
import { PersonCrumb } from '../person-crumb.tsx'
import { roles } from '#server'

/** What is wrong with a list as a whole. */
export type ListFault = 'missing' | 'too-long' | 'unread'

type StartPageProps = {
  readonly words: Words
  readonly text: string
  readonly fault?: ListFault
}

/** Takes a list of people, pasted or as a file. */
export function StartPage({ words, text, fault }: StartPageProps) {
  const w = words.people.list
  return (
    <section class="narrow">
      <PersonCrumb words={words} />
      <h1>{w.title}</h1>
      <p class="lead-text">{w.lead}</p>
      <p class="lead-text">{w.example}</p>
      <form method="post" action="/people/list" class="stack" noValidate>
        <CsrfField />
        <ListField words={words} text={text} {...(fault === undefined ? {} : { fault })} />
        <button class="primary">{w.submit}</button>
      </form>
      <form
        method="post"
        action="/people/list/file"
        enctype="multipart/form-data"
        class="stack after-form"
      >
        <CsrfField />
        <label class="field">
          {w.file}
          <input
            type="file"
            name="files"
            accept=".xlsx,.csv,.txt"
            aria-invalid={fault === 'unread' ? 'true' : undefined}
            aria-describedby="files-error"
          />
        </label>
        <FieldError id="files-error" text={fault === 'unread' ? w.unread : undefined} />
        <button>{w.sendFile}</button>
      </form>
    </section>
  )
}

/** The list as text. */
export function ListField({ words, text, fault }: StartPageProps) {
  const w = words.people.list
  const faults = { missing: w.missing, 'too-long': w.tooLong, unread: undefined }
  const error = fault === undefined ? undefined : faults[fault]
  const names = roles.map((role) => words.signIn.roles[role]).join(', ')
  return (
    <>
      <label class="field">
        {w.text}
        <small id="text-hint">{w.roleHint(names)}</small>
        <textarea
          name="text"
          rows={8}
          class="people-list"
          aria-invalid={error === undefined ? undefined : 'true'}
          aria-describedby="text-hint text-error"
        >
          {text.startsWith('\n') ? `\n${text}` : text}
        </textarea>
      </label>
      <FieldError id="text-error" text={error} />
    </>
  )
}
