import { describe, expect, test } from 'vitest'
import { findLogoFault, logoLimits } from './check-logo.ts'

const svg = (source: string) =>
  findLogoFault({ kind: 'svg', bytes: new TextEncoder().encode(source) })
const shield =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><defs><linearGradient id="g"/></defs><path fill="url(#g)" d="M0 0h9v9z"/><use href="#g"/></svg>'

/** Signature and IHDR of a PNG of the given size; its pixels are not looked at here. */
function pngHead(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(33)
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const view = new DataView(bytes.buffer)
  view.setUint32(16, width)
  view.setUint32(20, height)
  return bytes
}

describe('findLogoFault', () => {
  test('takes a picture that refers only to itself', () => {
    expect(svg(shield)).toBeUndefined()
  })

  test.each([
    ['a script', '<svg><script>alert(1)</script></svg>'],
    ['a handler', '<svg onload="alert(1)"></svg>'],
    ['HTML inside', '<svg><foreignObject/></svg>'],
    ['a picture from elsewhere', '<svg><image href="https://example.org/a.png"/></svg>'],
    ['a link to a file', '<svg><use xlink:href="file:///etc/passwd#a"/></svg>'],
    ['a style from elsewhere', '<svg><style>@import "a.css"</style></svg>'],
    ['a fill from elsewhere', '<svg><path fill="url(https://example.org/#g)"/></svg>'],
    ['an entity', '<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg>&a;</svg>'],
    ['a style sheet', '<?xml-stylesheet href="a.css"?><svg/>'],
  ])('refuses %s', (_, source) => {
    expect(svg(source)).toMatchObject({ code: 'logo-active' })
  })

  test('refuses what is no picture', () => {
    expect(svg('halo')).toMatchObject({ code: 'logo-unreadable' })
    expect(findLogoFault({ kind: 'png', bytes: new Uint8Array(40) })).toMatchObject({
      code: 'logo-unreadable',
    })
  })

  test('refuses more bytes or pixels than a logo needs', () => {
    const bytes = new Uint8Array(logoLimits.bytes + 1)
    expect(findLogoFault({ kind: 'png', bytes })).toMatchObject({
      code: 'logo-too-large',
      of: 'bytes',
    })
    expect(findLogoFault({ kind: 'png', bytes: pngHead(2000, 2001) })).toEqual({
      ok: false,
      code: 'logo-too-large',
      of: 'pixels',
      size: 4_002_000,
      limit: 4_000_000,
    })
    expect(findLogoFault({ kind: 'png', bytes: pngHead(2000, 2000) })).toBeUndefined()
  })
})
