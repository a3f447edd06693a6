// Papers are typed in without leaving the digits: each digit goes on to the next box. Without this
// script the form works with the tab key.
const form = document.querySelector<HTMLFormElement>('form[data-paper]')
const grid = form?.querySelector('table')

if (form !== null && grid !== null && grid !== undefined) {
  form.querySelector('[data-keys]')?.removeAttribute('hidden')
  grid.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement && isFull(target)) moveBy(target, 1)
  })
  grid.addEventListener('keydown', (event) => {
    const { target } = event
    if (!(target instanceof HTMLInputElement)) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      form.requestSubmit()
    } else if (move(target, event.key)) event.preventDefault()
  })
  const wrong = grid.querySelector<HTMLInputElement>('[aria-invalid]')
  if (wrong !== null) wrong.focus()
  else if (new URLSearchParams(location.search).get('done') === 'saved') boxes()[0]?.focus()
}

function boxes(): readonly HTMLInputElement[] {
  return [...(grid?.querySelectorAll<HTMLInputElement>('input:not([type=hidden])') ?? [])]
}

/** A digit that no further one can follow. */
function isFull({ value, dataset: { most } }: HTMLInputElement): boolean {
  if (most === undefined || !/^\d+$/.test(value)) return false
  return Number(value) * 10 > Number(most) || value.length >= most.length
}

/** Says whether the key leads to another box. Within a text the arrows move in the text. */
function move(box: HTMLInputElement, key: string): boolean {
  const width = box.closest('tr')?.querySelectorAll('input:not([type=hidden])').length ?? 0
  const isText = box.dataset['most'] === undefined
  const place = boxes().indexOf(box)
  switch (key) {
    case 'ArrowDown':
      return moveBy(box, width)
    case 'ArrowUp':
      return moveBy(box, -width)
    case 'ArrowRight':
      return !isText && moveBy(box, 1)
    case 'ArrowLeft':
      return !isText && moveBy(box, -1)
    case 'Enter':
      return moveBy(box, width - (place % width))
    case 'Backspace':
      return box.value === '' && moveBy(box, -1)
    default:
      return false
  }
}

function moveBy(box: HTMLInputElement, steps: number): boolean {
  const all = boxes()
  const next = all[all.indexOf(box) + steps]
  next?.focus()
  next?.select()
  return next !== undefined
}
