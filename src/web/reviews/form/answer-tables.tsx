import type { ComponentChildren } from 'preact'
import { FieldError } from '../../layout/field-error.tsx'
import type { Words } from '../../messages/words.ts'
import type { FormPageProps } from './form-page.tsx'
import { RadioField } from '../../layout/form-fields.tsx'

/** The form of monitoring: a row a step. */
export function StepsTable({ words, review, steps, missing }: FormPageProps) {
  const w = words.reviews.form
  const { columns } = w
  const texts = new Map(steps.map(({ id, activity }) => [id, activity]))
  return (
    <AnswerTable
      heads={[columns.number, columns.step, columns.verdict, columns.note, columns.action]}
    >
      {review.content.steps.map(({ stepId, verdict, note, action }, at) => (
        <tr key={stepId}>
          <td class="row-number">{at + 1}</td>
          <th scope="row">{texts.get(stepId) ?? ''}</th>
          <td data-label={columns.verdict}>
            <RadioField
              labelIs="hidden"
              name={`verdict-${at}`}
              label={w.row(columns.verdict, at + 1)}
              value={verdict}
              choices={[
                ['well', w.well],
                ['badly', w.badly],
              ]}
              error={missing.has(`steps/${stepId}`) ? w.errors.verdict : undefined}
            />
          </td>
          <TextCell
            words={words}
            name={`note-${at}`}
            label={columns.note}
            number={at + 1}
            value={note}
            error={missing.has(`steps/${stepId}/note`) ? w.errors.note : undefined}
          />
          <TextCell
            words={words}
            name={`action-${at}`}
            label={columns.action}
            number={at + 1}
            value={action}
          />
        </tr>
      ))}
    </AnswerTable>
  )
}

/** The form of evaluation: a row a criterion. */
export function CriteriaTable({ words, review, missing }: FormPageProps) {
  const w = words.reviews.form
  const { columns } = w
  return (
    <AnswerTable heads={[columns.number, columns.criterion, columns.answer, columns.remark]}>
      {review.content.criteria.map(({ id, answer, remark }, at) => (
        <tr key={id}>
          <td class="row-number">{at + 1}</td>
          <th scope="row">{words.reviews.criteria[id] ?? id}</th>
          <td data-label={columns.answer}>
            <RadioField
              labelIs="hidden"
              name={`answer-${at}`}
              label={w.row(columns.answer, at + 1)}
              value={answer}
              choices={[
                ['yes', w.yes],
                ['no', w.no],
              ]}
              error={missing.has(`criteria/${id}`) ? w.errors.answer : undefined}
            />
          </td>
          <TextCell
            words={words}
            name={`remark-${at}`}
            label={columns.remark}
            number={at + 1}
            value={remark}
          />
        </tr>
      ))}
    </AnswerTable>
  )
}

function AnswerTable(props: {
  readonly heads: readonly string[]
  readonly children: ComponentChildren
}) {
  return (
    <table class="list answers">
      <thead>
        <tr>
          {props.heads.map((head) => (
            <th scope="col" key={head}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{props.children}</tbody>
    </table>
  )
}

function TextCell(props: {
  readonly words: Words
  readonly name: string
  readonly label: string
  readonly number: number
  readonly value: string
  readonly error?: string | undefined
}) {
  const { name, label, error } = props
  const errorId = `${name}-error`
  return (
    <td data-label={label}>
      <textarea
        name={name}
        rows={2}
        maxLength={2000}
        aria-label={props.words.reviews.form.row(label, props.number)}
        aria-invalid={error === undefined ? undefined : 'true'}
        aria-describedby={errorId}
      >
        {props.value}
      </textarea>
      <FieldError id={errorId} text={error} />
    </td>
  )
}
