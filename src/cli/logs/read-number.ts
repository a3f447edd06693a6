/** A whole number from 1 on. */
export function readWhole(text: string): number | undefined {
  const number = Number(text)
  return Number.isSafeInteger(number) && number > 0 ? number : undefined
}

/** A number with a decimal comma or point; NaN where it is none. */
export function readDecimal(text: string): number {
  return Number(text.replace(',', '.'))
}
