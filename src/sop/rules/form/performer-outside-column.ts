import type { Activity } from '../language/activity.ts'
import { mayBeSamePerformer, type NameMention } from '../language/names.ts'
import { atStep } from '../place.ts'
import { rule } from '../rule.ts'

/** The text names somebody who acts in the step and does not stand in its performer column. */
export const performerOutsideColumn = rule({
  id: 'performer-outside-column',
  group: 'form',
  level: 'warning',
  source: { kind: 'regulation', title: 'PermenPANRB 35/2012' },
  certainty: 'confirmed',
  check: ({ sop, activities, performerById }) => {
    const columns = new Set(sop.performers.map((performer) => performer.name.toLowerCase()))
    return sop.steps.flatMap((step, row) => {
      const activity = activities[row]
      const performers = step.symbols.flatMap((symbol) => symbol.performers)
      if (activity === undefined || performers.length === 0) return []
      const names = performers.map((id) => performerById.get(id)?.name ?? id)
      const outsider = findActors(step.activity, activity).find(
        (actor) => !names.some((name) => isMeant(name, actor.name, columns)),
      )
      return outsider === undefined
        ? []
        : [atStep(step, 'performers', { performer: outsider.name })]
    })
  },
})

/** "Petugas pelayanan" is no column, so the row's "Petugas kecamatan" may well be meant. */
function isMeant(performer: string, actor: string, columns: ReadonlySet<string>): boolean {
  if (mayBeSamePerformer(performer, actor)) return true
  const [first] = actor.toLowerCase().split(' ')
  return !columns.has(actor.toLowerCase()) && performer.toLowerCase().split(' ')[0] === first
}

/**
 * The names in a text that act: the subject, an agent ("oleh Camat"), or one that opens a clause
 * ("…, petugas memeriksa …"). Somebody written to or spoken of does not act here.
 */
function findActors(text: string, activity: Activity): readonly NameMention[] {
  return activity.mentions.filter((mention) => {
    if (mention === activity.subject) return true
    return isAgent(activity, mention) || opensClause(text, activity, mention)
  })
}

const finished = new Set(['setelah', 'sudah', 'telah', 'yang'])

/** "oleh Camat", unless it tells of something done before ("setelah ditandatangani oleh Camat"). */
function isAgent({ words }: Activity, { from }: NameMention): boolean {
  const before = words.slice(Math.max(0, from - 4), from).map((word) => word.lower)
  return before.at(-1) === 'oleh' && !before.some((word) => finished.has(word))
}

function opensClause(text: string, { words }: Activity, { from, to }: NameMention): boolean {
  const gap = text.slice(words[from - 1]?.to ?? 0, words[from]?.from)
  return /[,;:]/.test(gap) && words[to]?.form === 'active'
}
