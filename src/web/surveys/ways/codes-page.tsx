import { mostCodes } from '#server'
import { CsrfField } from '../../layout/csrf-field.tsx'
import { dateText, timeText } from '../../layout/date-text.ts'
import {
  ChoiceField,
  fieldOf,
  LineField,
  RadioField,
  type FormState,
} from '../../layout/form-fields.tsx'
import type { Words } from '../../messages/words.ts'
import type { ReadWays } from './read-ways.ts'
import { slipPapers } from './slips-page.tsx'

type CodesProps = ReadWays & { readonly words: Words; readonly form: FormState }

/** One-time codes: printing more, and what became of those that were printed. */
export function CodesPage(props: CodesProps) {
  const { words, may, batches } = props
  const w = words.surveyWays.codes
  return (
    <div class="survey-ways">
      <h2>{w.title}</h2>
      <p class="lead-text">{w.lead}</p>
      {may.includes('plan') && <PrintPart {...props} />}
      <h2>{w.batches}</h2>
      {batches.length === 0 ? <p>{w.none}</p> : <BatchTable {...props} />}
    </div>
  )
}

/** Codes are printed where they lead somewhere. */
function PrintPart(props: CodesProps) {
  const { words, survey, slug } = props
  const w = words.surveyWays
  if (survey.state === 'closed') return <p class="notice">{w.closed}</p>
  return slug === null ? <p class="notice">{w.notPublic}</p> : <PrintForm {...props} />
}

function PrintForm({ words, survey, form }: CodesProps) {
  const w = words.surveyWays.codes
  return (
    <form method="post" action={`/surveys/${survey.id}/codes`} class="stack">
      <CsrfField />
      <ChoiceField
        {...fieldOf(form, 'service')}
        label={w.service}
        choices={survey.services.map(({ serviceId, name }) => [serviceId, name] as const)}
      />
      <LineField
        {...fieldOf(form, 'count')}
        type="number"
        inputMode="numeric"
        label={w.count}
        hint={w.countHint(mostCodes)}
      />
      <RadioField
        {...fieldOf(form, 'paper')}
        label={w.paper}
        choices={slipPapers.map((paper) => [paper, w.papers[paper]] as const)}
        value={form.texts['paper'] ?? 'sheet'}
      />
      <p>{w.once}</p>
      <div class="actions">
        <button class="primary">{w.print}</button>
      </div>
    </form>
  )
}

function BatchTable({ words, survey, may, batches }: CodesProps) {
  const w = words.surveyWays.codes
  const { columns } = w
  return (
    <table class="list">
      <thead>
        <tr>
          <th scope="col">{columns.service}</th>
          <th scope="col">{columns.printed}</th>
          <th scope="col">{columns.used}</th>
          <th scope="col">{columns.left}</th>
          <th scope="col">{columns.action}</th>
        </tr>
      </thead>
      <tbody>
        {batches.map(({ id, serviceName, count, left, madeAt, madeBy, revokedAt }) => (
          <tr key={id}>
            <th scope="row">
              {serviceName}
              <small>{w.madeBy(timeText(madeAt, words), madeBy)}</small>
            </th>
            <td data-label={columns.printed}>{count}</td>
            <td data-label={columns.used}>{count - left}</td>
            <td data-label={columns.left}>{revokedAt === null ? left : '–'}</td>
            <td data-label={columns.action}>
              {revokedAt !== null && w.revokedOn(dateText(revokedAt, words))}
              {revokedAt === null && left > 0 && may.includes('plan') && (
                <form method="post" action={`/surveys/${survey.id}/codes/${id}/revoke`}>
                  <CsrfField />
                  <button
                    class="danger"
                    aria-label={w.revokeNamed(serviceName, timeText(madeAt, words))}
                  >
                    {w.revoke}
                  </button>
                </form>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
