/** Brings out the box that shows the passwords of its form; when they are sent they are hidden again. */
export function offerToShow(box: HTMLInputElement): void {
  const { form } = box
  if (form === null) return
  const fields = [...form.querySelectorAll<HTMLInputElement>('input[type=password]')]
  const show = (isShown: boolean) => {
    for (const field of fields) field.type = isShown ? 'text' : 'password'
  }
  box.parentElement?.removeAttribute('hidden')
  box.addEventListener('change', () => show(box.checked))
  form.addEventListener('submit', () => show(false))
}
