import { CsrfField } from '../layout/csrf-field.tsx'
import { FieldError } from '../layout/field-error.tsx'
import type { ListPage, ListStart } from './list-page.ts'

type StartPageProps = ListStart & { readonly page: ListPage }

/** Takes a list, pasted or as a file. */
export function StartPage({ page, text, fault }: StartPageProps) {
  const w = page.words.lists
  return (
    <section class="narrow">
      {page.crumb}
      <h1>{page.title}</h1>
      {page.lead.map((line) => (
        <p key={line} class="lead-text">
          {line}
        </p>
      ))}
      <form method="post" action={page.address} class="stack" noValidate>
        <CsrfField />
        <ListField page={page} text={text} {...(fault === undefined ? {} : { fault })} />
        <button class="primary">{w.submit}</button>
      </form>
      <form
        method="post"
        action={page.fileAddress}
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
export function ListField({ page, text, fault }: StartPageProps) {
  const w = page.words.lists
  const faults = { missing: w.missing, 'too-long': w.tooLong, unread: undefined }
  const error = fault === undefined ? undefined : faults[fault]
  return (
    <>
      <label class="field">
        {w.text}
        <small id="text-hint">{page.hint}</small>
        <textarea
          name="text"
          rows={8}
          class="pasted-list"
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
