import type { Net } from '../../model/net.ts'

/**
 * Whether a resource may perform a transition: one of its performers or another; `unknown`: who the
 * resource is cannot be said; `free`: the model names no performer.
 */
export type JudgePerformer = (
  resource: string,
  transition: number,
) => 'allowed' | 'other' | 'unknown' | 'free'

/**
 * Makes ready to judge performers. `performersOf` says which performers of the model a resource of
 * the log is; without an entry, one that is called like a performer of the model is that performer.
 * Names are compared in any case of letters and with spaces of any width.
 */
export function createPerformerJudge({
  net,
  performersOf = new Map(),
}: {
  readonly net: Net
  readonly performersOf?: ReadonlyMap<string, readonly string[]>
}): JudgePerformer {
  const allowed = net.transitions.map(({ performers = [] }) => new Set(performers.map(fold)))
  const known = new Map<string, readonly string[]>()
  for (const performer of allowed.flatMap((each) => [...each])) known.set(performer, [performer])
  for (const [resource, performers] of performersOf) known.set(fold(resource), performers.map(fold))
  const folded = new Map<string, string>()
  return (resource, transition) => {
    const names = allowed[transition]
    if (names === undefined || names.size === 0) return 'free'
    const name = folded.get(resource) ?? fold(resource)
    folded.set(resource, name)
    const performers = known.get(name)
    if (performers === undefined) return 'unknown'
    return performers.some((performer) => names.has(performer)) ? 'allowed' : 'other'
  }
}

/** Gives the performers, each once, that resources are said to be and the model does not know: often a slip of the pen. */
export function findForeignPerformers(
  net: Net,
  performersOf: ReadonlyMap<string, readonly string[]>,
): string[] {
  const known = new Set(net.transitions.flatMap(({ performers = [] }) => performers.map(fold)))
  return [...new Set([...performersOf.values()].flat())].filter((name) => !known.has(fold(name)))
}

function fold(name: string): string {
  return name.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ').toLowerCase()
}
