import type { Need, NeedChoices } from '#server'
import { CsrfField } from '../../layout/csrf-field.tsx'
import { ChoiceField, LineField } from '../../layout/form-fields.tsx'
import { timeText } from '../../layout/date-text.ts'
import type { Words } from '../../messages/words.ts'
import { NeedChip } from './inventory-page.tsx'
import type { NeedErrors, TypedNeed } from './need-fields.ts'
import { NeedForm } from './need-form.tsx'
import { UnitLine } from './unit-line.tsx'

/** A form as it is shown: what was typed, what is wrong with it, and whom it ran into. */
export type ShownNeed = {
  readonly words: Words
  readonly choices: NeedChoices
  readonly seesBoard: boolean
  readonly typed: TypedNeed
  readonly errors: NeedErrors
  /** The need was changed since the form was opened. */
  readonly isNewer?: boolean
  readonly dropError?: string
}

/** The form for a need that is not there yet. */
export function NewNeedPage(props: ShownNeed) {
  const { words, choices, seesBoard } = props
  return (
    <section class="narrow">
      <UnitLine words={words} unit={choices.unit} seesBoard={seesBoard} withSelf />
      <h1>{words.inventory.form.newTitle}</h1>
      <NeedForm {...props} action="/needs/new">
        <input type="hidden" name="unit" value={choices.unit.id} />
      </NeedForm>
    </section>
  )
}

/** One need: how far it is, what is stated of it, which SOP meets it, and the way to give it up. */
export function NeedPage(props: ShownNeed & { readonly need: Need }) {
  const { words, choices, seesBoard, need } = props
  const w = words.inventory
  return (
    <section class="narrow">
      <UnitLine words={words} unit={choices.unit} seesBoard={seesBoard} withSelf />
      <h1>{choices.mayWrite ? w.form.editTitle : need.title}</h1>
      <p class="facts">
        <NeedChip words={words} state={need.state} />
        <span>{words.view.changed(need.updatedBy, timeText(need.updatedAt, words))}</span>
      </p>
      {need.state === 'dropped' && (
        <p class="notice warning">{w.drop.because(need.droppedReason)}</p>
      )}
      {choices.mayWrite ? <Editing {...props} /> : <p class="pre-line">{need.reason}</p>}
      <MeetingSop {...props} />
      {choices.mayWrite && <Dropping {...props} />}
    </section>
  )
}

function Editing(props: ShownNeed & { readonly need: Need }) {
  const { words, need, isNewer } = props
  return (
    <>
      {isNewer === true && (
        <p class="notice error" role="alert">
          {words.inventory.form.changed(need.updatedBy, timeText(need.updatedAt, words))}
        </p>
      )}
      <NeedForm {...props} action={`/needs/${need.id}`}>
        <input type="hidden" name="version" value={need.version} />
      </NeedForm>
    </>
  )
}

function MeetingSop({ words, need, choices }: ShownNeed & { readonly need: Need }) {
  const w = words.inventory.sop
  const isOpen = need.state !== 'dropped'
  return (
    <section class="after-form">
      <h2>{w.title}</h2>
      {need.replaces !== null && <p>{w.replaces(need.replaces)}</p>}
      {need.sopId !== null && (
        <p>
          <a href={`/sops/${need.sopId}`}>{need.sopTitle === '' ? w.open : need.sopTitle}</a>
        </p>
      )}
      {choices.mayWrite && isOpen && need.state === 'needed' && need.replaces === null && (
        <form method="post" action={`/needs/${need.id}`} class="stack">
          <CsrfField />
          <p class="lead-text">{w.startText}</p>
          <button name="intent" value="start">
            {words.inventory.start}
          </button>
        </form>
      )}
      {choices.mayWrite && isOpen && need.replaces === null && (
        <LinkForm words={words} need={need} choices={choices} />
      )}
    </section>
  )
}

function LinkForm({ words, need, choices }: Pick<ShownNeed, 'words' | 'choices'> & { need: Need }) {
  const w = words.inventory.sop
  const own = need.sopId === null ? [] : [{ id: need.sopId, title: need.sopTitle ?? '' }]
  const sops = [...own, ...choices.sops].map(({ id, title }) => [id, title] as const)
  if (sops.length === 0) return null
  return (
    <form method="post" action={`/needs/${need.id}`} class="stack after-form">
      <CsrfField />
      <ChoiceField
        name="sop"
        label={w.link}
        value={need.sopId ?? ''}
        choices={[['', w.none], ...sops]}
      />
      <button name="intent" value="link">
        {w.submit}
      </button>
    </form>
  )
}

function Dropping({ words, need, dropError }: ShownNeed & { readonly need: Need }) {
  const w = words.inventory.drop
  if (need.state === 'in-force') return null
  return (
    <section class="after-form">
      <h2>{w.title}</h2>
      <form method="post" action={`/needs/${need.id}`} class="stack">
        <CsrfField />
        {need.state === 'dropped' ? (
          <button name="intent" value="restore">
            {w.restore}
          </button>
        ) : (
          <>
            <LineField name="dropReason" label={w.reason} error={dropError} maxLength={1000} />
            <button class="danger" name="intent" value="drop">
              {w.submit}
            </button>
          </>
        )}
      </form>
    </section>
  )
}
