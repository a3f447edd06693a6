// Computes the figures of a survey again from its published open data, with nothing of the program:
// `node tests/survey/recompute.mjs data.json` (or data.csv) prints them. Formulas: PermenPANRB 14/2017;
// Student's t by the series of Abramowitz & Stegun 26.7.3 and 26.7.4; Wilson (1927).
import { readFileSync } from 'node:fs'

const usual = {
  settings: { showFrom: 10, rankFrom: 30 },
  grades: [
    { letter: 'A', from: 88.31 },
    { letter: 'B', from: 76.61 },
    { letter: 'C', from: 65 },
    { letter: 'D', from: 25 },
  ],
}

/** The figures of each group of `data.json`. */
export function recomputeJson(text) {
  const { settings, grades, groups } = JSON.parse(text)
  return groups.map((group) => figuresOf(group, { settings, grades }))
}

/** The same of `data.csv`: floors and borders of grades are those of the regulation and the program. */
export function recomputeCsv(text) {
  const [names, ...rows] = readCsv(text.replace(/^\u{FEFF}/u, ''))
  const lines = rows.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at]])))
  const groups = []
  for (const line of lines) {
    if (line.element === '') groups.push(groupOf(line))
    else groups.at(-1).elements.push(elementOf(line))
  }
  return groups.map((group) => figuresOf(group, usual))
}

function groupOf(line) {
  const { group: kind, key, n, sum, squares, population, asked, hidden } = line
  const index = sum === '' ? null : { n: Number(n), sum: Number(sum), squares: Number(squares) }
  const number = (text) => (text === '' ? null : Number(text))
  return {
    kind,
    key,
    hidden: hidden === '1',
    n: Number(n),
    population: number(population),
    asked: number(asked),
    index,
    elements: [],
  }
}

function elementOf(line) {
  const sums = (begin) => ({
    n: Number(line[`${begin}n`]),
    sum: Number(line[`${begin}sum`]),
    squares: Number(line[`${begin}squares`]),
  })
  const gap = {
    ...sums('gap_'),
    performance: Number(line.both_performance),
    importance: Number(line.both_importance),
  }
  return { key: line.element, performance: sums(''), importance: sums('importance_'), gap }
}

function readCsv(text) {
  const cells = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n|$)/g
  const rows = [[]]
  for (const [, cell, end] of text.matchAll(cells)) {
    rows.at(-1).push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)
    if (end === '') break
    if (end === '\r\n') rows.push([])
  }
  return rows.filter((row) => row.length > 1)
}

function figuresOf(group, { settings, grades }) {
  const { kind, key, hidden, n, asked, population } = group
  const known = { kind, key, n, ...(asked !== null && { response: wilson(n, asked) }) }
  if (hidden) return { ...known, hidden }
  const means = group.elements.filter(({ performance }) => performance.n > 0)
  const mean = (sums) => sums.sum / sums.n
  const total = 25 * means.reduce((sum, { performance }) => sum + mean(performance), 0)
  const weight = 1 / means.length
  const exact = total * weight
  const around = student(group.index, population)
  const interval = around && {
    low: Math.max(25, exact - around),
    high: Math.min(100, exact + around),
  }
  return {
    ...known,
    index: {
      exact,
      threeDecimals: total * Number(weight.toFixed(3)),
      twoDecimals: total * Number(weight.toFixed(2)),
    },
    interval,
    grade: gradeOf({ exact, interval, n }, settings, grades),
    elements: withQuadrants(group.elements.map((element) => elementFigures(element, population))),
  }
}

function elementFigures({ key, performance, importance, gap }, population) {
  return {
    key,
    ...estimate(performance, population),
    importance: importance.n === 0 ? undefined : estimate(importance, population),
    gap: gap.n === 0 ? undefined : estimate(gap, population),
    conformity: gap.n === 0 ? undefined : (100 * gap.performance) / gap.importance,
  }
}

function estimate(sums, population) {
  if (sums.n === 0) return { n: 0 }
  const mean = sums.sum / sums.n
  const half = student(sums, population)
  return {
    n: sums.n,
    mean,
    ...(half !== undefined && { interval: { low: mean - half, high: mean + half } }),
  }
}

function withQuadrants(elements) {
  const placed = elements.filter(({ mean, importance }) => mean !== undefined && importance)
  if (placed.length < 2) return elements
  const middle = (values) => values.reduce((sum, value) => sum + value, 0) / values.length
  const across = middle(placed.map(({ mean }) => mean))
  const up = middle(placed.map(({ importance }) => importance.mean))
  return elements.map((element) => {
    if (!placed.includes(element)) return element
    const isLow = element.mean - across < 1e-9
    const isImportant = element.importance.mean - up > -1e-9
    const [low, high] = isImportant ? ['I', 'II'] : ['III', 'IV']
    return { ...element, quadrant: isLow ? low : high }
  })
}

function gradeOf({ exact, interval, n }, { rankFrom }, grades) {
  if (n < rankFrom || interval === undefined) return undefined
  const letter = (index) => grades.find(({ from }) => Number(index.toFixed(2)) >= from).letter
  return letter(interval.low) === letter(interval.high) ? letter(exact) : undefined
}

/** Half the width of the 95 % interval of a mean. */
function student({ n, sum, squares }, population) {
  if (n < 2) return undefined
  const rest = squares - (sum * sum) / n
  const variance = rest < 1e-12 * squares ? 0 : rest / (n - 1)
  const finite = population === null ? 1 : Math.max(0, (population - n) / (population - 1))
  return quantile(n - 1) * Math.sqrt((variance / n) * finite)
}

const quantiles = new Map()

/** The 0.975 quantile of Student's t: found by halving, from the share between −t and t. */
function quantile(degrees) {
  const known = quantiles.get(degrees)
  if (known !== undefined) return known
  let [low, high] = [1.9, 13]
  while (high - low > 1e-11) {
    const half = (low + high) / 2
    if (shareWithin(half, degrees) < 0.95) low = half
    else high = half
  }
  quantiles.set(degrees, low)
  return low
}

function shareWithin(t, degrees) {
  const angle = Math.atan(t / Math.sqrt(degrees))
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)]
  const isOdd = degrees % 2 === 1
  let term = isOdd ? cosine : 1
  let sum = degrees === 1 ? 0 : term
  for (let at = isOdd ? 3 : 2; at <= degrees - 2; at += 2) {
    term *= (cosine * cosine * (at - 1)) / at
    sum += term
  }
  return isOdd ? (2 / Math.PI) * (angle + sine * sum) : sine * sum
}

/** A share with its 95 % interval. */
function wilson(count, of) {
  const z = 1.959963984540054
  const [share, weight] = [count / of, 1 + (z * z) / of]
  const middle = (share + (z * z) / (2 * of)) / weight
  const half = (z / weight) * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))
  return {
    share,
    low: count === 0 ? 0 : middle - half,
    high: count === of ? 1 : middle + half,
  }
}

const [, script, file] = process.argv
if (file !== undefined && script === import.meta.filename) {
  const text = readFileSync(file, 'utf8')
  const figures = file.endsWith('.csv') ? recomputeCsv(text) : recomputeJson(text)
  console.log(JSON.stringify(figures, null, 2))
}
