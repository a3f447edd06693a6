import type { ApiKey, Unit } from '#server'
import { CsrfField } from '../layout/csrf-field.tsx'
import { dateText, timeText } from '../layout/date-text.ts'
import { DoneNotice } from '../layout/done-notice.tsx'
import {
  ChoiceField,
  fieldOf,
  LineField,
  SelectField,
  type FormState,
} from '../layout/form-fields.tsx'
import { UnitOptions } from '../layout/unit-options.tsx'
import type { Words } from '../messages/words.ts'

type KeysProps = {
  readonly words: Words
  readonly keys: readonly ApiKey[]
  readonly units: readonly Unit[]
  readonly days: readonly number[]
  readonly form: FormState
  readonly done: string | undefined
}

/** The keys of the government, and the form that makes one. */
export function KeysPage(props: KeysProps) {
  const { words, keys } = props
  const w = words.api.keys
  return (
    <section class="account">
      <h1>{w.title}</h1>
      <DoneNotice texts={{ revoked: w.revoked }} done={props.done} />
      <p class="lead-text">
        {w.lead} <a href={words.language === 'en' ? '/en/api' : '/api'}>{w.guide}</a>
      </p>
      {keys.length === 0 ? <p>{w.none}</p> : <KeyTable words={words} keys={keys} />}
      <section class="narrow account">
        <h2>{w.make}</h2>
        <KeyForm {...props} />
      </section>
    </section>
  )
}

function KeyTable({ words, keys }: Pick<KeysProps, 'words' | 'keys'>) {
  const { columns } = words.api.keys
  return (
    <div class="scroll">
      <table class="list">
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            <th scope="col">{columns.unit}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col">{columns.made}</th>
            <th scope="col">{columns.used}</th>
            <th scope="col">{columns.action}</th>
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => (
            <KeyRow key={key.id} words={words} apiKey={key} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function KeyRow({ words, apiKey }: { readonly words: Words; readonly apiKey: ApiKey }) {
  const w = words.api.keys
  const { id, name, unitName, state, madeBy, madeAt, expiresAt, lastUsedAt } = apiKey
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{unitName}</td>
      <td>
        {w.states[state]}
        {state === 'valid' && <small> {w.expires(dateText(expiresAt, words))}</small>}
      </td>
      <td>{w.madeBy(dateText(madeAt, words), madeBy)}</td>
      <td>{lastUsedAt === null ? w.neverUsed : w.usedAt(timeText(lastUsedAt, words))}</td>
      <td>
        {state !== 'revoked' && (
          <form method="post" action={`/keys/${id}/revoke`}>
            <CsrfField />
            <button class="danger" aria-label={w.revokeNamed(name)}>
              {w.revoke}
            </button>
          </form>
        )}
      </td>
    </tr>
  )
}

function KeyForm({ words, units, days, form }: KeysProps) {
  const w = words.api.keys
  const choices = days.map((count) => [String(count), w.dayCount(count)] as const)
  return (
    <form method="post" action="/keys" class="stack">
      <CsrfField />
      <LineField
        {...fieldOf(form, 'name')}
        label={w.name}
        hint={w.nameHint}
        maxLength={100}
        required
      />
      <SelectField {...fieldOf(form, 'unit')} label={w.unit} hint={w.unitHint}>
        <UnitOptions units={units} chosen={form.texts['unit']} />
      </SelectField>
      <ChoiceField {...fieldOf(form, 'days')} label={w.days} choices={choices} />
      <button class="primary">{w.submit}</button>
    </form>
  )
}

/** The key, shown once. */
export function MadeKeyPage(props: {
  readonly words: Words
  readonly made: { readonly key: string; readonly name: string; readonly expiresAt: Date }
}) {
  const { words, made } = props
  const w = words.api.keys
  return (
    <section class="narrow">
      <h1>{w.madeTitle}</h1>
      <p class="lead-text">{w.madeLead(made.name)}</p>
      <p>
        <code class="secret-text">{made.key}</code>
      </p>
      <p>{w.until(timeText(made.expiresAt, words))}</p>
      <p>
        <a class="button" href="/keys">
          {w.back}
        </a>
      </p>
    </section>
  )
}
