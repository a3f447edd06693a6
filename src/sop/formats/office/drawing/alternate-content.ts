import type { XmlElement } from '../../xml/read-xml.ts'
import { childrenOf, descendantsOf, findChild } from '../../xml/xml-queries.ts'

const known = ['wsp', 'wgp', 'wpc', 'sp', 'cxnSp', 'grpSp']

/**
 * Gives what an element holds, with one branch of each choice between newer and older ways to say the
 * same (markup compatibility, ECMA-376 part 3): the newer where it has a shape that is understood,
 * else the older. Never both.
 */
export function chosenContent(element: XmlElement): XmlElement[] {
  return childrenOf(element).flatMap((child) =>
    child.name === 'AlternateContent' ? chosenContent(chooseBranch(child)) : [child],
  )
}

function chooseBranch(alternate: XmlElement): XmlElement {
  const choices = childrenOf(alternate, 'Choice')
  const understood = choices.find((choice) =>
    known.some((name) => descendantsOf(choice, name).length > 0),
  )
  return (
    understood ?? findChild(alternate, 'Fallback') ?? choices[0] ?? { ...alternate, children: [] }
  )
}
