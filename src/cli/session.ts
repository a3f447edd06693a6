import type { Messages } from './messages/messages.ts'

/** Language of what the command says; of a finding's words too. */
export type Language = 'id' | 'en'

/** What every command of one run shares. */
export type Session = {
  readonly language: Language
  readonly words: Messages
  /** Aborted by Ctrl-C: take nothing more, leave no half-written file. */
  readonly signal: AbortSignal
}
