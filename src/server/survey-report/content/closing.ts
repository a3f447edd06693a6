import type { ReportChapter } from '#print'
import type { ReportSource } from '../survey-report-record.ts'
import { day, paragraphs } from './report-words.ts'

/** Room to write by hand what is not known yet. */
const dots = '………………………'

/** The last words, and where the head of the office signs. */
export function closing({ texts }: ReportSource): ReportChapter {
  const { signedPlace, signedOn, signatoryPosition, signatoryName, signatoryNumber } = texts
  const date = signedOn === '' ? dots : day(signedOn)
  return {
    title: 'BAB V PENUTUP',
    blocks: [
      ...paragraphs(texts.closing),
      {
        kind: 'signature',
        above: [`${signedPlace || dots}, ${date}`, `${signatoryPosition || dots},`],
        below: [signatoryName || dots, ...(signatoryNumber === '' ? [] : [signatoryNumber])],
      },
    ],
  }
}
