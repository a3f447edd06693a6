import type { ComponentChildren } from 'preact'
import type { SopComparison, WordedComparison } from '#sop'
import type { Words } from '../messages/words.ts'
import type { ComparedSop } from './compared-sop.ts'

/** A comparison of SOPs; all lists have the order of the columns. */
export type ComparedProps = {
  readonly words: Words
  readonly columns: readonly ComparedSop[]
  readonly comparison: SopComparison
  readonly worded: WordedComparison
}

/** So many SOPs fit beside each other on a usual screen. */
const mostThatFit = 4

/** A table that scrolls by itself where it is wider than the screen. */
export function ComparedTable(props: {
  readonly label: string
  readonly sops: number
  /** Short cells stand beside their heading on a phone, long ones below it. */
  readonly cells: 'short' | 'long'
  readonly children: ComponentChildren
}) {
  return (
    <section
      class={props.sops <= mostThatFit ? 'compared-frame fits' : 'compared-frame'}
      // Scrollable regions are reached by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-label={props.label}
    >
      <table class={`compared ${props.cells}`}>{props.children}</table>
    </section>
  )
}

/** One column for each SOP, with its unit and title. */
export function ComparedHead({ words, columns, worded }: ComparedProps) {
  return (
    <thead>
      <tr>
        <th scope="col">
          <span class="hidden">{words.compare.part}</span>
        </th>
        {columns.map((sop, column) => (
          <th key={sop.id} scope="col">
            <a href={sop.address}>{worded.heads[column]}</a>
            <small>{sop.title === '' ? words.list.untitled : sop.title}</small>
          </th>
        ))}
      </tr>
    </thead>
  )
}
