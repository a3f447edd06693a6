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
  const readRoot = (root: XmlElement, index: number) => {
    const vml = gatherVmlContext([root, ...(settings ? [settings] : [])])
    const blocks = readBlocks(root, { styles, nextNumber: countLists(numbering), vml })
    return placeBlocks(blocks, readPage(findChild(root, 'sectPr')), `${index + 1}-`)
  }
  const body = findChild(main.root, 'body')
  const roots = [...headersOf(main, parts), ...(body ? [body] : [])]
  return withoutRepeats(roots.map(readRoot)).flat()
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
