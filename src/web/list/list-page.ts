import type { ComponentChildren } from 'preact'
import type { Words } from '../messages/words.ts'

/** What the pages of a kind of list have of their own. */
export type ListPage = {
  readonly words: Words
  /** Where the forms go. */
  readonly address: string
  readonly fileAddress: string
  readonly title: string
  /** What the list is taken from and which columns it has, a paragraph each. */
  readonly lead: readonly string[]
  /** Below the field for the text. */
  readonly hint: string
  readonly crumb: ComponentChildren
}

/** What is wrong with a list as a whole. */
export type ListFault = 'missing' | 'too-long' | 'unread'

/** What was typed, and what is wrong with it. */
export type ListStart = { readonly text: string; readonly fault?: ListFault }
