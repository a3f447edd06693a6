/** Gives µm in twips: 1/20 pt. */
export function twips(micrometres: number): number {
  return Math.round((micrometres * 1440) / 25_400)
}

/** Gives µm in half points, as sizes of letters are counted. */
export function halfPoints(micrometres: number): number {
  return Math.round((micrometres * 144) / 25_400)
}

/** Gives µm in English Metric Units: 36 each, so exact. */
export function emu(micrometres: number): number {
  return Math.round(micrometres * 36)
}
