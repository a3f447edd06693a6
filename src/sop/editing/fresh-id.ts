/**
 * Gives an id that `taken` does not hold: the letter, one more than the highest number in use, and
 * the mark of the editing session, which keeps rows that two people add at the same time apart.
 */
export function freshId(letter: string, taken: readonly string[], mark: string): string {
  const numbers = taken.map((id) => Number(ownNumber.exec(id)?.[1] ?? 0))
  const highest = numbers.reduce((most, number) => Math.max(most, number), 0)
  const ending = mark === '' ? '' : `-${mark}`
  return `${letter}${highest + 1}${ending}`
}

/** A longer number is not one of ours; what we give stays below it and cannot meet it. */
const ownNumber = /^\D*(\d{1,9})(?!\d)/
