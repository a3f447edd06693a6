import type { OfferedInstrument } from '#server'
import { CsrfField } from '../../layout/csrf-field.tsx'
import { dateText } from '../../layout/date-text.ts'
import { FieldError } from '../../layout/field-error.tsx'
import type { Words } from '../../messages/words.ts'
import { instrumentPath } from './instrument-address.ts'

export type InstrumentListPageProps = {
  readonly words: Words
  readonly instruments: readonly OfferedInstrument[]
  readonly mayChange: boolean
  /** What is wrong with a file that was brought. */
  readonly faults?: readonly string[]
}

/** The versions of what surveys ask, and the form that brings one in from a file. */
export function InstrumentListPage(props: InstrumentListPageProps) {
  const { words, instruments, mayChange } = props
  const w = words.surveys.instruments
  return (
    <>
      <p class="crumb">
        <a href="/surveys">{words.surveys.list.title}</a>
      </p>
      <h1>{w.title}</h1>
      <p class="lead-text">{w.lead}</p>
      <table class="list">
        <thead>
          <tr>
            <th scope="col">{w.columns.title}</th>
            <th scope="col">{w.columns.made}</th>
            <th scope="col">{w.columns.surveys}</th>
          </tr>
        </thead>
        <tbody>
          {instruments.map((instrument) => (
            <Row key={instrumentPath(instrument)} words={words} instrument={instrument} />
          ))}
        </tbody>
      </table>
      {mayChange && <FileForm {...props} />}
    </>
  )
}

function Row(props: { readonly words: Words; readonly instrument: OfferedInstrument }) {
  const { words, instrument } = props
  const { id, version, title, stored } = instrument
  const w = words.surveys.instruments
  return (
    <tr>
      <th scope="row">
        <a href={instrumentPath(instrument)}>{w.named(title[words.language], id, version)}</a>
      </th>
      <td data-label={w.columns.made}>
        {stored === undefined ? w.comesAlong : dateText(stored.madeAt, words)}
        {stored !== undefined && <small>{stored.madeBy}</small>}
      </td>
      <td data-label={w.columns.surveys}>{stored?.surveys ?? 0}</td>
    </tr>
  )
}

function FileForm({ words, faults = [] }: InstrumentListPageProps) {
  const w = words.surveys.instruments
  return (
    <section aria-labelledby="bring">
      <h2 id="bring">{w.bring}</h2>
      <form
        method="post"
        action="/surveys/instruments/file"
        enctype="multipart/form-data"
        class="stack"
      >
        <CsrfField />
        <label class="field">
          {w.file}
          <small id="files-hint">{w.fileHint}</small>
          <input
            type="file"
            name="files"
            accept=".json,application/json"
            aria-describedby="files-hint files-error"
            aria-invalid={faults.length > 0 ? 'true' : undefined}
          />
        </label>
        <FieldError id="files-error" text={faults.length > 0 ? w.refused : undefined} />
        {faults.length > 0 && (
          <ul>
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        )}
        <div class="actions">
          <button>{w.bringIn}</button>
        </div>
      </form>
    </section>
  )
}
