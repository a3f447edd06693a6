import { atDocument } from '../place.ts'
import { rule } from '../rule.ts'

/** An SOP without rows says nothing about the work. */
export const noSteps = rule({
  id: 'no-steps',
  group: 'structure',
  level: 'error',
  source: {
    kind: 'regulation',
    title: 'Kementerian PANRB, bahan sosialisasi penyusunan SOP (2013)',
  },
  certainty: 'second-hand',
  check: ({ sop }) => (sop.steps.length === 0 ? [atDocument()] : []),
})
