import type { keptAnswersId } from '../../messages/kept-answers-id.ts'
import type { KeepSetting } from './read-form.ts'

/** What the script says, in the language of the page. */
export type PanelWords = Omit<typeof keptAnswersId.script, 'reasons'> & {
  readonly reasons: Readonly<Record<string, string | undefined>>
}

/** Our own page wrote it there. */
export function readPanelWords({ dataset }: HTMLElement): PanelWords {
  return JSON.parse(dataset['kept'] ?? '')
}

/** How the answer of a form is sent. */
export function readKeepSetting({ dataset }: HTMLFormElement): KeepSetting {
  return JSON.parse(dataset['keep'] ?? '')
}
