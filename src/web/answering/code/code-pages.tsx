import type { listOpenSurveys } from '#server'
import { dayText } from '../../layout/date-text.ts'
import { FieldError } from '../../layout/field-error.tsx'
import type { Words } from '../../messages/words.ts'
import type { PortalPlace } from '../../portal/portal-address.ts'
import { codePath, formPath, surveysPath } from '../answering-address.ts'

export type CodeFault = keyof Words['answering']['code']['faults']

/** Where a one-time code is typed. */
export function CodePage(props: {
  readonly words: Words
  readonly place: PortalPlace
  readonly typed: string | undefined
  readonly fault: CodeFault | undefined
}) {
  const { words, place, typed, fault } = props
  const w = words.answering.code
  return (
    <>
      <h1 id="title">{w.title}</h1>
      <p class="lead">{w.lead}</p>
      <form action={codePath(place)} class="code-form" aria-labelledby="title" autocomplete="off">
        <label class="written" for="k">
          {w.label}
        </label>
        <p class="hint" id="k-hint">
          {w.hint}
        </p>
        <FieldError id="k-error" text={fault === undefined ? undefined : w.faults[fault]} />
        <input
          id="k"
          name="k"
          value={typed}
          maxLength={60}
          required
          autocapitalize="characters"
          spellcheck={false}
          aria-invalid={fault === undefined ? undefined : 'true'}
          aria-describedby="k-hint k-error"
        />
        <p class="send">
          <button class="primary">{w.go}</button>
        </p>
      </form>
      <p>
        <a class="reach" href={surveysPath(place)}>
          {w.without}
        </a>
      </p>
    </>
  )
}

/** The surveys that can be answered. */
export function SurveyListPage(props: {
  readonly words: Words
  readonly place: PortalPlace
  readonly surveys: Awaited<ReturnType<typeof listOpenSurveys>>
}) {
  const { words, place, surveys } = props
  const w = words.answering.list
  return (
    <>
      <h1 id="title">{w.title}</h1>
      <p class="lead">{surveys.length === 0 ? w.none : w.lead}</p>
      {surveys.length > 0 && (
        <ul class="tiles" aria-labelledby="title">
          {surveys.map(({ slug, title, unitName, endsOn }) => (
            <li key={slug}>
              <a href={formPath(place, slug)}>
                <b lang="id">{title}</b> <span lang="id">{unitName}</span>{' '}
                <small>{w.until(dayText(endsOn, words))}</small>
              </a>
            </li>
          ))}
        </ul>
      )}
      <p class="ways">
        <a class="button" href={codePath(place)}>
          {w.haveCode}
        </a>
      </p>
    </>
  )
}
