import type { EditorWords } from '../messages/words.ts'

/** Keeps the drawing in sight while one types, with a button that puts it away. */
export function openPreviewDock(preview: HTMLElement, words: EditorWords): void {
  const bar = preview.querySelector<HTMLElement>('.preview-bar')
  const button = bar?.querySelector('button')
  if (bar === null || button === null || button === undefined) return
  bar.hidden = false
  preview.parentElement?.classList.add('live')
  button.addEventListener('click', () => {
    const shown = button.getAttribute('aria-expanded') !== 'true'
    button.setAttribute('aria-expanded', String(shown))
    button.textContent = shown ? words.preview.hide : words.preview.show
  })
}
