import { attributes, escapeText } from '#diagram'

type Attributes = Readonly<Record<string, string | number | undefined>>

/** Gives an element as XML; its children are XML already. */
export function element(
  name: string,
  values: Attributes = {},
  ...children: readonly string[]
): string {
  const inner = children.join('')
  return inner === ''
    ? `<${name}${attributes(values)}/>`
    : `<${name}${attributes(values)}>${inner}</${name}>`
}

/** Gives an element that holds a text to the letter, blanks at its ends included. */
export function textElement(name: string, text: string): string {
  return `<${name} xml:space="preserve">${escapeText(text)}</${name}>`
}

/** Gives a whole XML file. */
export function xmlFile(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`
}
