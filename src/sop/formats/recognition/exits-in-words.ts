/** A way out that a text tells. `to`: a printed number, the end of the procedure, or the next row. */
export type WordedExit = {
  readonly label: string
  readonly to:
    | { readonly kind: 'number'; readonly number: string }
    | { readonly kind: 'stop' }
    | { readonly kind: 'next' }
}

/** The ways out in a text; `sure` where each is said with its word and its target. */
export type WordedExits = { readonly exits: readonly WordedExit[]; readonly sure: boolean }

const target =
  /(?:\b(?:ke|langkah|no\.?|nomor|kegiatan|tahap|step|prosedur)[ -]+)+(?:ke-? ?)?(\d{1,3})\b(?! ?(?:hari|jam|menit|lembar|rangkap|orang|bulan|tahun|x))/i
const stop = /\b(?:selesai|berhenti|stop|proses (?:dihentikan|selesai|berhenti))\s*[.)]*$/i
const onward =
  /\b(?:lanjut|dilanjutkan)(?: ke)?(?: (?:langkah|kegiatan|proses|tahap))? (?:berikutnya|selanjutnya)\s*[.)]*$/i
const condition =
  /\b(?:jika|bila|apabila|kalau)\s+(.+?)(?:,|\bmaka\b|\b(?:di)?kembali(?:kan)?\b|\blanjut\b|\bke (?:langkah|no)\b|→)/i

/**
 * Reads ways out that offices write where no arrows are drawn: "Ya: ke langkah 5; Tidak: kembali ke
 * langkah 3" (sure), "jika tidak lengkap kembali ke langkah 2" (the other way is a guess). Undefined
 * where a text tells none.
 */
export function readExitsInWords(text: string): WordedExits | undefined {
  const clauses = text.replaceAll(/\bkeputusan\s*:\s*/gi, '').split(/;|\n|\.\s+(?=\p{Lu})/u)
  const named = clauses.flatMap(readNamed)
  const isWhole =
    named.length > 1 && new Set(named.map(({ label }) => label.toLowerCase())).size === named.length
  if (isWhole) return { exits: named, sure: true }
  const guessed = [
    ...named.filter(({ label }) => isAnswer(label)),
    ...clauses.flatMap(readCondition),
  ]
  const [only] = guessed
  if (only === undefined) return undefined
  if (guessed.length > 1) return { exits: guessed, sure: false }
  const other = isNo(only.label) ? 'Ya' : 'Tidak'
  return { exits: [{ label: other, to: { kind: 'next' } }, only], sure: false }
}

/** "Tidak: kembali ke langkah 3", "disetujui → langkah 8". */
function readNamed(clause: string): WordedExit[] {
  const [, label = '', rest = ''] =
    /^\s*([^:→=>]{1,40}?)\s*(?::|→|=>|->)\s*(.+)$/.exec(clause) ?? []
  const to = targetOf(rest)
  return label === '' || to === undefined ? [] : [{ label: label.trim(), to }]
}

function readCondition(clause: string): WordedExit[] {
  if (/^\s*[^:→=>]{1,40}?\s*(?::|→)/.test(clause)) return []
  const found = condition.exec(clause)
  const label = found?.[1]?.trim() ?? ''
  const to = found === null ? undefined : targetOf(clause.slice(found.index))
  return to === undefined || label === '' || label.length > 60 ? [] : [{ label, to }]
}

function targetOf(text: string): WordedExit['to'] | undefined {
  const number = target.exec(text)?.[1]
  if (number !== undefined) return { kind: 'number', number }
  if (stop.test(text)) return { kind: 'stop' }
  return onward.test(text) ? { kind: 'next' } : undefined
}

function isAnswer(label: string): boolean {
  return /^(ya|tidak|belum|jika|bila|apabila)\b/i.test(label)
}

function isNo(label: string): boolean {
  return /\b(tidak|belum|kurang|salah|ditolak)\b/i.test(label)
}
