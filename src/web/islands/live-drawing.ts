import { drawSop, paintSvg, type Page } from '#diagram'
import type { Sop } from '#sop'
import type { EditorWords } from '../messages/words.ts'
import { patchPage } from './patch-page.ts'

/** Draws a document into the preview; pages that did not change are left as they stand. */
export type LiveDrawing = { readonly draw: (sop: Sop) => void }

/** A drawing that takes longer than this delays the letter that is typed. */
const readyMs = 6
const pauseMs = 250

/**
 * Draws with every change. Where the full drawing takes too long for that (a long SOP, a slow
 * machine) the arrows are laid quickly first, and at their best when the typing pauses.
 */
export function createLiveDrawing(preview: HTMLElement, words: EditorWords): LiveDrawing {
  const frame = preview.querySelector<HTMLElement>('.drawing') ?? preview
  const show = createPageFrame(frame, words)
  let fullMs = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const drawFully = (sop: Sop) => {
    const started = performance.now()
    const { pages } = drawSop(sop)
    // The newest time counts for a quarter, so that one slow moment decides nothing.
    fullMs += (performance.now() - started - fullMs) / 4
    show(pages)
  }
  const draw = (sop: Sop) => {
    clearTimeout(timer)
    if (fullMs <= readyMs) return drawFully(sop)
    show(drawSop(sop, { effort: 'quick' }).pages)
    timer = setTimeout(() => drawFully(sop), pauseMs)
  }
  return { draw }
}

function createPageFrame(frame: HTMLElement, words: EditorWords): (pages: readonly Page[]) => void {
  let painted: readonly string[] = []
  return (pages) => {
    const titleOf = ({ number }: Page) => words.preview.page(number, pages.length)
    const next = pages.map((page) => paintSvg(page, { title: titleOf(page) }))
    if (frame.children.length !== pages.length) fitSections(frame, pages.length)
    for (const [at, svg] of next.entries()) {
      const section = frame.children[at]
      if (svg === painted[at] || section === undefined) continue
      patchPage(section, painted[at], svg)
      section.setAttribute('aria-label', words.preview.page(at + 1, pages.length))
    }
    painted = next
  }
}

function fitSections(frame: HTMLElement, count: number): void {
  while (frame.children.length > count) frame.lastElementChild?.remove()
  while (frame.children.length < count) {
    const section = document.createElement('section')
    section.className = 'drawn-page'
    section.tabIndex = 0
    frame.append(section)
  }
}
