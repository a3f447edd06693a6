import type { DigestContent } from './mail.queries.ts'

/** The daily mail, in plain Indonesian text: titles and links, nothing that is only for signed-in eyes. */
export function writeDigest(
  { personName, governmentName, notices, more }: DigestContent,
  baseUrl: string,
): { readonly subject: string; readonly text: string } {
  const count = notices.length + more
  const lines = notices.map(({ title, address }) => `- ${oneLine(title)}\n  ${baseUrl}${address}`)
  const rest = more === 0 ? [] : [`… dan ${more} lainnya.`]
  return {
    subject: `${count} pemberitahuan dari Tatalaksana`,
    text: [
      `Yth. ${oneLine(personName)},`,
      `Ada ${count} hal yang belum Anda baca di Tatalaksana ${oneLine(governmentName)}:`,
      [...lines, ...rest].join('\n'),
      `Surel ini dikirim paling banyak sekali sehari. Mengubah atau menghentikannya: ${baseUrl}/notices/settings`,
    ].join('\n\n'),
  }
}

/** A title must not be able to begin lines of its own. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
