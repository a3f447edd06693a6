import { expect, test } from 'vitest'
import { readXml, xmlLimits } from './read-xml.ts'
import { attributeOf, childrenOf, descendantsOf, findBelow, textOf } from './xml-queries.ts'

function rootOf(text: string) {
  const reading = readXml(text)
  if (!reading.ok) throw new Error(reading.problem.code)
  return reading.root
}

test('names are local, namespaces are told apart, texts keep their entities', () => {
  const root = rootOf(
    '<?xml version="1.0"?><w:a xmlns:w="urn:w" xmlns:r="urn:r" id="1" r:id="2"><w:b>x &amp; <![CDATA[<y>]]></w:b><c/></w:a>',
  )
  expect([root.name, root.space]).toEqual(['a', 'urn:w'])
  expect(childrenOf(root).map(({ name }) => name)).toEqual(['b', 'c'])
  expect([attributeOf(root, 'id'), attributeOf(root, 'id', 'urn:r')]).toEqual(['1', '2'])
  expect(textOf(root)).toBe('x & <y>')
  expect(findBelow(root, 'b')?.children).toEqual([{ kind: 'text', text: 'x & <y>' }])
})

test('descendants come in the order of the text', () => {
  const root = rootOf('<a><t>1</t><b><t>2</t></b><t>3</t></a>')
  expect(descendantsOf(root, 't').map(textOf)).toEqual(['1', '2', '3'])
})

test('a fault is told with its line', () => {
  expect(readXml('<a>\n  <b>\n</a>')).toMatchObject({
    ok: false,
    problem: { code: 'malformed-xml', line: 3 },
  })
  expect(readXml('')).toMatchObject({ ok: false, problem: { code: 'malformed-xml' } })
})

test.each([
  '<!DOCTYPE a [<!ENTITY b "cc">]><a>&b;</a>',
  '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
])('a document type is refused: %s', (text) => {
  expect(readXml(text)).toMatchObject({ ok: false, problem: { code: 'xml-with-doctype' } })
})

test('an entity that nobody declared is a fault', () => {
  expect(readXml('<a>&b;</a>')).toMatchObject({ ok: false, problem: { code: 'malformed-xml' } })
})

test('depth and number of elements and attributes are bounded', () => {
  const deep = '<a>'.repeat(xmlLimits.depth + 1)
  expect(readXml(deep)).toMatchObject({ ok: false, problem: { code: 'nested-too-deep' } })
  const many = `<a>${'<b/>'.repeat(xmlLimits.elements)}</a>`
  expect(readXml(many)).toMatchObject({ ok: false, problem: { code: 'too-many' } })
  const written = '<b c="" d="" e="" f=""/>'.repeat(xmlLimits.attributes / 4 + 1)
  expect(readXml(`<a>${written}</a>`)).toMatchObject({ ok: false, problem: { code: 'too-many' } })
})
