import type { Performer } from '../../model/sop.ts'

/** First words of the names of people outside the office. */
const outsiders = new Set([
  'pemohon',
  'masyarakat',
  'warga',
  'pelapor',
  'pengadu',
  'pelanggan',
  'peserta',
  'tamu',
  'kurir',
  'vendor',
  'penyedia',
  'rekanan',
  'pihak',
])

/** First words of the names of programs. */
const programs = new Set(['sistem', 'aplikasi', 'website', 'situs', 'portal', 'server', 'bot'])

/** Guesses from the first word of a name who a performer is: an "Admin Aplikasi" is a person of the office. */
export function guessPerformerKind(name: string): Performer['kind'] {
  const [first = ''] = name.toLowerCase().match(/\p{L}+/u) ?? []
  if (programs.has(first)) return 'software'
  return outsiders.has(first) ? 'external' : 'internal'
}
