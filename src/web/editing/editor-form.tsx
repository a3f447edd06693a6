import type { ComponentChildren } from 'preact'
import { findingsOfWhole } from '../findings/shown-finding.ts'
import { FindingLines } from '../findings/finding-lines.tsx'
import { joinAddress } from './address.ts'
import type { EditorView } from './editor-view.ts'
import { IdentitySection, type IdentityWords } from './identity-section.tsx'
import { IntentButton } from './intent-button.tsx'
import { PerformerSection } from './performer-section.tsx'
import { StepTable, type TypedCell } from './step-table.tsx'

/** What the form posts beside the document. */
export type EditorTicket = {
  readonly sopId: string
  /** Version of the draft that the form was filled from. */
  readonly version: number
  /** Sets apart the ids that this session gives. */
  readonly mark: string
  readonly csrf: string
}

export type EditorFormProps = EditorView & {
  readonly ticket: EditorTicket
  readonly names: IdentityWords
  readonly typed?: TypedCell
  /** Undo, redo and the state of saving, where a script keeps them. */
  readonly tools?: ComponentChildren
  /** Reasons why the last save was refused. */
  readonly refused?: readonly string[]
}

/** The whole SOP as one form. It works by posting; the island only makes it quicker. */
export function EditorForm(props: EditorFormProps) {
  const { words, sop, ticket } = props
  return (
    <form method="post" action={`/sops/${ticket.sopId}/edit`} class="editor" autocomplete="off">
      <input type="hidden" name="csrf" value={ticket.csrf} />
      <input type="hidden" name="version" value={ticket.version} />
      <input type="hidden" name="mark" value={ticket.mark} />
      {/* Enter in a field presses the first button of a form: let that be a plain save. */}
      <button name="intent" value="save" class="hidden" tabIndex={-1} aria-hidden="true">
        {words.save}
      </button>
      <Toolbar {...props} />
      <Refusal {...props} />
      <label class="field title-field">
        {words.identity.name}
        <input name="title" value={sop.title} required />
      </label>
      <div class="head-sections">
        <IdentitySection {...props} />
        <PerformerSection {...props} />
      </div>
      <section class="section plain" aria-labelledby="steps-title">
        <h2 id="steps-title" class="hidden">
          {words.steps}
        </h2>
        <StepTable {...props} />
        <IntentButton
          class="append"
          intent={joinAddress('insert-step', sop.steps.length)}
          label={words.row.append}
        />
      </section>
      <FindingSummary {...props} />
    </form>
  )
}

function Toolbar({ words, ticket, tools }: EditorFormProps) {
  return (
    <div class="toolbar">
      <a
        class="button quiet"
        href={`/sops/${ticket.sopId}`}
        title={words.back}
        aria-label={words.back}
      >
        ←
      </a>
      {tools}
      <span class="toolbar-end">
        <IntentButton class="quiet" intent="save" label={words.save} />
        <IntentButton class="primary" intent="done" label={words.done} />
        <a class="button quiet" href={`/sops/${ticket.sopId}/print`}>
          {words.print}
        </a>
      </span>
    </div>
  )
}

function Refusal({ words, refused = [] }: EditorFormProps) {
  if (refused.length === 0) return null
  return (
    <div class="notice error" role="alert">
      <p>{words.status.refused}</p>
      <ul>
        {refused.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}

/** How much was found in all, and what is about no single row. */
function FindingSummary({ words, findings }: EditorFormProps) {
  const count = (level: string) => findings.filter((found) => found.level === level).length
  const whole = findingsOfWhole(findings)
  return (
    <section class="section plain" aria-labelledby="findings-title">
      <h2 id="findings-title">{words.findings.title}</h2>
      <output class="finding-count">
        {findings.length === 0
          ? words.findings.none
          : words.findings.counts(count('error'), count('warning'), count('hint'))}
      </output>
      {whole.length > 0 && <FindingLines words={words.findings} findings={whole} />}
    </section>
  )
}
