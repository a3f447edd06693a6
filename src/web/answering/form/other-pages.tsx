import type { PublicSurvey } from '#server'
import { dayText } from '../../layout/date-text.ts'
import type { Words } from '../../messages/words.ts'
import { Indonesian } from '../../portal/said.tsx'

/** Which service is rated, where the survey has several; each with where it leads. */
export function ChooseServicePage(props: {
  readonly words: Words
  readonly survey: PublicSurvey
  readonly addressOf: (serviceSlug: string) => string
}) {
  const { words, survey, addressOf } = props
  const w = words.answering
  return (
    <>
      <h1>
        <Indonesian text={survey.title} language={words.language} />
      </h1>
      <p class="lead">{w.lead(survey.unitName)}</p>
      <h2 id="choose">{w.chooseService}</h2>
      <p>{w.chooseHint}</p>
      <ul class="tiles" aria-labelledby="choose">
        {survey.services.map(({ slug, name }) => (
          <li key={slug}>
            <a href={addressOf(slug)} lang="id">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Why a survey cannot be answered now. */
export function ClosedPage(props: {
  readonly words: Words
  readonly survey: PublicSurvey
  readonly results: string
}) {
  const { words, survey, results } = props
  const isOver = survey.standing !== 'coming'
  const { title, text } = words.answering.closed[isOver ? 'over' : 'coming']
  return (
    <>
      <h1>{title}</h1>
      <p class="lead" lang="id">
        {survey.title}, {survey.unitName}
      </p>
      <p>
        {text(dayText(isOver ? (survey.closedEarlyOn ?? survey.endsOn) : survey.beginsOn, words))}
      </p>
      {isOver && (
        <p>
          <a class="button" href={results}>
            {words.answering.thanks.results}
          </a>
        </p>
      )}
    </>
  )
}

/** What follows a form that was sent. */
export function ThanksPage(props: {
  readonly words: Words
  readonly survey: PublicSurvey
  /** Where one goes on, each with its words. */
  readonly ways: readonly (readonly [address: string, text: string])[]
  /** What else happens. */
  readonly note?: string
}) {
  const { words, survey, ways, note } = props
  const w = words.answering.thanks
  return (
    <div class="thanks">
      <h1>{w.title}</h1>
      <p class="lead">{w.text}</p>
      <p>{w.next(dayText(survey.endsOn, words))}</p>
      {note !== undefined && <p>{note}</p>}
      <p class="ways">
        {ways.map(([address, text]) => (
          <a key={address} class="button" href={address}>
            {text}
          </a>
        ))}
      </p>
    </div>
  )
}

export type UnsentReason = keyof Words['answering']['unsent']['reasons']

/**
 * Why a form was not taken, with all that was typed in it: the same form again by one button, whatever
 * the survey asks. Made without the database.
 */
export function UnsentPage(props: {
  readonly words: Words
  readonly reason: UnsentReason
  readonly action: string
  readonly fields: readonly (readonly [name: string, value: string])[]
}) {
  const { words, reason, action, fields } = props
  const w = words.answering.unsent
  return (
    <>
      <h1 id="title">{w.title}</h1>
      <div class="notice" role="alert">
        <p>{w.reasons[reason]}</p>
        <p>{w.kept}</p>
      </div>
      <form
        method="post"
        action={action}
        class="answer-form"
        aria-labelledby="title"
        autocomplete="off"
      >
        {fields.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <p class="send">
          <button class="primary">{reason === 'code-spent' ? w.withoutCode : w.again}</button>
        </p>
      </form>
    </>
  )
}
