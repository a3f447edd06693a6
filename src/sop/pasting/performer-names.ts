/** Names of performers in one cell; not `sure` where a word like "dan" may part two or belong to one. */
export type SplitNames = { readonly names: readonly string[]; readonly sure: boolean }

/** First words of names of posts: what follows "dan" and begins with one is another performer. */
const posts =
  /^(kepala|ketua|wakil|sekretaris|petugas|pejabat|kasub\w*|kabag|kabid|kasi|kasie|seksi|camat|sekcam|lurah|sekretariat|staf|staff|pemohon|masyarakat|admin\w*|analis|arsiparis|bendahara|kurir|operator|pengelola|pengadministrasi|pelaksana|pimpinan|direktur|dinas|badan|bagian|bidang|tim|verifikator|penyusun|bupati|wali ?kota|gubernur|asisten|ajudan|sistem|aplikasi|kasubag|plt|pranata|juru|tamu|warga|rt|rw|pihak|instansi)\b/i

/**
 * Parts the names in a cell at line ends, semicolons, commas, "dan", "&" and "/". A part that stands
 * alone in another cell (`alone`, of `findAlone`) or begins like the name of a post is a name; any other belongs to
 * the post before it ("Kasubbag Perencanaan, Evaluasi dan Keuangan"), or is a name, by a guess.
 */
export function splitNames(cell: string, alone: ReadonlySet<string>): SplitNames {
  const names: string[] = []
  let sure = true
  let separator = ''
  for (const piece of cell.split(/(\s*[,;\n/&]\s*(?:dan\s+)?|\s+dan\s+)/i)) {
    const part = trimName(piece)
    const last = names.at(-1)
    const known = alone.has(plain(part)) && (last === undefined || alone.has(plain(last)))
    if (/^(?:\s*[,;\n/&]\s*(?:dan\s+)?|\s+dan\s+)$/i.test(piece)) separator = piece
    else if (part === '' || /^[-–—]+$/.test(part)) continue
    else if (last === undefined || known || separator.trim() === ';') names.push(part)
    else {
      const isPost = posts.test(part)
      sure &&= isPost && !/dan|[/&]/i.test(separator)
      if (isPost || !posts.test(last)) names.push(part)
      else names[names.length - 1] = trimName(`${last}${separator}${part}`)
    }
  }
  return { names: [...new Set(names)], sure }
}

/** Gives the cells as names to be found by `splitNames`. */
export function findAlone(cells: readonly string[]): ReadonlySet<string> {
  return new Set(cells.map(plain))
}

function trimName(name: string): string {
  return name
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^(?:\d{1,2}[.)]|[-•*–]) /i, '')
}

function plain(name: string): string {
  return trimName(name).toLowerCase()
}
