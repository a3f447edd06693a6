/** What is wrong with a field; empty where nothing is. The field names it by its id. */
export function FieldError(props: { readonly id: string; readonly text: string | undefined }) {
  return (
    <p class="field-error" id={props.id} role={props.text === undefined ? undefined : 'alert'}>
      {props.text}
    </p>
  )
}
