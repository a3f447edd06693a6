import { getImportedSop, getSop, type Context, type Outcome } from '#server'
import type { Sop } from '#sop'

/** An SOP to be compared: one that is kept, or one found in a file that was brought in. */
export type ComparedSop = {
  /** Names it in the address: the SOP's id, or `UPLOAD/FOUND` for one that is not saved. */
  readonly id: string
  /** Page on which it is read. */
  readonly address: string
  readonly title: string
  readonly unitName: string
  readonly stepCount: number
  readonly content: Sop
}

/** Loads an SOP by the name that an address has for it; only what the person may see. */
export async function getComparedSop(
  context: Context,
  id: string,
): Promise<Outcome<{ readonly sop: ComparedSop }>> {
  const [importId = '', found] = id.split('/')
  if (found === undefined) {
    const kept = await getSop(context, id)
    return kept.ok ? { ok: true, sop: { ...kept.sop, address: `/sops/${id}` } } : kept
  }
  const brought = await getImportedSop(context, { importId, id: found })
  if (!brought.ok) return brought
  const { content, title, fileName } = brought.sop
  const { unit, government } = content.identity
  const unitName = [unit, government].filter((name) => name !== '').join(', ') || fileName
  const address = `/imports/${importId}/sops/${found}`
  return {
    ok: true,
    sop: { id, address, title, unitName, stepCount: content.steps.length, content },
  }
}
