import type { ComponentChildren } from 'preact'
import type { SurveyToLead } from '#server'
import type { Words } from '../messages/words.ts'
import { periodText } from './period-text.ts'
import { SurveyChip } from './survey-chip.tsx'

/** A page of a survey. */
export type SurveyTab = keyof Words['surveys']['tabs']

/** The pages of a survey in their order, and what stands last in the address of each. */
const tabs: readonly (readonly [path: string, tab: SurveyTab])[] = [
  ['', 'plan'],
  ['codes', 'codes'],
  ['devices', 'devices'],
  ['paper', 'paper'],
  ['judging', 'judging'],
  ['remarks', 'remarks'],
  ['results', 'results'],
  ['follow-up', 'followUp'],
  ['report', 'report'],
]

type SurveyFrameProps = Pick<SurveyToLead, 'survey' | 'unitName'> & {
  readonly words: Words
  /** The page that is shown. */
  readonly tab: SurveyTab
  readonly children: ComponentChildren
}

/** What stands above every page of a survey: which one it is, how far it is, and its other pages. */
export function SurveyFrame({ words, survey, unitName, tab, children }: SurveyFrameProps) {
  const w = words.surveys
  return (
    <>
      <p class="crumb">
        <a href="/surveys">{w.list.title}</a>
      </p>
      <h1>{survey.title}</h1>
      <p class="lead-text">
        {unitName}, {periodText(survey, words)} <SurveyChip words={words} state={survey.state} />
      </p>
      <nav class="shelves" aria-label={w.pages}>
        {tabs.map(([path, name]) => (
          <a
            key={name}
            href={path === '' ? `/surveys/${survey.id}` : `/surveys/${survey.id}/${path}`}
            aria-current={name === tab ? 'page' : undefined}
          >
            {w.tabs[name]}
          </a>
        ))}
      </nav>
      {children}
    </>
  )
}
