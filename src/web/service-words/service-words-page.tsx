import type { OwnWord } from '#server'
import { CsrfField } from '../layout/csrf-field.tsx'
import { fieldOf, LineField, type FormState } from '../layout/form-fields.tsx'
import type { Words } from '../messages/words.ts'

type WordsPageProps = {
  readonly words: Words
  readonly own: readonly OwnWord[]
  readonly form: FormState
}

/** What people here call things, to be added to and taken away from. */
export function ServiceWordsPage({ words, own, form }: WordsPageProps) {
  const w = words.serviceWords
  return (
    <section class="narrow">
      <h1>{w.title}</h1>
      <p class="lead-text">{w.lead}</p>
      {own.length === 0 && <p class="nothing">{w.empty}</p>}
      <ul class="own-words">
        {own.map((one) => (
          <li key={one.id}>
            <form method="post" action="/service-words" class="actions">
              <CsrfField />
              <input type="hidden" name="id" value={one.id} />
              <span>{w.pair(one.word, one.meaning)}</span>
              <button class="quiet danger small" name="intent" value="remove">
                {w.remove}
                <span class="hidden">{`: ${w.pair(one.word, one.meaning)}`}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
      <section class="after-form">
        <h2>{w.add}</h2>
        <form method="post" action="/service-words" class="stack" noValidate>
          <CsrfField />
          <LineField {...fieldOf(form, 'word')} label={w.word} hint={w.wordHint} maxLength={60} />
          <LineField
            {...fieldOf(form, 'meaning')}
            label={w.meaning}
            hint={w.meaningHint}
            maxLength={60}
          />
          <div class="actions">
            <button class="primary" name="intent" value="add">
              {w.add}
            </button>
          </div>
        </form>
      </section>
    </section>
  )
}
