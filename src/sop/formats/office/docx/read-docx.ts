import type { XmlElement } from '../../xml/read-xml.ts'
import { attributeOf, descendantsOf, findChild } from '../../xml/xml-queries.ts'
import { gatherVmlContext } from '../drawing/read-vml.ts'
import type { OfficeBlock } from '../office-document.ts'
import type { Part } from '../package/gather-parts.ts'
import { countLists, readNumbering } from './numbering.ts'
import { placeBlocks } from './place-blocks.ts'
import { readBlocks } from './read-blocks.ts'
import { readDocxStyles } from './docx-styles.ts'
import { readPage } from './read-page.ts'

/**
 * Reads what a Word document shows: the headers of its pages, then its body. Positions of shapes are
 * estimates, as Word leaves the heights of rows to whoever shows the file. Linear.
 */
export function readDocx(main: Part, parts: ReadonlyMap<string, Part>): OfficeBlock[] {
  const rootOf = (type: string) => {
    const relation = [...main.relations.values()].find((it) => it.type === type)
    return relation && parts.get(relation.target)?.root
  }
  const styles = readDocxStyles(rootOf('styles'))
  const numbering = readNumbering(rootOf('numbering'))
  const settings = rootOf('settings')
  const body = findChild(main.root, 'body')
  const page = readPage(body && findChild(body, 'sectPr'))
  const headers = headersOf(main, parts)
  const roots = [...headers, ...(body ? [body] : [])]
  const vml = gatherVmlContext([...roots, ...(settings ? [settings] : [])])
  const lists = roots.map((root, index) => {
    const blocks = readBlocks(root, { styles, nextNumber: countLists(numbering), vml })
    return placeBlocks(blocks, page, `${index + 1}-`)
  })
  const shown = withoutRepeats(lists.slice(0, headers.length))
  return [...shown, ...lists.slice(headers.length)].flat()
}

/** Headers in the order of the sections that show them. */
function headersOf(main: Part, parts: ReadonlyMap<string, Part>): XmlElement[] {
  const targets = descendantsOf(main.root, 'headerReference').flatMap((reference) => {
    return main.relations.get(attributeOf(reference, 'id') ?? '')?.target ?? []
  })
  return [...new Set(targets)].flatMap((target) => parts.get(target)?.root ?? [])
}

/** A document often has the same header for its first, even and other pages. */
function withoutRepeats(lists: readonly (readonly OfficeBlock[])[]): (readonly OfficeBlock[])[] {
  const seen = new Set<string>()
  return lists.filter((blocks) => {
    const texts = blocks.map((block) => (block.kind === 'table' ? block.cells : block.text))
    const key = JSON.stringify(texts)
    return !seen.has(key) && seen.add(key)
  })
}
