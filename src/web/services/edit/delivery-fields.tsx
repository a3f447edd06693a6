import { printDuration, readDuration } from '#time'
import { Folded, textOf, TypedField, WordsField, type EditView } from './edit-fields.tsx'
import { RowListFields } from './row-list-fields.tsx'
import { channelKinds, feeKinds } from './standard-form.ts'

/** Requirements or procedure: a row for each item. */
export function ItemFields(props: EditView & { readonly list: 'requirements' | 'procedure' }) {
  const { words } = props
  const w = words.services.edit
  return (
    <RowListFields
      {...props}
      row={(name, label) => (
        <>
          <TypedField {...props} name={`${name('text')}.id`} label={label} lines={1} />
          <input type="hidden" name={name('from')} value={textOf(props, name('from'))} />
          <Folded
            title={w.more}
            isFilled={[`${name('text')}.en`, `${name('when')}.id`, `${name('when')}.en`].some(
              (field) => textOf(props, field) !== '',
            )}
          >
            <TypedField {...props} name={`${name('when')}.id`} label={w.when} hint={w.whenHint} />
            <TypedField
              {...props}
              name={`${name('text')}.en`}
              label={w.englishOf(w.text)}
              lines={1}
            />
            <TypedField {...props} name={`${name('when')}.en`} label={w.englishOf(w.when)} />
          </Folded>
        </>
      )}
    />
  )
}

/** The promised time, as people write it, with what was understood of it. */
export function DurationFields(props: EditView) {
  const { words } = props
  const w = words.services.edit
  const read = readDuration(textOf(props, 'duration'))
  const isRead = read !== undefined && props.errors['duration'] === undefined
  return (
    <div class="stack">
      <div>
        <TypedField {...props} name="duration" label={w.duration} hint={w.durationHint} />
        {isRead && (
          <p class="understood-time">{w.understood(printDuration(read, words.language))}</p>
        )}
      </div>
      <input type="hidden" name="durationFrom" value={textOf(props, 'durationFrom')} />
      <WordsField {...props} name="durationNote" label={w.durationNote} hint={w.durationNoteHint} />
    </div>
  )
}

/** What it costs: nothing, or a tariff with its rows and the regulation that sets it. */
export function FeeFields(props: EditView) {
  const { words } = props
  const w = words.services.edit
  const chosen = textOf(props, 'fee') || 'unstated'
  return (
    <div class="stack">
      <fieldset class="radios">
        <legend class="hidden">{w.fee}</legend>
        {feeKinds.map((kind) => (
          <label key={kind}>
            <input type="radio" name="fee" value={kind} checked={kind === chosen} /> {w.fees[kind]}
          </label>
        ))}
      </fieldset>
      <div class="tariff">
        <RowListFields
          {...props}
          list="rows"
          row={(name, label) => (
            <>
              <div class="fee-row">
                <TypedField
                  {...props}
                  name={`${name('text')}.id`}
                  label={`${label}: ${w.feeText}`}
                />
                <TypedField
                  {...props}
                  name={name('rupiah')}
                  label={w.rupiah}
                  hint={w.rupiahHint}
                  inputMode="numeric"
                  maxLength={30}
                />
                <TypedField {...props} name={`${name('per')}.id`} label={w.per} hint={w.perHint} />
              </div>
              <Folded
                title={w.english}
                isFilled={[`${name('text')}.en`, `${name('per')}.en`].some(
                  (field) => textOf(props, field) !== '',
                )}
              >
                <TypedField {...props} name={`${name('text')}.en`} label={w.englishOf(w.feeText)} />
                <TypedField {...props} name={`${name('per')}.en`} label={w.englishOf(w.per)} />
              </Folded>
            </>
          )}
        />
        <TypedField {...props} name="feeBasis" label={w.feeBasis} />
      </div>
    </div>
  )
}

/** Where one complains, and which position answers. */
export function ComplaintFields(props: EditView) {
  const { words } = props
  const w = words.services.edit
  return (
    <div class="stack">
      <RowListFields
        {...props}
        list="channels"
        row={(name, label) => (
          <div class="channel-row">
            <label class="field">
              {`${label}: ${w.channelKind}`}
              <select name={name('kind')}>
                {channelKinds.map((kind) => (
                  <option key={kind} value={kind} selected={kind === textOf(props, name('kind'))}>
                    {w.channels[kind]}
                  </option>
                ))}
              </select>
            </label>
            <TypedField {...props} name={name('value')} label={w.channelValue} />
          </div>
        )}
      />
      <TypedField {...props} name="responsible" label={w.responsible} hint={w.responsibleHint} />
    </div>
  )
}
