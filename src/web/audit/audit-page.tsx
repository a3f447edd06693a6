import type { Actor, AuditLine, AuditPage as Page, AuditRequest } from '#server'
import { CsrfField } from '../layout/csrf-field.tsx'
import { timeText } from '../layout/date-text.ts'
import type { Words } from '../messages/words.ts'
import { auditAddress } from './audit-query.ts'
import { Sentence } from './sentence.tsx'

export type AuditPageProps = {
  readonly words: Words
  readonly page: Page
  readonly request: AuditRequest
  readonly reader: Actor
  /** Names of the stages of the life cycle, by their codes. */
  readonly stages: Readonly<Record<string, string>>
}

/** All that was ever done in the government, newest first. */
export function AuditPage(props: AuditPageProps) {
  const { words, page } = props
  return (
    <>
      <div class="page-head">
        <div>
          <h1>{words.audit.title}</h1>
          <p>{words.audit.lead}</p>
        </div>
        <div class="actions">
          <a class="button quiet" href="/audit/viewings">
            {words.audit.viewings}
          </a>
          <form method="post" action="/audit/checks">
            <CsrfField />
            <button class="primary" title={words.audit.checkHint}>
              {words.audit.check}
            </button>
          </form>
        </div>
      </div>
      <AuditFilter {...props} />
      {page.lines.length === 0 ? (
        <p class="nothing">{words.audit.nothing}</p>
      ) : (
        <AuditLines {...props} lines={page.lines} />
      )}
      <Pager {...props} />
      <Take words={words} />
    </>
  )
}

function AuditFilter({ words, page, request }: AuditPageProps) {
  const w = words.audit
  return (
    <search>
      <form class="filters audit-filters" action="/audit">
        <label class="field grow">
          {w.person}
          <input name="person" value={request.person ?? ''} placeholder={w.personHint} />
        </label>
        <Choice
          label={w.action}
          name="action"
          any={w.anyAction}
          value={request.action}
          options={page.actions.map((code) => [code, shortWords(w.actions, code)])}
        />
        <Choice
          label={w.kind}
          name="subjectKind"
          any={w.anyKind}
          value={request.subjectKind}
          options={page.subjectKinds.map((code) => [code, shortWords(w.kinds, code)])}
        />
        <label class="field">
          {w.from}
          <input type="date" name="from" value={request.from ?? ''} />
        </label>
        <label class="field">
          {w.until}
          <input type="date" name="until" value={request.until ?? ''} />
        </label>
        <button class="primary">{w.show}</button>
        {auditAddress(request) !== '/audit' && <a href="/audit">{w.clear}</a>}
      </form>
    </search>
  )
}

function Choice(props: {
  readonly label: string
  readonly name: string
  readonly any: string
  readonly value: string | undefined
  readonly options: readonly (readonly [string, string])[]
}) {
  const { label, name, any, value = '', options } = props
  return (
    <label class="field">
      {label}
      <select name={name} value={value}>
        <option value="">{any}</option>
        {options.map(([code, text]) => (
          <option key={code} value={code} selected={code === value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}

/** An action or kind without its braces, for a list of choices. */
function shortWords(table: Readonly<Record<string, string>>, code: string): string {
  const text = Object.hasOwn(table, code) ? (table[code] ?? code) : code
  return text.replaceAll(/'?\{\w+\}'?/g, '…')
}

function AuditLines(
  props: Omit<AuditPageProps, 'page'> & { readonly lines: readonly AuditLine[] },
) {
  const { words, lines, reader, stages } = props
  const { columns, actions } = words.audit
  return (
    <table class="list">
      <thead>
        <tr>
          <th scope="col">{columns.when}</th>
          <th scope="col">{columns.what}</th>
          <th scope="col">{columns.number}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.number}>
            <td>
              {line.at !== null && (
                <time dateTime={line.at.toISOString()}>{timeText(line.at, words)}</time>
              )}
            </td>
            <td>
              <a href={auditAddress({ person: line.actorName })}>
                <b>{line.actorName}</b>
              </a>{' '}
              <Sentence
                {...{ words, reader, stages }}
                template={Object.hasOwn(actions, line.action) ? actions[line.action] : undefined}
                deed={line}
              />
            </td>
            <td>{line.number}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Pager({ words, page, request }: AuditPageProps) {
  const { before } = page
  if (before === undefined && request.before === undefined) return null
  const { before: _place, ...filters } = request
  return (
    <nav class="pager" aria-label={words.audit.pages}>
      {request.before !== undefined && (
        <a class="button quiet" rel="first" href={auditAddress(filters)}>
          {words.audit.newest}
        </a>
      )}
      {before !== undefined && (
        <a class="button quiet" rel="next" href={auditAddress({ ...filters, before })}>
          {words.audit.older}
        </a>
      )}
    </nav>
  )
}

/** The export: a form because it is put on record. */
function Take({ words }: { readonly words: Words }) {
  return (
    <section>
      <h2>{words.audit.take}</h2>
      <form class="actions" method="post" action="/audit/export">
        <CsrfField />
        <button class="quiet" name="form" value="ndjson">
          {words.audit.ndjson}
        </button>
        <button class="quiet" name="form" value="csv">
          {words.audit.csv}
        </button>
      </form>
    </section>
  )
}
