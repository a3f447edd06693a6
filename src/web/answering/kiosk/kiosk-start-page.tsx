import type { PublicSurvey } from '#server'
import type { Words } from '../../messages/words.ts'
import { Indonesian } from '../../portal/said.tsx'

/** The start of a screen at the counter: one touch begins. */
export function KioskStartPage(props: {
  readonly words: Words
  readonly survey: PublicSurvey
  readonly addressOf: (serviceSlug: string) => string
}) {
  const { words, survey, addressOf } = props
  const { services } = survey
  const w = words.answering
  const isOne = services.length === 1
  return (
    <div class="kiosk-start">
      <h1>
        <Indonesian text={survey.title} language={words.language} />
      </h1>
      <p class="lead">{w.lead(survey.unitName)}</p>
      {!isOne && <h2 id="choose">{w.chooseService}</h2>}
      <ul class={isOne ? 'ways' : 'tiles'} aria-labelledby={isOne ? undefined : 'choose'}>
        {services.map(({ slug, name }) => (
          <li key={slug}>
            <a class={isOne ? 'button primary' : undefined} href={addressOf(slug)}>
              {isOne ? w.kiosk.start : <span lang="id">{name}</span>}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
