import type { DoubtField } from './doubt-fields.ts'

/** One control of a doubt, with what was read in it. */
export function DoubtControl({ field }: { readonly field: DoubtField }) {
  switch (field.kind) {
    case 'text':
      return (
        <label class="field">
          {field.label}
          <textarea name={field.name} rows={1} value={field.value} />
        </label>
      )
    case 'choice':
      return (
        <label class="field">
          {field.label}
          <select name={field.name} value={field.value}>
            {field.choices.map(({ value, text }) => (
              <option key={value} value={value} selected={value === field.value}>
                {text}
              </option>
            ))}
          </select>
        </label>
      )
    case 'marks':
      return (
        <fieldset class="mark-choices">
          <legend>{field.label}</legend>
          {/* Says that the boxes were shown, so that no mark at all is told from no boxes. */}
          <input type="hidden" name={field.name} value="" />
          {field.choices.map(({ value, text }) => (
            <label key={value} class="check">
              <input
                type="checkbox"
                name={field.name}
                value={value}
                checked={field.marked.includes(value)}
              />
              {text}
            </label>
          ))}
        </fieldset>
      )
  }
}
