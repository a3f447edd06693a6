import { describeFlow, drawSop, paintSvg } from '#diagram'
import type { Sop } from '#sop'
import { findFindings } from '../findings/find-findings.ts'
import type { ShownFinding } from '../findings/shown-finding.ts'
import type { Words } from '../messages/words.ts'

/** What is worked out of a document to be shown: its pages, the same in words, and the findings. */
export type SopArt = {
  readonly pages: readonly string[]
  readonly description: ReturnType<typeof describeFlow>
  readonly findings: readonly ShownFinding[]
}

export function drawSopArt(sop: Sop, words: Words): SopArt {
  const { language } = words
  const { pages } = drawSop(sop)
  const title = (page: number) => words.view.drawingPage(page, pages.length)
  return {
    pages: pages.map((page) => paintSvg(page, { title: title(page.number) })),
    description: describeFlow(sop, language),
    findings: findFindings(sop, language),
  }
}
