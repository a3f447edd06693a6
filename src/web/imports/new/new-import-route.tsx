import type { Unit } from '#server'
import { CsrfField } from '../../layout/csrf-field.tsx'
import { FieldError } from '../../layout/field-error.tsx'
import { showPage } from '../../layout/respond.tsx'
import type { Words } from '../../messages/words.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { listWritableUnits } from '../../request/writable-units.ts'
import { inMegabytes, uploadLimits } from '../upload/upload-limits.ts'

/** What was left out of a form that was sent. */
type Missing = 'unit' | 'files'

export function addNewImportRoute(app: WebApp, site: Site): void {
  app.get('/imports/new', (c) => showNewImport(c, site))
}

export async function showNewImport(
  c: WebContext,
  site: Site,
  missing?: Missing,
): Promise<Response> {
  const words = c.get('words')
  const units = await listWritableUnits(c, site)
  const body = <NewImportPage words={words} units={units} missing={missing} />
  const status = missing === undefined ? 200 : 422
  return showPage(c, site, { title: words.imports.create.title, body, status })
}

type NewImportProps = {
  readonly words: Words
  readonly units: readonly Unit[]
  readonly missing: Missing | undefined
}

/** Chooses a unit and files, and says what will happen to them. */
function NewImportPage({ words, units, missing }: NewImportProps) {
  const w = words.imports.create
  if (units.length === 0) {
    return (
      <section class="narrow">
        <h1>{w.title}</h1>
        <p class="lead-text">{words.create.nowhere}</p>
      </section>
    )
  }
  return (
    <section class="narrow">
      <h1>{w.title}</h1>
      <p class="lead-text">{w.lead}</p>
      <form method="post" action="/imports" enctype="multipart/form-data" class="stack">
        {/* Stands first: it is looked at before anything is kept. */}
        <CsrfField />
        <UnitField words={words} units={units} missing={missing} />
        <FileField words={words} missing={missing} />
        <button class="primary">{w.submit}</button>
      </form>
      <h2 class="after-form">{w.nextTitle}</h2>
      <ol>
        {w.next.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </section>
  )
}

function UnitField({ words, units, missing }: NewImportProps) {
  const w = words.imports.create
  const text = missing === 'unit' ? w.unitMissing : undefined
  return (
    <>
      <label class="field">
        {w.unit}
        <select
          name="unit"
          aria-describedby="unit-error"
          aria-invalid={text === undefined ? undefined : 'true'}
        >
          {units.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <FieldError id="unit-error" text={text} />
    </>
  )
}

const accepted = '.docx,.xlsx,.bpmn,.xml,.json'

function FileField({ words, missing }: Pick<NewImportProps, 'words' | 'missing'>) {
  const w = words.imports.create
  const { fileBytes, files, totalBytes } = uploadLimits
  const text = missing === 'files' ? w.filesMissing : undefined
  return (
    <>
      <label class="field">
        {w.files}
        <small id="files-hint">
          {w.accepted(inMegabytes(fileBytes), files, inMegabytes(totalBytes))}
        </small>
        <input
          type="file"
          name="files"
          multiple
          accept={accepted}
          aria-describedby="files-hint files-error"
          aria-invalid={text === undefined ? undefined : 'true'}
        />
      </label>
      <FieldError id="files-error" text={text} />
    </>
  )
}
