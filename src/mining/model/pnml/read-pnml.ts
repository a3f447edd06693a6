import { encodeUtf8 } from '../../log/utf8.ts'
import type { ModelFault, ModelNotice } from '../model-fault.ts'
import type { Net } from '../net.ts'
import { netOfDraft } from './net-of-draft.ts'
import { scanPnml } from './scan-pnml.ts'

/** The nets of a file in its order, one at least, and what had to be guessed; or why there is none. */
export type PnmlReading =
  | {
      readonly ok: true
      readonly nets: readonly [Net, ...Net[]]
      readonly notices: readonly ModelNotice[]
    }
  | { readonly ok: false; readonly fault: ModelFault }

/**
 * Reads place/transition nets in PNML (ISO/IEC 15909-2:2011), as the standard, ProM and pm4py write
 * them: with or without namespace, on pages of any depth, with references. Silent is a transition that
 * ProM's `$invisible$` marks or that has no name; a name like `tau` alone does not make it so. High-level
 * nets, inhibitor and reset arcs are refused by name. Bytes are UTF-8. Linear.
 */
export function readPnml(content: Uint8Array | string): PnmlReading {
  const scanned = scanPnml(typeof content === 'string' ? encodeUtf8(content) : content)
  if (!scanned.ok) return scanned
  const nets: Net[] = []
  const notices: ModelNotice[] = []
  for (const draft of scanned.drafts) {
    const result = netOfDraft(draft)
    if (!result.ok) return result
    nets.push(result.net)
    notices.push(...result.notices)
  }
  const [first, ...others] = nets
  if (first === undefined) return { ok: false, fault: { code: 'no-net' } }
  return { ok: true, nets: [first, ...others], notices }
}
