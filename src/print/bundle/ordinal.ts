const units = ['', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan']

/** Gives the place of a decision in capitals as decrees count them: 1 "KESATU", 12 "KEDUA BELAS". From 1 to 99; beyond, "KE-100". */
export function ordinalOf(place: number): string {
  const word = place < 1 || place > 99 ? `-${place}` : cardinalOf(place)
  return `ke${word}`.toUpperCase()
}

function cardinalOf(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  if (number === 10) return 'sepuluh'
  if (number === 11) return 'sebelas'
  if (tens === 0) return units[ones] ?? ''
  if (tens === 1) return `${units[ones]} belas`
  return `${units[tens]} puluh ${units[ones]}`.trim()
}
