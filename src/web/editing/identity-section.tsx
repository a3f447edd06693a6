import { identityLists, type IdentityList, type IdentityText } from '#sop'
import type { EditorWords } from '../messages/words.ts'
import { joinAddress } from './address.ts'
import { durationText } from './duration-text.ts'
import type { EditorView } from './editor-view.ts'
import type { TypedCell } from './step-table.tsx'

const lines: readonly IdentityText[] = ['government', 'unit', 'number']
const dates: readonly IdentityText[] = ['madeOn', 'revisedOn', 'effectiveOn']

/** Names of the identity's parts; the pages' own words have them. */
export type IdentityWords = Readonly<Record<IdentityText | IdentityList, string>>

type SectionProps = EditorView & {
  readonly names: IdentityWords
  readonly typed?: TypedCell
}

/** The identity block: title, dates, approver, and the lists of the form. */
export function IdentitySection(props: SectionProps) {
  const { words, sop } = props
  const missing = [...lines, ...dates, ...identityLists].filter(
    (field) => sop.identity[field].length === 0,
  )
  return (
    <details class="section">
      <summary>
        <h2>{words.identity.title}</h2>
        <span class="summary-note">{words.identity.missing(missing.length)}</span>
      </summary>
      <div class="fields">
        {lines.map((field) => (
          <Line key={field} {...props} field={field} />
        ))}
        {dates.map((field) => (
          <Line key={field} {...props} field={field} date />
        ))}
        <Approver {...props} />
        <label class="field">
          {words.identity.promise}
          <input
            name="promise"
            title={words.duration.hint}
            value={typedIn(props, 'promise') ?? durationText(sop, sop.promisedDuration)}
          />
        </label>
      </div>
      <div class="fields wide-fields">
        {identityLists.map((field) => (
          <List key={field} {...props} field={field} />
        ))}
      </div>
    </details>
  )
}

function typedIn(props: SectionProps, name: string): string | undefined {
  return props.typed?.name === name ? props.typed.text : undefined
}

function Line(props: SectionProps & { readonly field: IdentityText; readonly date?: true }) {
  const { field, names, sop } = props
  return (
    <label class="field">
      {names[field]}
      <input
        type={props.date === true ? 'date' : 'text'}
        name={joinAddress('identity', field)}
        value={sop.identity[field]}
      />
    </label>
  )
}

function List(props: SectionProps & { readonly field: IdentityList }) {
  const { field, names, words, sop } = props
  const name = joinAddress('identity', field)
  return (
    <label class="field">
      <span>
        {names[field]} <small>{words.identity.list}</small>
      </span>
      <textarea
        name={name}
        rows={3}
        value={typedIn(props, name) ?? sop.identity[field].join('\n')}
      />
    </label>
  )
}

function Approver({ words, sop }: { readonly words: EditorWords } & Pick<EditorView, 'sop'>) {
  const { approver } = sop.identity
  return (
    <>
      <label class="field">
        {words.identity.approverPosition}
        <input name="approver/position" value={approver.position} />
      </label>
      <label class="field">
        {words.identity.approverName}
        <input name="approver/name" value={approver.name} autocomplete="off" />
      </label>
      <label class="field">
        {words.identity.approverNip}
        <input name="approver/nip" value={approver.nip} inputMode="numeric" autocomplete="off" />
      </label>
    </>
  )
}
