import type { LogHeader } from './event-log.ts'

/** What a log says about itself that was read from a form without a place for it. */
export const emptyHeader: LogHeader = {
  extensions: [],
  classifiers: [],
  globals: { trace: [], event: [] },
  attributes: [],
}
