import type { Instrument, InstrumentElement } from '#measures'
import { CsrfField } from '../../layout/csrf-field.tsx'
import { fieldOf, LineField, TextField, type FieldErrors } from '../../layout/form-fields.tsx'
import type { Words } from '../../messages/words.ts'
import { instrumentPath } from './instrument-address.ts'
import { titleField, type TypedInstrument } from './instrument-form.ts'

type EditInstrumentPageProps = {
  readonly words: Words
  readonly base: Instrument
  /** The number that a new version gets now. */
  readonly nextVersion: number
  readonly typed: TypedInstrument
  readonly errors: FieldErrors
}

/** A new version made of another one: texts, parts and further questions; the official answers stay. */
export function EditInstrumentPage(props: EditInstrumentPageProps) {
  const { words, base, nextVersion, typed, errors } = props
  const w = words.surveys.instruments
  const { id, version, title } = base
  return (
    <>
      <p class="crumb">
        <a href={instrumentPath(base)}>{w.named(title[words.language], id, version)}</a>
      </p>
      <h1>{w.newVersion}</h1>
      <p class="lead-text">{w.newVersionLead}</p>
      <p>
        {w.willBe} <code>{instrumentPath({ id, version: nextVersion })}</code>.{' '}
        <small>{w.willBeUnless}</small>
      </p>
      {Object.keys(errors).length > 0 && (
        <p class="notice error" role="alert">
          {words.surveys.form.incomplete}
        </p>
      )}
      <form
        method="post"
        action={`${instrumentPath(base)}/edit`}
        class="stack survey-form"
        noValidate
      >
        <CsrfField />
        <Save words={words} />
        <TwoLines {...props} name={titleField} label={w.titleField} />
        <h2>{w.elements}</h2>
        {base.elements.map((element) => (
          <ElementFields key={element.key} {...props} element={element} />
        ))}
        <label class="check">
          <input type="checkbox" name="importance" value="yes" checked={typed.asksImportance} />
          {w.asksImportance}
        </label>
        <h2>{w.questions}</h2>
        {typed.questions.map((question, at) => (
          <QuestionFields key={question.key} {...props} question={question} number={at + 1} />
        ))}
        <div class="actions">
          {(['text', 'score', 'choice'] as const).map((kind) => (
            <button key={kind} class="small" name="intent" value={`question/${kind}`}>
              {w.addQuestion[kind]}
            </button>
          ))}
        </div>
        <Save words={words} />
      </form>
    </>
  )
}

/** Stands first, too, so that Enter saves. */
function Save({ words }: Pick<EditInstrumentPageProps, 'words'>) {
  return (
    <div class="actions">
      <button class="primary" name="intent" value="save">
        {words.surveys.instruments.save}
      </button>
    </div>
  )
}

/** A text in both languages. */
function TwoLines(
  props: EditInstrumentPageProps & { readonly name: string; readonly label: string },
) {
  const { words, typed, errors, name, label } = props
  const state = { texts: typed.texts, errors }
  return (
    <div class="fields wide-fields">
      {(['id', 'en'] as const).map((language) => (
        <LineField
          key={language}
          {...fieldOf(state, `${name}.${language}`)}
          label={words.surveys.instruments.inLanguage[language](label)}
          maxLength={1000}
        />
      ))}
    </div>
  )
}

function ElementFields(props: EditInstrumentPageProps & { readonly element: InstrumentElement }) {
  const { words, typed, element } = props
  const w = words.surveys.instruments
  const { key } = element
  const name = element.name[words.language]
  const parts = typed.parts[key] ?? []
  return (
    <fieldset class="asked-fields">
      <legend>{name}</legend>
      {parts.length === 0 && <TwoLines {...props} name={key} label={w.questionOf(name)} />}
      {parts.map((part, at) => (
        <div key={part}>
          <input type="hidden" name={`parts.${key}`} value={part} />
          <TwoLines {...props} name={part} label={w.partOf(name, at + 1)} />
          <Key words={words} of={part} />
          <Remove words={words} gone={part} label={w.partOf(name, at + 1)} />
        </div>
      ))}
      <button
        class="small quiet"
        name="intent"
        value={`part/${key}`}
        aria-label={w.ofElement(w.addPart, name)}
      >
        {w.addPart}
      </button>
    </fieldset>
  )
}

function QuestionFields(
  props: EditInstrumentPageProps & {
    readonly question: TypedInstrument['questions'][number]
    readonly number: number
  },
) {
  const { words, typed, errors, question, number } = props
  const w = words.surveys.instruments
  const { key, kind } = question
  const label = w.numbered(number)
  const state = { texts: typed.texts, errors }
  return (
    <fieldset class="asked-fields">
      <legend>{`${label}: ${w.kinds[kind]}`}</legend>
      <input type="hidden" name="questions" value={`${kind}/${key}`} />
      <TwoLines {...props} name={key} label={w.questionOf(label)} />
      <Key words={words} of={key} />
      {kind !== 'text' && (
        <div class="fields wide-fields">
          {(['id', 'en'] as const).map((language) => (
            <TextField
              key={language}
              {...fieldOf(state, `${key}.choices.${language}`)}
              label={w.inLanguage[language](w.choicesOf(label))}
              hint={w.choicesHint[kind]}
              maxLength={2000}
            />
          ))}
        </div>
      )}
      <Remove words={words} gone={key} label={label} />
    </fieldset>
  )
}

/** By what files and data know something that is asked. */
function Key({ words, of }: { readonly words: Words; readonly of: string }) {
  return (
    <p>
      <small>
        {words.surveys.instruments.key} <code>{of}</code>
      </small>
    </p>
  )
}

function Remove(props: { readonly words: Words; readonly gone: string; readonly label: string }) {
  const { words, gone, label } = props
  const w = words.surveys.instruments
  return (
    <button
      class="small quiet danger"
      name="intent"
      value={`remove/${gone}`}
      aria-label={w.ofElement(w.remove, label)}
    >
      {w.remove}
    </button>
  )
}
