import type { ImportedSop, KeptDoubt } from '#server'
import { wordDoubtCode, type Sop } from '#sop'
import { CsrfField } from '../../layout/csrf-field.tsx'
import type { Words } from '../../messages/words.ts'
import { DoubtControl } from './doubt-control.tsx'
import { fieldsOfDoubt, wordPlace, type DoubtField } from './doubt-fields.ts'
import { rowAnchor } from './source-anchor.ts'

const pageSize = 10

export type DoubtFormProps = {
  readonly words: Words
  readonly sop: ImportedSop
  /** What is shown: the stored content, or what was typed and could not be stored. */
  readonly content: Sop
}

type OpenDoubt = {
  readonly at: number
  readonly doubt: KeptDoubt
  readonly fields: readonly DoubtField[]
  /** Place in the list of an earlier doubt with the same controls. */
  readonly sameAs?: number
}

/** The open doubts, ten at a time, each with what the source says and controls for what was read. */
export function DoubtForm(props: DoubtFormProps) {
  const { words, sop } = props
  const w = words.imports.review
  const page = listPage(props)
  const action = `/imports/${sop.importId}/sops/${sop.id}`
  const [first, last] = [page[0], page.at(-1)]
  if (first === undefined || last === undefined) return null
  return (
    <form method="post" action={action} class="doubts" autocomplete="off">
      <CsrfField />
      {/* Enter in a field presses the first button of a form: let that keep what was typed. */}
      <button name="intent" value="keep" class="hidden" tabIndex={-1} aria-hidden="true">
        {words.editor.save}
      </button>
      <p class="lead-text">{w.lead}</p>
      <ol class="doubt-list">
        {page.map((open) => (
          <DoubtItem key={open.at} {...props} open={open} />
        ))}
      </ol>
      <div class="actions">
        <button name="intent" value="settle-page" class="primary">
          {w.settlePage(page.length)}
        </button>
        {sop.openDoubts > page.length && (
          <span class="facts">{w.pageOf(1, page.length, sop.openDoubts)}</span>
        )}
        {sop.openDoubts > page.length && <AcceptRest {...props} />}
      </div>
    </form>
  )
}

function AcceptRest({ words, sop }: DoubtFormProps) {
  const w = words.imports.review
  return (
    <details class="menu">
      <summary class="button quiet">{w.accept(sop.openDoubts)}</summary>
      <div class="menu-body">
        <p>{w.acceptText}</p>
        <button name="intent" value="accept" class="primary">
          {w.acceptConfirm}
        </button>
      </div>
    </details>
  )
}

function listPage({ words, sop, content }: DoubtFormProps): readonly OpenDoubt[] {
  const open = sop.doubts.flatMap((doubt, at) =>
    doubt.settled === undefined ? [{ doubt, at }] : [],
  )
  const owners = new Map<string, number>()
  return open.slice(0, pageSize).map(({ doubt, at }) => {
    const fields = fieldsOfDoubt(content, doubt, words)
    const sameAs = owners.get(fields[0]?.name ?? '')
    const own = fields.filter(({ name }) => !owners.has(name))
    for (const { name } of own) owners.set(name, at)
    return { at, doubt, fields: own, ...(sameAs === undefined ? {} : { sameAs }) }
  })
}

function DoubtItem(props: DoubtFormProps & { readonly open: OpenDoubt }) {
  const { words, content, open } = props
  const { at, doubt, fields } = open
  const w = words.imports.review
  return (
    <li value={at + 1}>
      <fieldset>
        <legend>
          <b>{at + 1}</b> {wordPlace(content, doubt, words)}:{' '}
          {wordDoubtCode(doubt.code, words.language)}
        </legend>
        <input type="hidden" name="shown" value={at} />
        <p class="written">
          <span>{w.written}:</span>{' '}
          {doubt.found === '' ? <i>{w.nothingWritten}</i> : <q>{shorten(doubt.found)}</q>}{' '}
          {doubt.source?.row !== undefined && (
            <a href={`#${rowAnchor(doubt.source.block, doubt.source.row)}`}>
              {w.seeRow(doubt.source.row + 1)}
            </a>
          )}
        </p>
        <div class="doubt-fields">
          {fields.map((field) => (
            <DoubtControl key={field.name} field={field} />
          ))}
          {open.sameAs !== undefined && <p>{w.sameAs(open.sameAs + 1)}</p>}
          {fields.length === 0 && open.sameAs === undefined && <p>{w.onlyCheck}</p>}
        </div>
        <button name="intent" value={`settle/${at}`} aria-label={w.settleOf(at + 1)}>
          {w.settle}
        </button>
      </fieldset>
    </li>
  )
}

const longestFound = 400

function shorten(text: string): string {
  return text.length > longestFound ? `${text.slice(0, longestFound).toWellFormed()}…` : text
}
