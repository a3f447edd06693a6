import type { Bundle, Decree, Explanation } from '../bundle/bundle.ts'
import type { DecreeTemplate, ForCount } from './decree-template.ts'
import { sopDecree1 } from './sop-decree-1.ts'

/** What the words of the front pages depend on. */
export type FrontFacts = Pick<Bundle, 'government' | 'unit' | 'year' | 'sops'> & {
  /** Absent: as the SOPs say. */
  readonly signatory?: Decree['signatory']
}

/** What the front pages say unless somebody writes otherwise. */
export type ProposedFront = {
  readonly title: string
  readonly decree: Decree
  readonly explanation: Explanation
}

/**
 * Proposes title, decree and explanation for these SOPs of a unit. Who signs is the approver that
 * most SOPs of the unit itself name, or else most of all; where the decree is signed, the region that the government is named after.
 * Number and date stay open.
 */
export function proposeFront(
  facts: FrontFacts,
  template: DecreeTemplate = sopDecree1,
): ProposedFront {
  const { government, unit, sops } = facts
  const signatory = facts.signatory ?? proposeSignatory(facts)
  const region = government.replace(/^pemerintah\s+(?:daerah\s+)?/i, '')
  const first = {
    unit: unit.name,
    government,
    region,
    head: signatory.position,
    year: facts.year,
    sop: sops[0]?.title ?? '',
  }
  const choose = (text: ForCount) => (sops.length === 1 ? text.one : text.several)
  const about = fill(choose(template.about), first)
  const kind = fill(template.kind, first)
  const say = (text: string) => fill(text, { ...first, about, kind })
  return {
    title: say(choose(template.cover)),
    decree: {
      kind,
      number: '',
      date: '',
      place: region.replace(/^(?:kota|kabupaten|provinsi)\s+/i, ''),
      title: about,
      considerations: template.considerations.map(say),
      legalBases: template.legalBases.map(say),
      decisions: template.decisions.map((text) => say(choose(text))),
      signatory,
    },
    explanation: {
      scope: say(choose(template.explanation.scope)),
      summary: say(choose(template.explanation.summary)),
      definitions: template.explanation.definitions.map(say),
    },
  }
}

/** Throws where the template names what is not known: a bug of the template. */
function fill(text: string, facts: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const fact = facts[name]
    if (fact === undefined) throw new Error(`the decree's template names an unknown '${name}'`)
    return fact
  })
}

function proposeSignatory({ unit, sops }: FrontFacts): Decree['signatory'] {
  const named = sops.filter(({ identity }) => identity.approver.position.trim() !== '')
  const own = named.filter(({ identity }) => identity.unit.trim() === unit.name)
  const approvers = (own.length > 0 ? own : named).map(({ identity }) => identity.approver)
  const groups = Map.groupBy(approvers, ({ position, name }) => JSON.stringify([position, name]))
  const [most] = [...groups.values()].sort((a, b) => b.length - a.length)
  const approver = most?.[0]
  if (approver === undefined) return { position: `Kepala ${unit.name}` }
  const name = approver.name.trim()
  return { position: approver.position, ...(name !== '' && { name }) }
}
