import { readdirSync, readFileSync } from 'node:fs'
import { readSopValue, type Sop } from '#sop'

const folder = new URL('../../../sample-city/sops/', import.meta.url)

/** Gives the SOPs of the sample city, each with the name of its file. */
export function readCitySops(): { readonly name: string; readonly sop: Sop }[] {
  return readdirSync(folder).map((file) => {
    const { sop: value }: { sop?: unknown } = JSON.parse(
      readFileSync(new URL(file, folder), 'utf8'),
    )
    const reading = readSopValue(value)
    if (!reading.ok) throw new Error(`${file} is no SOP`)
    return { name: file.replace('.json', ''), sop: reading.sop }
  })
}
