import { drawSop, paintSvg, type Page } from '#diagram'
import type { Sop } from '#sop'
import type { EditorWords } from '../messages/words.ts'

/** Draws a document into the preview; pages that did not change are left as they stand. */
export type LiveDrawing = { readonly draw: (sop: Sop) => void }

export function createLiveDrawing(preview: HTMLElement, words: EditorWords): LiveDrawing {
  const frame = preview.querySelector<HTMLElement>('.drawing') ?? preview
  let painted: readonly string[] = []
  const draw = (sop: Sop) => {
    const { pages } = drawSop(sop)
    const next = pages.map((page) => paintPage(page, pages.length, words))
    fitSections(frame, pages.length, words)
    for (const [at, svg] of next.entries()) {
      const section = frame.children[at]
      if (svg !== painted[at] && section !== undefined) section.innerHTML = svg
    }
    painted = next
  }
  return { draw }
}

function paintPage(page: Page, count: number, words: EditorWords): string {
  return paintSvg(page, { title: words.preview.page(page.number, count) })
}

function fitSections(frame: HTMLElement, count: number, words: EditorWords): void {
  while (frame.children.length > count) frame.lastElementChild?.remove()
  while (frame.children.length < count) {
    const section = document.createElement('section')
    section.className = 'drawn-page'
    section.tabIndex = 0
    frame.append(section)
  }
  for (const [at, section] of [...frame.children].entries()) {
    section.setAttribute('aria-label', words.preview.page(at + 1, count))
  }
}
