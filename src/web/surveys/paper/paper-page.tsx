import { listPaperBoxes, type PaperDesk, type SheetFault } from '#server'
import { CsrfField } from '../../layout/csrf-field.tsx'
import { ChoiceField, LineField } from '../../layout/form-fields.tsx'
import { PostButton } from '../../layout/post-button.tsx'
import type { Words } from '../../messages/words.ts'
import { PaperGrid, type GridRow } from './paper-grid.tsx'
import { sheetCounts } from './read-paper-form.ts'

export type PaperProblem =
  | { readonly kind: 'faulty'; readonly faults: readonly SheetFault[] }
  | { readonly kind: 'empty' | 'closed' | 'busy' }

export type PaperPageProps = {
  readonly words: Words
  readonly desk: PaperDesk
  readonly page: string
  readonly serviceId: string
  readonly answeredOn: string
  readonly rows: readonly GridRow[]
  readonly problem: PaperProblem | undefined
}

/** Filled-in forms as they are typed in: one row for each. */
export function PaperPage(props: PaperPageProps) {
  const { words, desk } = props
  const w = words.surveyPaper
  const { id, state } = desk.survey
  return (
    <>
      <h2>{w.title}</h2>
      <p class="paper-links">
        <a href={`/surveys/${id}/paper/form`}>{w.blank}</a>{' '}
        <a href={`/surveys/${id}/paper/file`}>{w.toFile}</a>
      </p>
      {state === 'open' ? <Desk {...props} /> : <p class="notice">{w.cannotEnter}</p>}
      <Today words={words} desk={desk} />
    </>
  )
}

function Desk(props: PaperPageProps) {
  const { words, desk, page, serviceId, answeredOn, rows, problem } = props
  const w = words.surveyPaper
  const service = desk.survey.services.find((one) => one.serviceId === serviceId)
  if (service === undefined) return <Choose {...props} />
  const faults = problem?.kind === 'faulty' ? problem.faults : []
  const dateFault = faults.find(({ box }) => box === 'date')
  return (
    <>
      <Choose {...props} />
      <form
        method="post"
        action={`/surveys/${desk.survey.id}/paper`}
        class="paper-form"
        data-paper=""
        noValidate
      >
        <CsrfField />
        <input type="hidden" name="page" value={page} />
        <input type="hidden" name="service" value={serviceId} />
        <input type="hidden" name="rows" value={rows.length} />
        <Problem words={words} problem={problem} />
        <p>{w.lead}</p>
        <p hidden data-keys="">
          {w.keys}
        </p>
        <LineField
          name="date"
          type="date"
          label={w.answeredOn}
          hint={w.answeredOnHint}
          value={answeredOn}
          error={dateFault === undefined ? undefined : w.faults[dateFault.code](0)}
        />
        <PaperGrid
          words={words}
          label={w.grid(service.name)}
          boxes={listPaperBoxes(desk.survey.instrument, service.leftOut)}
          rows={rows}
          faults={faults.filter(({ box }) => box !== 'date')}
        />
        <p>
          <small id="save-hint">{w.saveHint}</small>
        </p>
        <div class="actions">
          <button class="primary" aria-describedby="save-hint">
            {w.save}
          </button>
        </div>
      </form>
    </>
  )
}

function Choose({ words, desk, serviceId, rows }: PaperPageProps) {
  const w = words.surveyPaper
  const services = desk.survey.services.map((one) => [one.serviceId, one.name] as const)
  return (
    <form action={`/surveys/${desk.survey.id}/paper`} class="filters">
      <ChoiceField name="service" label={w.service} value={serviceId} choices={services} />
      <ChoiceField
        name="rows"
        label={w.rows}
        value={String(rows.length)}
        choices={sheetCounts.map((count) => [String(count), String(count)] as const)}
      />
      <button>{w.show}</button>
    </form>
  )
}

function Problem({ words, problem }: Pick<PaperPageProps, 'words' | 'problem'>) {
  if (problem === undefined) return null
  const w = words.surveyPaper
  return (
    <p class="notice error" role="alert">
      {problem.kind === 'faulty' ? w.faulty(problem.faults.length) : w[problem.kind]}
    </p>
  )
}

function Today({ words, desk }: Pick<PaperPageProps, 'words' | 'desk'>) {
  const w = words.surveyPaper
  return (
    <section class="paper-today">
      <p>{w.today(desk.enteredToday)}</p>
      {desk.lastPage > 0 && (
        <>
          <PostButton
            action={`/surveys/${desk.survey.id}/paper/take-back`}
            label={w.takeBack(desk.lastPage)}
          />
          <small>{w.takeBackHint}</small>
        </>
      )}
    </section>
  )
}
