import { plainText } from '../citations/citation.ts'
import { atIdentity } from '../place.ts'
import { rule } from '../rule.ts'

/** A kind of regulation that does not exist, such as "Keputusan Permendagri". */
export const regulationKindUnknown = rule({
  id: 'regulation-kind-unknown',
  group: 'law',
  level: 'warning',
  source: { kind: 'practice' },
  certainty: 'confirmed',
  check: (subject) =>
    subject.citations.flatMap(({ text }) => {
      const kind = unknownKind.exec(plainText(text))?.[0].trim()
      return kind === undefined ? [] : [atIdentity('legalBasis', { text, kind })]
    }),
})

// A decree of a regulation, a regulation of a regulation, or an abbreviation nobody uses.
const unknownKind =
  /^(?:(?:surat )?keputusan (?:peraturan|permen\w*|perda|perbup|perpres|pp|uu)\b|(?:peraturan|undang-undang) (?:permen\w*|perda|perbup|perpres|keputusan|menteri undang)\b|per(?!aturan\b|mendagri|men|da\b|bup\b|gub\b|wal|wako\b|pres\b|ppu\b|pu\b|des\b|ka\b|kap\b|kapolri\b|ban\b|bawaslu|lem\b|dirjen\b|ma\b|ja\b|janjian|kades\b|kada\b|pang\b|sekjen\b|dir\b|rektor\b)[a-z]+\b(?= (?:nomor|no|tahun|tentang|ri\b)))/
