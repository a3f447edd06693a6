/** Gives the name of a file for a header (RFC 6266): a plain name for old programs, the full one for others. */
export function fileNameFields(wanted: string, ending: string): string {
  const name = wanted
    .replaceAll(/[^\p{L}\p{N} .,()-]+/gu, ' ')
    .trim()
    .slice(0, 120)
  const plain = name.replaceAll(/[^\x20-\x7e]/g, '_')
  const full = encodeURIComponent(name.toWellFormed()).replaceAll(/['()]/g, percentOf)
  return `filename="${plain}.${ending}"; filename*=UTF-8''${full}.${ending}`
}

function percentOf(character: string): string {
  return `%${character.charCodeAt(0).toString(16)}`
}
