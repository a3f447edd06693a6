import type { LogCase, Variants } from '#mining'
import { VariantTable } from '#mining/deviations'

/** The variants of a log, and of each case, in the order of the log, which it is. */
export type CaseVariants = { readonly variants: Variants; readonly variantOf: Int32Array }

/** Gathers variants while a log is read: four bytes a case, and the distinct ones. */
export class CaseVariantsGatherer {
  readonly #table = new VariantTable()
  #variantOf = new Int32Array(1024)
  #cases = 0

  readonly take = (taken: LogCase): void => {
    if (this.#cases === this.#variantOf.length) {
      const wider = new Int32Array(2 * this.#cases)
      wider.set(this.#variantOf)
      this.#variantOf = wider
    }
    this.#variantOf[this.#cases] = this.#table.add(taken)
    this.#cases += 1
  }

  finish(): CaseVariants {
    return {
      variants: this.#table.variants(),
      variantOf: this.#variantOf.subarray(0, this.#cases),
    }
  }
}
