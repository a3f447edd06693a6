/** Lights up the arrows of a step in the drawing, and brings its row into view. */
export function lightStep(preview: HTMLElement, step: string | undefined): void {
  for (const lit of preview.querySelectorAll('.lit')) lit.classList.remove('lit')
  if (step === undefined) return
  for (const part of preview.querySelectorAll<SVGElement>('[data-from], [data-to], .rows rect')) {
    const { from, to, step: row } = part.dataset
    if (from === step || to === step || row === step) part.classList.add('lit')
  }
}

/** Scrolls the drawing, and nothing else, to the row of a step. */
export function scrollToStep(preview: HTMLElement, step: string): void {
  const rows = [...preview.querySelectorAll<SVGElement>('.rows rect')]
  const row = rows.find((rect) => rect.dataset['step'] === step)
  const frame = row?.closest('.preview')
  if (row === undefined || !(frame instanceof HTMLElement)) return
  const [box, view] = [row.getBoundingClientRect(), frame.getBoundingClientRect()]
  if (frame.scrollHeight <= frame.clientHeight) return
  if (box.top >= view.top && box.bottom <= view.bottom) return
  frame.scrollTop += box.top - view.top - view.height / 3
}
