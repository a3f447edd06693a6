import { commentLimits, commentParts, type PublishedDraft } from '#server'
import { FieldError } from '../../layout/field-error.tsx'
import { ChoiceField, LineField } from '../../layout/form-fields.tsx'
import type { Words } from '../../messages/words.ts'
import { draftPath, type PortalPlace } from '../../portal/portal-address.ts'
import { saidIn } from '../standard-content.tsx'
import { lastMoment } from './draft-list-page.tsx'

export type TypedFields = {
  readonly part: string
  readonly text: string
  readonly shownName: string
}
export type FormFault = keyof Words['consultation']['public']['form']['errors']

type FormProps = {
  readonly words: Words
  readonly place: PortalPlace
  readonly draft: PublishedDraft
  readonly token: string
  readonly typed: TypedFields
  readonly fault?: FormFault
}

/** The form to comment on a draft: no account, no script. */
export function CommentFormPage(props: FormProps) {
  const { words, place, draft, token, typed, fault } = props
  const w = words.consultation.public.form
  const path = `${draftPath(place, draft.id)}/tanggapan`
  return (
    <>
      <p>
        <a href={draftPath(place, draft.id)}>{w.back}</a>
      </p>
      <h1 id="title">{w.title}</h1>
      <p>
        {saidIn(words, draft.content.name)}, {draft.unitName}.{' '}
        {words.consultation.public.draft.open(lastMoment(draft.closesAt, words))}
      </p>
      <form
        method="post"
        action={path}
        class="stack comment-form"
        aria-labelledby="title"
        noValidate
      >
        <input type="hidden" name="token" value={token} />
        <ChoiceField
          name="part"
          label={w.about}
          value={typed.part}
          choices={commentParts.map((part) => [part, words.consultation.parts[part]] as const)}
        />
        <TextOfComment words={words} typed={typed} fault={fault} />
        <LineField
          name="shown-name"
          label={w.name}
          hint={w.nameHint}
          value={typed.shownName}
          maxLength={commentLimits.shownName}
        />
        <p class="trap" aria-hidden="true">
          <label>
            {w.trap} <input name="website" tabIndex={-1} autocomplete="off" />
          </label>
        </p>
        <p>{w.privacy}</p>
        <p>
          <button class="primary">{w.send}</button>
        </p>
      </form>
      <form action={path} class="stack comment-form" aria-labelledby="have">
        <h2 id="have">{w.have}</h2>
        <LineField name="kode" label={w.code} maxLength={30} />
        <p>
          <button>{w.find}</button>
        </p>
      </form>
    </>
  )
}

function TextOfComment({
  words,
  typed,
  fault,
}: Pick<FormProps, 'words' | 'typed'> & { readonly fault: FormFault | undefined }) {
  const w = words.consultation.public.form
  return (
    <div class="field-block">
      <label class="field">
        {w.text}
        <small id="text-hint">{w.textHint}</small>
        <textarea
          name="text"
          rows={8}
          maxLength={commentLimits.text}
          required
          aria-invalid={fault === undefined ? undefined : 'true'}
          aria-describedby="text-hint text-error"
        >
          {typed.text}
        </textarea>
      </label>
      <FieldError id="text-error" text={fault === undefined ? undefined : w.errors[fault]} />
    </div>
  )
}

/** Why a comment was not taken, where the form is of no more use. */
export function NotTakenPage(props: {
  readonly words: Words
  readonly place: PortalPlace
  readonly draftId: string
  readonly kind: 'closed' | 'full' | 'too-often'
  readonly text: string
}) {
  const { words, place, draftId, kind, text } = props
  const w = words.consultation.public.form
  return (
    <>
      <h1>{w[kind].title}</h1>
      <p role="alert">{w[kind].text}</p>
      {text !== '' && (
        <>
          <h2>{w.text}</h2>
          <p class="pre-line">{text}</p>
        </>
      )}
      <p>
        <a href={draftPath(place, draftId)}>{w.back}</a>
      </p>
    </>
  )
}
