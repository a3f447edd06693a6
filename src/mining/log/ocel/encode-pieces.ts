import { strToU8 } from 'fflate'

const PIECE_LENGTH = 1 << 16

/** The UTF-8 bytes of texts, joined into pieces of about 64 KiB. */
export function* encodePieces(texts: Iterable<string>): Generator<Uint8Array, void> {
  let piece = ''
  for (const text of texts) {
    piece += text
    if (piece.length < PIECE_LENGTH) continue
    yield strToU8(piece)
    piece = ''
  }
  if (piece !== '') yield strToU8(piece)
}
