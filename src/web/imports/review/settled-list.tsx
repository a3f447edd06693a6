import { wordDoubtCode } from '#sop'
import { timeText } from '../../layout/date-text.ts'
import { CsrfField } from '../../layout/csrf-field.tsx'
import type { DoubtFormProps } from './doubt-form.tsx'
import { wordPlace } from './doubt-fields.ts'

/** What is settled, by whom, and the way to open it again. */
export function SettledList({ words, sop, content }: DoubtFormProps) {
  const w = words.imports.review
  const all = sop.doubts.flatMap((doubt, at) =>
    doubt.settled === undefined ? [] : [{ doubt, at, settled: doubt.settled }],
  )
  if (all.length === 0) return null
  return (
    <details class="section settled">
      <summary>
        <h3>{w.settled(all.length)}</h3>
      </summary>
      <form method="post" action={`/imports/${sop.importId}/sops/${sop.id}`}>
        <CsrfField />
        <ol>
          {all.map(({ doubt, at, settled }) => (
            <li key={at} value={at + 1}>
              {wordPlace(content, doubt, words)}: {wordDoubtCode(doubt.code, words.language)}{' '}
              <small>{w.by(settled.by, timeText(new Date(settled.at), words))}</small>{' '}
              <button
                name="intent"
                value={`reopen/${at}`}
                class="quiet small"
                aria-label={w.reopenOf(at + 1)}
              >
                {w.reopen}
              </button>
            </li>
          ))}
        </ol>
      </form>
    </details>
  )
}
