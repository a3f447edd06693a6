import type { SurveyFileFault } from '../read-survey.ts'
import type { ProblemKind } from '../survey-problems.ts'
import type { SurveyWords } from './survey-words.ts'

const problems: Readonly<Record<ProblemKind, string>> = {
  'not-a-score': 'isi bukan nilai 1–4 dan dianggap tidak dijawab',
  formula:
    'isi yang akan dijalankan lembar kerja sebagai rumus; sebagai nilai dianggap tidak dijawab',
  'wrong-width': 'baris dengan jumlah kolom yang berbeda dari judul dan tidak dihitung',
  'wrong-encoding': 'isi yang bukan UTF-8 yang benar',
  'unknown-column': 'kolom tidak dikenal dan tidak dibaca',
  'no-answer': 'baris tanpa satu pun nilai dan tidak dihitung',
}

/** Indonesian. */
export const surveyWordsId: SurveyWords = {
  whole: 'Keseluruhan',
  answers: (n, blank) => `${n} responden${blank === 0 ? '' : `; ${blank} baris tanpa nilai`}`,
  index: 'Indeks (IKM)',
  interval: (low, high) => `selang 95% ${low} – ${high}`,
  noInterval: 'tanpa selang (paling sedikit dua responden)',
  weightings: { exact: 'bobot 1/x', threeDecimals: 'bobot 0,111', twoDecimals: 'bobot 0,11' },
  grade: 'Mutu',
  withheld: (reason) => `ditahan: ${reason}`,
  doubts: {
    'too-few-answers': 'terlalu sedikit responden',
    'interval-crosses-border': 'selang 95% melewati batas mutu',
    'no-scale-in-force': 'tidak ada batas mutu yang berlaku pada tanggal itu',
  },
  hidden: (floor) => `tidak ditampilkan: kurang dari ${floor} responden`,
  unranked: (floor) => `kurang dari ${floor} responden: terlalu sedikit untuk diperingkat`,
  unanswered: 'tidak dijawab siapa pun, tidak ikut dihitung',
  notInFile: (element) => `${element}: tidak ada kolomnya, tidak ikut dihitung`,
  headings: {
    element: 'Unsur',
    n: 'n',
    mean: 'nilai',
    interval: 'selang 95%',
    importance: 'kepentingan (n)',
    gap: 'kesenjangan [selang]',
    conformity: 'kesesuaian',
    quadrant: 'kuadran',
    derived: 'kepentingan turunan (Spearman)',
  },
  trend: (difference, interval) => `Dibanding periode sebelumnya: ${difference} (${interval})`,
  verdicts: { better: 'membaik', worse: 'memburuk', unclear: 'mungkin hanya kebetulan' },
  population: (population, share) => `Populasi ${population}; responden ${share} darinya`,
  sample: (nearest, up) =>
    `Sampel Krejcie–Morgan: ${nearest} (dibulatkan terdekat, seperti tabel), ${up} (dibulatkan ke atas)`,
  response: (share, interval) => `Tingkat tanggapan ${share} (${interval})`,
  otherPeriods: (rows) => `${rows} baris periode lain tidak dihitung`,
  texts: (count) => `${count} isian saran (tidak ditampilkan)`,
  groupsWithoutPopulation:
    'Selang kelompok tanpa koreksi populasi: populasi setiap kelompok tidak diketahui',
  columnsRead: 'Kolom',
  doubtfulOrder: (u8, other) =>
    `U8 dibaca sebagai '${u8}'; bila kuesioner mencetak urutan lain, pakai --u8 ${other}`,
  formula: (version) => `Rumus ${version}; yang dibandingkan hanya bobot 1/x`,
  problem: (kind, count) => `${count} ${problems[kind]}`,
  problemPlace: (line, column) => `baris ${line}${column === undefined ? '' : `, kolom ${column}`}`,
  refused: 'berkas ditolak (--strict)',
  fileFault,
  surveyFault: ({ code, given, answers }) =>
    code === 'population-below-answers'
      ? `populasi ${given} lebih kecil daripada jumlah responden ${answers}`
      : `yang diminta menjawab ${given} lebih sedikit daripada responden ${answers}`,
  expectedWhole: 'bilangan bulat mulai dari 1',
  expectedDate: 'tanggal seperti 2026-01-31',
}

function fileFault(fault: Exclude<SurveyFileFault, { readonly code: 'rows' }>): string {
  switch (fault.code) {
    case 'empty':
      return 'berkas kosong; seharusnya CSV dengan judul kolom'
    case 'damaged':
      return 'berkas terputus atau rusak'
    case 'no-elements':
      return 'tidak ada kolom unsur pada baris pertama; seharusnya requirements, procedure, … atau U1…U9'
    case 'foreign':
      return `berkas ini ${fault.kind}, bukan CSV; simpan sebagai "CSV UTF-8"`
    case 'encoding':
      return `pengodean ${fault.found}; seharusnya UTF-8: simpan sebagai "CSV UTF-8"`
    case 'same-columns':
      return `kolom '${fault.headings[0]}' dan '${fault.headings[1]}' berisi hal yang sama; sisakan satu`
    case 'no-column':
      return `tidak ada kolom '${fault.wanted}'; yang ada: ${fault.headings.join(', ')}`
    case 'too-many-groups':
      return `kolom --by memuat lebih dari ${fault.most} isi yang berbeda`
  }
}
