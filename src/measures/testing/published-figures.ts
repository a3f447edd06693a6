/** regulations.md 5.3: 29 respondents whose answers add up to these, element by element. */
const workedSums = [105, 101, 100, 116, 102, 105, 106, 105, 115]

/** The worked example: its respondents, and the index by the exact and by the rounded weights. */
export const workedExample = {
  sums: workedSums,
  respondents: Array.from({ length: 29 }, (_, row) =>
    workedSums.map((sum) => (row < sum - 3 * 29 ? 4 : 3)),
  ),
  index: { exact: 91.4751, threeDecimals: 91.3836, twoDecimals: 90.5603 },
} as const

/**
 * NIST/SEMATECH e-Handbook of Statistical Methods, section 1.3.6.7.2: critical values of Student's t, as
 * degrees of freedom, probability, value.
 */
export const studentTable = [
  [1, 0.975, 12.706],
  [2, 0.975, 4.303],
  [5, 0.975, 2.571],
  [10, 0.95, 1.812],
  [10, 0.975, 2.228],
  [28, 0.975, 2.048],
  [30, 0.99, 2.457],
  [60, 0.975, 2],
  [100, 0.975, 1.984],
  [3, 0.999, 10.215],
] as const

/**
 * Newcombe, Statistics in Medicine 17 (1998) 857–872, table I, method 3 (Wilson without correction), as
 * count, of, lower end, upper end.
 */
export const wilsonTable = [
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
] as const

const krejcieMorgan = `10 10 15 14 20 19 25 24 30 28 35 32 40 36 45 40 50 44 55 48 60 52 65 56 70 59 75 63 80 66 85 70
90 73 95 76 100 80 110 86 120 92 130 97 140 103 150 108 160 113 170 118 180 123 190 127 200 132 210 136
220 140 230 144 240 148 250 152 260 155 270 159 280 162 290 165 300 169 320 175 340 181 360 186 380 191
400 196 420 201 440 205 460 210 480 214 500 217 550 226 600 234 650 242 700 248 750 254 800 260 850 265
900 269 950 274 1000 278 1100 285 1200 291 1300 297 1400 302 1500 306 1600 310 1700 313 1800 317
1900 320 2000 322 2200 327 2400 331 2600 335 2800 338 3000 341 3500 346 4000 351 4500 354 5000 357
6000 361 7000 364 8000 367 9000 368 10000 370 15000 375 20000 377 30000 379 40000 380 50000 381
75000 382 1000000 384`

/** Krejcie & Morgan, Educational and Psychological Measurement 30 (1970), table 1, as population and sample. */
export const sampleTable: readonly (readonly [population: number, sample: number])[] = [
  ...krejcieMorgan.matchAll(/(\d+)\s+(\d+)/g),
].map(([, population, sample]) => [Number(population), Number(sample)])
