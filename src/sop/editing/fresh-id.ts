/**
 * Gives an id that `taken` does not hold: the letter, one more than the highest number in use, and
 * the mark of the editing session, which keeps rows that two people add at the same time apart.
 */
export function freshId(letter: string, taken: readonly string[], mark: string): string {
  const numbers = taken.map((id) => Number(/^\D*(\d{1,9})/.exec(id)?.[1] ?? 0))
  const next = numbers.reduce((highest, number) => Math.max(highest, number), 0) + 1
  const id = `${letter}${next}`
  return mark === '' ? id : `${id}-${mark}`
}
