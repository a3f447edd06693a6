/** Who signs an official document electronically, as what, when, and under which number it stands. */
export type SignedBy = {
  readonly position: string
  readonly name: string
  readonly number: string
  readonly signedAt: Date
  /** IANA name of the government's own. */
  readonly timeZone: string
}

/** Gives the words of a stamp, a line each; what is empty is left out. */
export function writeStampLines({ position, name, number, ...time }: SignedBy): string[] {
  const lines = ['Ditandatangani secara elektronik oleh:', position, name, timeOf(time)]
  return [...lines, number === '' ? '' : `Nomor ${number}`].filter((line) => line !== '')
}

/** `26 November 2026 pukul 11.00 WITA` */
function timeOf({ signedAt, timeZone }: Pick<SignedBy, 'signedAt' | 'timeZone'>): string {
  const parts = { day: 'numeric', month: 'long', year: 'numeric' } as const
  const clock = { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' } as const
  return new Intl.DateTimeFormat('id-ID', { ...parts, ...clock, timeZone }).format(signedAt)
}
