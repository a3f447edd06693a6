import { describe, expect, test } from 'vitest'
import { generateSop, generateVariedSop, type Sop } from '#sop'
import { drawSop } from '../page/draw-sop.ts'
import { points } from '../page/sizes.ts'
import { measureText } from '../text/measure.ts'
import { paintSvg } from './paint-svg.ts'
import type { RowMarks } from './row-marks.ts'

const small = generateSop(4, { steps: 5, performers: 3, loops: 1, skips: 0 })

function paint(sop: Sop, options = {}): string[] {
  const drawing = drawSop(sop)
  return drawing.pages.map((page) => paintSvg(page, { title: drawing.title, ...options }))
}

/** Elements of a document whose every tag is closed in order; throws where one is not. */
function readElements(svg: string): string[] {
  const open: string[] = []
  const names: string[] = []
  const tag = /<(\/?)([a-z]+)((?:\s[\w:-]+="[^"<]*")*)(\/?)>|<|&(?!(?:amp|lt|gt|quot|#39);)/g
  for (const [whole, closing, name = '', , empty] of svg.matchAll(tag)) {
    if (name === '') throw new Error(`stray '${whole}'`)
    if (closing === '/') {
      if (open.pop() !== name) throw new Error(`</${name}> closes another element`)
    } else {
      names.push(name)
      if (empty !== '/') open.push(name)
    }
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)}> is not closed`)
  return names
}

describe('paintSvg', () => {
  test('writes well-formed XML, whatever the SOP holds', () => {
    const nasty = '"><script>alert(1)</script>&\u0000\uD800\u202E'
    const hostile = JSON.parse(
      JSON.stringify(small).replaceAll(
        /"(activity|title|name|output|note)":"/g,
        (key) => key + JSON.stringify(nasty).slice(1, -1),
      ),
    )
    for (const sop of [small, hostile, ...[1, 2, 3].map(generateVariedSop)]) {
      for (const svg of paint(sop)) expect(readElements(svg)[0]).toBe('svg')
    }
    const [page = ''] = paint(hostile)
    expect(page).not.toContain('<script')
    expect(page).toContain('&lt;script&gt;')
  })

  test('holds nothing that runs, loads or styles: it may stand in any page', () => {
    const [page = ''] = paint(small)
    expect(new Set(readElements(page))).toEqual(
      new Set(['svg', 'title', 'rect', 'g', 'path', 'circle', 'text']),
    )
    expect(page).not.toMatch(/\s(style|href|on\w+)=/)
  })

  test('is as large as the paper, with a name that is read out', () => {
    const [page = ''] = paint(small, { description: 'Lima langkah' })
    expect(page).toContain('width="297mm" height="210mm" viewBox="0 0 2970 2100" role="img"')
    expect(page).toContain('aria-labelledby="sop-1-title sop-1-description"')
    expect(page).toContain('<desc id="sop-1-description">Lima langkah</desc>')
  })

  test('marks symbols, arrows and rows with the ids of their steps', () => {
    const [page = ''] = paint(small)
    for (const { id } of small.steps) {
      expect(page).toContain(`<rect data-step="${id}"`)
      expect(page).toMatch(new RegExp(`<path class="\\w+ primary" data-step="${id}"`))
    }
    expect(page).toContain('<g class="flow" data-flow="s1/a&gt;0" data-from="s1" data-to="s2">')
  })

  test('marks rows with a bar, a word and the outline of their symbols, and nothing else', () => {
    const marks: RowMarks = new Map([['s2', { kind: 'removed', words: ['Dihapus'] }]])
    const [page = ''] = paint(small, { marks })
    const [plain = ''] = paint(small)
    expect(page).toMatch(/<g class="removed" data-step="s2"><path [^>]*stroke-dasharray="9 7"/)
    expect(page).toContain('>Dihapus</text>')
    expect(page.match(/stroke-dasharray="9 7"/g)).toHaveLength(2)
    const unmarked = page
      .replace(/\n<g class="marks".*<\/g>(?=\n<\/svg>)/, '')
      .replace(
        /<g( class="\w+ primary" data-step="s2")><path [^>]*(d="[^"]*"\/>)<\/g>/,
        '<path$1 $2',
      )
    expect(unmarked).toBe(plain)
  })

  test('each kind of mark has a line of its own, told apart without colour', () => {
    const kinds = ['added', 'removed', 'changed', 'moved'] as const
    const marks: RowMarks = new Map(
      kinds.map((kind, row) => [`s${row + 1}`, { kind, words: [kind] }]),
    )
    const [page = ''] = paint(small, { marks })
    const bars = kinds.map((kind) => {
      const [, lines = ''] =
        new RegExp(`<g class="${kind}" [^>]*>((?:<path[^>]*>)+)`).exec(page) ?? []
      return lines.replaceAll(/ d="[^"]*"/g, '')
    })
    expect(new Set(bars).size).toBe(4)
    expect(page).not.toMatch(/stroke="(?!#000|#fff|#9AA0A6|none)/)
  })

  test('words of marks stay on the paper', () => {
    const marks: RowMarks = new Map([['s1', { kind: 'changed', words: ['Berubah', 'Pindah'] }]])
    const [page = ''] = paint(small, { marks })
    const right = Number(/<text x="([\d.]+)"[^>]*>Berubah/.exec(page)?.[1])
    expect(measureText('Berubah', { size: points(6), weight: 'bold' }) / 100).toBeLessThan(right)
  })

  test('shows the emblem where one is given, else a circle', () => {
    const address = 'data:image/png;base64,AAAA'
    expect(paint(small, { logo: address })[0]).toContain(`href="${address}"`)
    expect(paint(small)[0]).toContain('<circle class="emblem"')
  })

  test('writes one text element for every line of text, to the letter', () => {
    const drawing = drawSop(small)
    const [page] = drawing.pages
    if (page === undefined) throw new Error('no page')
    const texts = page.primitives.flatMap((one) => (one.kind === 'text' ? [one.text] : []))
    const painted = [...paintSvg(page, { title: '' }).matchAll(/<text [^>]*>([^<]*)<\/text>/g)]
    expect(painted.map(([, text]) => text)).toEqual(texts)
  })
})
