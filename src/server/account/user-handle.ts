import { isUuid } from '../database/key.ts'

type Place = { readonly governmentId: string; readonly personId: string }

/** What a passkey keeps of its person and gives back: where to look, and nothing about anybody. */
export function writeUserHandle({ governmentId, personId }: Place): Uint8Array<ArrayBuffer> {
  const hex = `${governmentId}${personId}`.replaceAll('-', '')
  return new Uint8Array(Buffer.from(hex, 'hex'))
}

/** Reads a handle in base64url; undefined where it is none of ours. */
export function readUserHandle(text: string): Place | undefined {
  const hex = Buffer.from(text, 'base64url').toString('hex')
  const [governmentId = '', personId = ''] = [hex.slice(0, 32), hex.slice(32)].map(writeUuid)
  return isUuid(governmentId) && isUuid(personId) ? { governmentId, personId } : undefined
}

function writeUuid(hex: string): string {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
