import { writeError } from './standard-streams.ts'

/** How far a run over many documents is, on standard error. */
export type Progress = {
  readonly advance: (done: number, unreadable: number) => void
  /** Takes the bar away, before a report is written or at the end. */
  readonly clear: () => void
}

type Wording = (done: number, total: number, unreadable: number) => string

const silent: Progress = { advance: () => {}, clear: () => {} }
const barWidth = 24
const redrawMs = 50
const wholeBar = 1_000
const linesEvery = 100

/** A bar that redraws itself on a terminal, a line for every 100 documents elsewhere, nothing for fewer than two. */
export function showProgress(total: number, wording: Wording): Progress {
  if (total < 2) return silent
  return process.stderr.isTTY ? bar(total, wording) : lines(total, wording)
}

function bar(total: number, wording: Wording): Progress {
  let drawnAt = -redrawMs
  let shown = false
  return {
    advance: (done, unreadable) => {
      const now = performance.now()
      if (shown && now - drawnAt < redrawMs) return
      drawnAt = now
      shown = true
      const filled = Math.round((barWidth * done) / total)
      const picture = '█'.repeat(filled) + '░'.repeat(barWidth - filled)
      writeError(`\r\u001B[2K${picture} ${wording(done, total, unreadable)}`)
    },
    clear: () => {
      if (shown) writeError('\r\u001B[2K')
      shown = false
    },
  }
}

/** How far a long piece of work is, `share` from 0 to 1: a bar on a terminal, nothing elsewhere. */
export function showShare(wording: (share: number) => string): {
  readonly advance: (share: number) => void
  readonly clear: () => void
} {
  if (!process.stderr.isTTY) return { advance: () => {}, clear: () => {} }
  const { advance, clear } = bar(wholeBar, (done) => wording(done / wholeBar))
  return { advance: (share) => advance(Math.round(share * wholeBar), 0), clear }
}

function lines(total: number, wording: Wording): Progress {
  return {
    advance: (done, unreadable) => {
      if (done % linesEvery === 0) writeError(`${wording(done, total, unreadable)}\n`)
    },
    clear: () => {},
  }
}
