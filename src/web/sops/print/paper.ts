import type { Paper } from '#diagram'

export const papers = ['a4', 'f4', 'a3'] as const satisfies Paper[]

/** The paper that an address asks for; A4 where it asks for none that we know. */
export function readPaper(text: string | undefined): Paper {
  return papers.find((paper) => paper === text) ?? 'a4'
}
