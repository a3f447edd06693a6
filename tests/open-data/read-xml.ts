import { SaxesParser } from 'saxes'

/** An element as a foreign reader finds it: its attributes, and the text right inside it. */
export type FoundElement = {
  readonly name: string
  readonly attributes: Readonly<Record<string, unknown>>
  text: string
}

/** All elements of a document, in their order; throws where it is no XML. */
export function readXml(xml: string): readonly FoundElement[] {
  const found: FoundElement[] = []
  const open: FoundElement[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element: FoundElement = { name, attributes, text: '' }
    found.push(element)
    open.push(element)
  })
  parser.on('closetag', () => open.pop())
  parser.on('text', (text) => {
    const element = open.at(-1)
    if (element !== undefined) element.text += text
  })
  parser.write(xml).close()
  return found
}

/** The texts of the elements of that name. */
export function textsOf(xml: string, name: string): readonly string[] {
  return readXml(xml)
    .filter((element) => element.name === name)
    .map(({ text }) => text)
}
