/**
 * Shows a newly painted page where an older painting stands. A painted SVG has its head on the first
 * line and one layer (a group of shapes or the texts of a cell) on each line after it: only layers
 * that differ are put anew, so that a letter typed redraws one cell and not the page. What does not
 * line up is put anew as a whole.
 */
export function patchPage(section: Element, before: string | undefined, after: string): void {
  const svg = section.firstElementChild
  const old = before?.split('\n') ?? []
  const now = after.split('\n')
  const layers = svg === null ? [] : layersOf(svg)
  const aligned = old.length === now.length && old[0] === now[0] && layers.length === now.length - 2
  if (!aligned) {
    section.innerHTML = after
    return
  }
  for (const [at, layer] of layers.entries()) {
    const line = now[at + 1]
    if (line !== undefined && line !== old[at + 1]) layer.outerHTML = line
  }
}

function layersOf(svg: Element): Element[] {
  return [...svg.children].filter(({ tagName }) => tagName !== 'title' && tagName !== 'desc')
}
