import { officialInstrument, type InstrumentElement } from '#measures'
import { answerChannels, type Survey, type SurveyableService, type SurveyChoices } from '#server'
import { FieldError } from '../../layout/field-error.tsx'
import {
  ChoiceField,
  fieldOf,
  LineField,
  RadioField,
  type FieldErrors,
} from '../../layout/form-fields.tsx'
import type { Words } from '../../messages/words.ts'
import type { TypedSurvey } from './survey-form.ts'

export type SurveyFieldsProps = {
  readonly words: Words
  readonly typed: TypedSurvey
  readonly errors: FieldErrors
  readonly choices: SurveyChoices
  /** The survey that is changed; absent for a new one. */
  readonly survey?: Survey
}

/** All fields of the plan of a survey. */
export function SurveyFields(props: SurveyFieldsProps) {
  return (
    <>
      <AboutFields {...props} />
      <ServiceFields {...props} />
      <SampleFields {...props} />
      <ShareFields {...props} />
    </>
  )
}

function AboutFields({ words, typed, errors, choices, survey }: SurveyFieldsProps) {
  const w = words.surveys.form
  const state = { texts: typed.texts, errors }
  return (
    <>
      <LineField {...fieldOf(state, 'title')} label={w.title} maxLength={200} required />
      {survey === undefined ? (
        <LineField {...fieldOf(state, 'slug')} label={w.slug} hint={w.slugHint} maxLength={80} />
      ) : (
        <p>
          {w.slug}: <code>{survey.slug}</code> <small>{w.slugFixed}</small>
        </p>
      )}
      <ChoiceField
        {...fieldOf(state, 'instrument')}
        label={w.instrument}
        hint={w.instrumentHint}
        choices={choices.instruments.map(({ id, version, title }) => [
          `${id}/${version}`,
          words.surveys.instruments.named(title[words.language], id, version),
        ])}
      />
      <div class="fields">
        <LineField {...fieldOf(state, 'begins-on')} type="date" label={w.beginsOn} required />
        <LineField {...fieldOf(state, 'ends-on')} type="date" label={w.endsOn} required />
      </div>
    </>
  )
}

/** What the services of a survey may leave out, by any of its instruments. */
function listDroppable({ instruments }: SurveyChoices): readonly InstrumentElement[] {
  const all = new Set(instruments.flatMap(({ droppable }) => droppable))
  return officialInstrument().elements.filter(({ key }) => all.has(key))
}

/** Those that are offered, and those of the survey that no longer are. */
function listServices({ choices, survey }: SurveyFieldsProps): readonly SurveyableService[] {
  const offered = new Set(choices.services.map(({ id }) => id))
  const others = (survey?.services ?? []).filter(({ serviceId }) => !offered.has(serviceId))
  return [
    ...choices.services,
    ...others.map(({ serviceId, name }) => ({ id: serviceId, name, unitName: '' })),
  ]
}

function ServiceFields(props: SurveyFieldsProps) {
  const { words, errors, choices } = props
  const w = words.surveys.form
  const services = listServices(props)
  const droppable = listDroppable(choices)
  return (
    <fieldset class="survey-services" aria-describedby="services-hint services-error">
      <legend>{w.services}</legend>
      <p id="services-hint">{services.length === 0 ? w.noServices : w.servicesHint}</p>
      <FieldError id="services-error" text={errors['services']} />
      {services.length > 0 && (
        <table class="list">
          <thead>
            <tr>
              <th scope="col">{w.service}</th>
              <th scope="col">{w.population}</th>
              <th scope="col">{w.asked}</th>
              <th scope="col">{w.leftOut}</th>
            </tr>
          </thead>
          <tbody>
            {services.map((service) => (
              <ServiceRow key={service.id} {...props} {...{ service, droppable }} />
            ))}
          </tbody>
        </table>
      )}
    </fieldset>
  )
}

function ServiceRow(
  props: SurveyFieldsProps & {
    readonly service: SurveyableService
    readonly droppable: readonly InstrumentElement[]
  },
) {
  const { words, typed, errors, service, droppable } = props
  const w = words.surveys.form
  const { id, name } = service
  return (
    <tr>
      <th scope="row">
        <label class="check">
          <input type="checkbox" name="services" value={id} checked={typed.services.includes(id)} />
          {name}
        </label>
        <small>{service.unitName}</small>
      </th>
      <td data-label={w.population}>
        <Count {...props} name={`population-${id}`} label={w.ofService(w.population, name)} />
      </td>
      <td data-label={w.asked}>
        <Count {...props} name={`asked-${id}`} label={w.ofService(w.asked, name)} />
      </td>
      <td data-label={w.leftOut}>
        {droppable.map(({ key, name: element }) => (
          <label key={key} class="check">
            <input
              type="checkbox"
              name={`left-out-${id}`}
              value={key}
              checked={typed.leftOut[id]?.includes(key)}
              aria-label={w.ofService(w.without(element[words.language]), name)}
            />
            {element[words.language]}
          </label>
        ))}
        <FieldError id={`left-out-${id}-error`} text={errors[`left-out-${id}`]} />
      </td>
    </tr>
  )
}

function Count(
  props: Pick<SurveyFieldsProps, 'typed' | 'errors'> & {
    readonly name: string
    readonly label: string
  },
) {
  const { typed, errors, name, label } = props
  return (
    <>
      <input
        {...{ name }}
        value={typed.texts[name] ?? ''}
        inputMode="numeric"
        maxLength={12}
        autocomplete="off"
        aria-label={label}
        aria-invalid={errors[name] === undefined ? undefined : 'true'}
        aria-describedby={`${name}-error`}
      />
      <FieldError id={`${name}-error`} text={errors[name]} />
    </>
  )
}

function SampleFields({ words, typed, errors }: SurveyFieldsProps) {
  const w = words.surveys.form
  return (
    <>
      <RadioField
        name="rounding"
        label={w.rounding}
        value={typed.texts['rounding'] === 'up' ? 'up' : 'nearest'}
        choices={[
          ['nearest', w.roundings.nearest],
          ['up', w.roundings.up],
        ]}
        error={undefined}
      />
      <LineField
        {...fieldOf({ texts: typed.texts, errors }, 'most-per-sender')}
        inputMode="numeric"
        label={w.mostPerSender}
        hint={w.mostPerSenderHint}
        maxLength={7}
      />
    </>
  )
}

function ShareFields({ words, typed, errors }: SurveyFieldsProps) {
  const w = words.surveys.form
  return (
    <fieldset class="survey-shares" aria-describedby="channels-hint channels-error">
      <legend>{w.shares}</legend>
      <p id="channels-hint">{w.sharesHint}</p>
      <div class="fields">
        {answerChannels.map((channel) => (
          <LineField
            key={channel}
            {...fieldOf({ texts: typed.texts, errors: {} }, `share-${channel}`)}
            inputMode="numeric"
            label={words.surveys.channels[channel]}
            maxLength={3}
          />
        ))}
      </div>
      <FieldError id="channels-error" text={errors['channels']} />
    </fieldset>
  )
}
