import {
  remarkStates,
  screeningReasons,
  type Remark,
  type RemarkChoice,
  type RemarkList,
} from '#server'
import { countText } from '../../archive/count-text.ts'
import { CsrfField } from '../../layout/csrf-field.tsx'
import { timeText } from '../../layout/date-text.ts'
import { FieldError } from '../../layout/field-error.tsx'
import { ChoiceField } from '../../layout/form-fields.tsx'
import type { Words } from '../../messages/words.ts'
import { PageTurner } from '../page-turner.tsx'
import { monthText } from './month-text.ts'
import { remarkFields, remarksPath } from './remark-address.ts'

type RemarksProps = {
  readonly words: Words
  readonly list: RemarkList
  readonly choice: RemarkChoice
  /** Nothing was chosen. */
  readonly isMissing: boolean
}

/** What people wrote, by what was decided, each with what screening doubts. */
export function RemarksPage(props: RemarksProps) {
  const { words, list, choice } = props
  const w = words.remarks
  const { survey, remarks, page, hasMore, may } = list
  const isFiltered = choice.serviceId !== undefined || choice.reason !== undefined
  return (
    <>
      <p>{w.lead}</p>
      <Shelves {...props} />
      <Filter {...props} />
      {remarks.length === 0 && <p>{isFiltered ? w.noneChosen : w.empty[choice.state]}</p>}
      {remarks.length > 0 &&
        (may.includes('judge') ? <JudgeForm {...props} /> : <Texts {...props} />)}
      <PageTurner
        words={words}
        page={page}
        hasMore={hasMore}
        addressOf={(other) => remarksPath(survey.id, choice, other)}
      />
      {may.includes('judge') && (
        <div class="actions">
          <a class="button quiet" href={`/surveys/${survey.id}/remarks/remarks.csv`}>
            {w.takeAlong}
          </a>
        </div>
      )}
    </>
  )
}

function Shelves({ words, list, choice }: RemarksProps) {
  const w = words.remarks
  return (
    <nav class="shelves" aria-label={w.shelves}>
      {remarkStates.map((state) => (
        <a
          key={state}
          href={remarksPath(list.survey.id, { state })}
          aria-current={state === choice.state ? 'page' : undefined}
        >
          {`${w.states[state]} (${countText(list.counts[state], words)})`}
        </a>
      ))}
    </nav>
  )
}

function Filter({ words, list, choice }: RemarksProps) {
  const w = words.remarks.filter
  const doubts = words.consultation.reasons
  return (
    <form class="stack remark-filter" action={`/surveys/${list.survey.id}/remarks`}>
      <input type="hidden" name="show" value={choice.state} />
      <ChoiceField
        name="service"
        label={w.service}
        value={choice.serviceId}
        choices={[
          ['', w.allServices],
          ...list.survey.services.map(({ serviceId, name }) => [serviceId, name] as const),
        ]}
      />
      <ChoiceField
        name="reason"
        label={w.reason}
        value={choice.reason}
        choices={[
          ['', w.allReasons],
          ['none', w.none],
          ...screeningReasons.map((reason) => [reason, doubts[reason] ?? reason] as const),
        ]}
      />
      <div class="actions">
        <button>{w.show}</button>
      </div>
    </form>
  )
}

function JudgeForm(props: RemarksProps) {
  const { words, list, choice, isMissing } = props
  const w = words.remarks
  return (
    <form class="survey-part" method="post" action={`/surveys/${list.survey.id}/remarks`}>
      <CsrfField />
      {Object.entries(remarkFields(choice)).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p id="remarks-hint">{w.chooseHint}</p>
      <FieldError id="remarks-error" text={isMissing ? w.missing : undefined} />
      <Texts {...props} isChoosing />
      <div class="actions">
        {choice.state !== 'shown' && (
          <button class="primary" name="verdict" value="shown">
            {w.show}
          </button>
        )}
        {choice.state !== 'refused' && (
          <button class="quiet danger" name="verdict" value="refused">
            {w.refuse}
          </button>
        )}
      </div>
    </form>
  )
}

function Texts(props: RemarksProps & { readonly isChoosing?: true }) {
  const { words, list, isChoosing } = props
  return (
    <ol class="comments" aria-label={words.remarks.list}>
      {list.remarks.map((remark) => (
        <li key={remark.id}>
          {isChoosing === true && (
            <input
              type="checkbox"
              name="remark"
              value={remark.id}
              aria-labelledby={`text-${remark.id}`}
              aria-describedby="remarks-error"
            />
          )}{' '}
          <RemarkText words={words} remark={remark} />
        </li>
      ))}
    </ol>
  )
}

function RemarkText({ words, remark }: { readonly words: Words; readonly remark: Remark }) {
  const w = words.remarks
  const { reasons, state, judgedAt, judgedBy } = remark
  const doubts = reasons.map((reason) => words.consultation.reasons[reason] ?? reason)
  return (
    <>
      <small>{w.from(remark.serviceName, monthText(remark.month, words))}</small>
      <p class="pre-line" id={`text-${remark.id}`}>
        {remark.text}
      </p>
      {doubts.length > 0 && <p>{w.why(doubts.join(', '))}</p>}
      {judgedAt !== null && (
        <p>
          <small>{w.judged(w.states[state], judgedBy ?? '', timeText(judgedAt, words))}</small>
        </p>
      )}
    </>
  )
}
