/**
 * The first place from `at` on of a byte that cannot stand in a value as it is: `"`, `&`, `<`, those
 * below a blank and those beyond ASCII. Four bytes at a time: a byte is
 * zero where subtracting one borrows (Warren, Hacker's Delight, 2013, 6-1); the lowest found is right.
 */
export function plainEnd(view: DataView, from: number): number {
  for (let at = from; ; at += 4) {
    const four = view.getInt32(at, true)
    const quoteOrAnd = (four & ~0x04040404) ^ 0x22222222
    const less = four ^ 0x3c3c3c3c
    const borrows = ((quoteOrAnd - 0x01010101) & ~quoteOrAnd) | ((less - 0x01010101) & ~less)
    const stops = (borrows | four | (four - 0x20202020)) & 0x80808080
    if (stops !== 0) return at + ((31 - Math.clz32(stops & -stops)) >> 3)
  }
}
