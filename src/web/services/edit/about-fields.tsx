import { lifeEvents } from '#standard'
import { Folded, textOf, TypedField, WordsField, type EditView } from './edit-fields.tsx'
import { RowListFields } from './row-list-fields.tsx'

/** What the service is called, for whom it is, when one looks for it, and where it is given. */
export function AboutFields(props: EditView) {
  const { words, typed } = props
  const w = words.services.edit
  const isChosen = (event: string) => typed.lifeEvents.includes(event)
  return (
    <div class="stack">
      <WordsField {...props} name="name" label={w.name} maxLength={300} />
      <WordsField {...props} name="summary" label={w.summary} hint={w.summaryHint} lines={2} />
      <TypedField
        {...props}
        name="searchWords"
        label={w.searchWords}
        hint={w.searchWordsHint}
        lines={2}
      />
      <fieldset class="radios life-events">
        <legend>{w.lifeEvents}</legend>
        <p class="lead-text">{w.lifeEventsHint}</p>
        <div class="check-grid">
          {lifeEvents.map((event) => (
            <label key={event}>
              <input type="checkbox" name="lifeEvents" value={event} checked={isChosen(event)} />{' '}
              {words.services.lifeEvents[event]}
            </label>
          ))}
        </div>
      </fieldset>
    </div>
  )
}

/** Where the service is given: counters and online forms. */
export function PlaceFields(props: EditView) {
  const w = props.words.services.edit
  return (
    <RowListFields
      {...props}
      list="places"
      row={(name, label) => (
        <>
          <div class="place-row">
            <TypedField {...props} name={`${name('name')}.id`} label={`${label}: ${w.placeName}`} />
            <TypedField {...props} name={name('phone')} label={w.phone} inputMode="tel" />
            <TypedField {...props} name={name('address')} label={w.address} lines={1} />
            <TypedField
              {...props}
              name={name('url')}
              label={w.url}
              hint={w.urlHint}
              inputMode="url"
              maxLength={2000}
            />
          </div>
          <Folded title={w.english} isFilled={textOf(props, `${name('name')}.en`) !== ''}>
            <TypedField {...props} name={`${name('name')}.en`} label={w.englishOf(w.placeName)} />
          </Folded>
        </>
      )}
    />
  )
}
