import { strFromU8, strToU8 } from 'fflate'

/** Gives the text of UTF-8 bytes without its byte order mark; undefined where they are not UTF-8. Linear. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const content = marked ? bytes.subarray(3) : bytes
  const text = strFromU8(content)
  // What is not UTF-8 becomes U+FFFD, and so does not come back as the same bytes.
  const again = strToU8(text)
  const same = again.length === content.length && again.every((byte, at) => byte === content[at])
  return same ? text : undefined
}
