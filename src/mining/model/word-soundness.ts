import type { Net } from './net.ts'
import type { Soundness, SoundnessViolation } from './soundness.ts'
import { languages, type ModelLanguage } from './word-model-fault.ts'

/** So many names of a path or a list are told: of a path the last ones, of a list the first. */
const mostNames = 20

/**
 * Says what the check of a net gave, a sentence for each violation: "setelah 'a', 'b' tidak ada langkah
 * yang dapat dijalankan dan proses belum selesai".
 */
export function wordSoundness(net: Net, soundness: Soundness, language: ModelLanguage): string[] {
  const words = languages[language].soundness
  switch (soundness.kind) {
    case 'sound':
      return [words.sound]
    case 'undecided':
      return [words.undecided[soundness.limit](soundness.states)]
    case 'unsound':
      return soundness.violations.map((violation) => {
        const { path, about } = partsOf(violation)
        const steps = namesOf(net, path)
        const told = [...(steps.length > mostNames ? ['…'] : []), ...steps.slice(-mostNames)]
        const after = told.length === 0 ? words.fromStart : words.after(told.join(', '))
        const labels = namesOf(net, about)
        const ids = about.map((transition) => `'${net.transitions[transition]?.id ?? ''}'`)
        const silentOnly = violation.kind === 'dead' && labels.length === 0
        const listed = [...new Set(silentOnly ? ids : labels)]
        const list = [...listed.slice(0, mostNames), ...(listed.length > mostNames ? ['…'] : [])]
        return words.violations[violation.kind](after, list.join(', '))
      })
  }
}

/** The way there, and the transitions that the violation is about. */
function partsOf(violation: SoundnessViolation) {
  switch (violation.kind) {
    case 'stuck':
    case 'left-over':
      return { path: violation.path, about: violation.waiting }
    case 'endless':
    case 'unbounded':
      return { path: violation.path, about: violation.again }
    case 'dead':
      return { path: [], about: violation.transitions }
  }
}

/** Quoted labels; silent transitions have none. */
function namesOf(net: Net, transitions: readonly number[]): string[] {
  return transitions.flatMap((transition) => {
    const label = net.transitions[transition]?.label
    return label === undefined ? [] : [`'${label}'`]
  })
}
