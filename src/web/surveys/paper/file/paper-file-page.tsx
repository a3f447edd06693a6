import { listPaperBoxes, type PaperFilePreview } from '#server'
import { CsrfField } from '../../../layout/csrf-field.tsx'
import { FieldError } from '../../../layout/field-error.tsx'
import type { Words } from '../../../messages/words.ts'
import { boxName } from '../box-name.ts'

export type FileFault = 'unread' | 'encoding'
type StartProps = {
  readonly words: Words
  readonly surveyId: string
  readonly fault: FileFault | undefined
}

/** Takes a file with answers that were written on paper. */
export function PaperFileStart({ words, surveyId, fault }: StartProps) {
  const w = words.surveyPaper.file
  return (
    <>
      <p>
        <a href={`/surveys/${surveyId}/paper`}>{words.surveyPaper.back}</a>
      </p>
      <h2>{w.title}</h2>
      <p class="lead-text">{w.lead}</p>
      <form
        method="post"
        action={`/surveys/${surveyId}/paper/file`}
        enctype="multipart/form-data"
        class="stack"
      >
        <CsrfField />
        <label class="field">
          {w.choose}
          <input
            type="file"
            name="file"
            accept=".csv,.txt,.xlsx"
            aria-invalid={fault === undefined ? undefined : 'true'}
            aria-describedby="file-error"
          />
        </label>
        <FieldError id="file-error" text={fault === undefined ? undefined : w[fault]} />
        <button class="primary">{w.check}</button>
      </form>
    </>
  )
}

const mostFaults = 50
const mostShown = 20

type PreviewProps = {
  readonly words: Words
  readonly preview: PaperFilePreview
  /** What is in the file; it comes back when it is to be saved. */
  readonly text: string
}

/** How a file stands: what is wrong, or what would be saved. */
export function PaperFilePage({ words, preview, text }: PreviewProps) {
  const w = words.surveyPaper.file
  const { desk, sheets, faults, already } = preview
  const left = sheets.length - already
  return (
    <>
      <p>
        <a href={`/surveys/${desk.survey.id}/paper/file`}>{w.title}</a>
      </p>
      <h2>{w.preview}</h2>
      {already > 0 && <p class="notice warning">{w.already(already)}</p>}
      {faults.length > 0 && <Faults words={words} faults={faults} />}
      {faults.length === 0 && left > 0 && (
        <form method="post" action={`/surveys/${desk.survey.id}/paper/file/save`}>
          <CsrfField />
          <input type="hidden" name="text" value={text} />
          <p>{w.ready(left)}</p>
          <button class="primary">{w.take(left)}</button>
        </form>
      )}
      {faults.length === 0 && <Sheets words={words} preview={preview} />}
    </>
  )
}

function Faults({ words, faults }: Pick<PreviewProps, 'words'> & Pick<PaperFilePreview, 'faults'>) {
  const w = words.surveyPaper
  return (
    <>
      <p class="notice error" role="alert">
        {w.file.faulty(faults.length)}
      </p>
      <ul>
        {faults.slice(0, mostFaults).map(({ row, box, found, code, most = 0 }) => (
          <li key={`${row} ${box} ${code}`}>
            {`${w.file.fault(row, box, found === box ? '' : found)}: ${w.faults[code](most)}`}
          </li>
        ))}
      </ul>
      {faults.length > mostFaults && <p>{w.file.more(faults.length - mostFaults)}</p>}
    </>
  )
}

/** The first of them as they were read. */
function Sheets({ words, preview }: Pick<PreviewProps, 'words' | 'preview'>) {
  const w = words.surveyPaper
  const { sheets, desk } = preview
  const shown = sheets.slice(0, mostShown)
  const boxes = listPaperBoxes(desk.survey.instrument, []).filter(
    ({ name }) => sheets[0]?.boxes[name] !== undefined,
  )
  const serviceOf = (id: string) =>
    desk.survey.services.find(({ serviceId }) => serviceId === id)?.name
  return (
    // The keyboard scrolls what has the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section class="paper-grid-frame" aria-label={w.file.preview} tabIndex={0}>
      <table class="list">
        <caption>{w.file.first(shown.length, sheets.length)}</caption>
        <thead>
          <tr>
            <th scope="col">{w.file.line}</th>
            <th scope="col">{w.service}</th>
            <th scope="col">{w.answeredOn}</th>
            {boxes.map((box) => (
              <th key={box.name} scope="col">
                {boxName(words, box)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ row, serviceId, answeredOn, boxes: typed }) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              <td>{serviceOf(serviceId)}</td>
              <td>{answeredOn}</td>
              {boxes.map(({ name }) => (
                <td key={name}>{typed[name]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
