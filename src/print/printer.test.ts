import { afterAll, describe, expect, test } from 'vitest'
import { generateSop } from '#sop'
import { printBundle } from './print-bundle.ts'
import { printSop } from './print-sop.ts'
import { openPrinter } from './printer.ts'
import { sampleBundle } from './testing/sample-bundle.ts'
import { sampleSop } from './testing/sample-sop.ts'
import { writeFile } from './write-file.ts'

const options = { createdAt: new Date('2026-01-31T08:00:00Z') }
const printer = openPrinter({ workers: 2 })
afterAll(() => printer.close())

describe('openPrinter', () => {
  test('prints documents side by side, each to its caller', async () => {
    const sops = Array.from({ length: 8 }, (_, seed) => ({
      ...generateSop(seed),
      title: `T${seed}`,
    }))
    const printed = await Promise.all(sops.map((sop) => printer.print({ sop, options })))
    for (const [seed, outcome] of printed.entries()) {
      if (!outcome.ok) throw new Error(outcome.code)
      expect(Buffer.from(outcome.pdf).toString('latin1')).toContain(`>T${seed}<`)
    }
  })

  test('binds SOPs, and prints single documents meanwhile', async () => {
    const sops = Array.from({ length: 60 }, (_, seed) => generateSop(seed))
    const alone = openPrinter({ workers: 1 })
    let bound = false
    const book = alone.printBundle({ bundle: sampleBundle(sops), options }).then((outcome) => {
      bound = true
      return outcome
    })
    expect(await alone.print({ sop: sampleSop, options })).toMatchObject({ ok: true })
    expect(bound).toBe(false)
    expect(await book).toMatchObject({ ok: true, unprintable: [] })
    await alone.close()
  })

  test('a bundle that takes too long is answered with its limit', async () => {
    const hasty = openPrinter({ bundleTimeoutMs: 1 })
    const outcome = await hasty.printBundle({ bundle: sampleBundle([sampleSop]), options })
    expect(outcome).toEqual({ ok: false, code: 'timeout', limitMs: 1 })
    await hasty.close()
  })

  test('hands faults over as values', async () => {
    const logo = { kind: 'png', bytes: new Uint8Array(3) } as const
    expect(await printer.print({ sop: sampleSop, options: { ...options, logo } })).toMatchObject({
      ok: false,
      code: 'logo-unreadable',
    })
  })

  test.each(['docx', 'xlsx', 'bpmn'] as const)(
    'writes %s as who writes it in his own thread',
    async (kind) => {
      const job = { kind, sop: sampleSop, options }
      const written = await printer.write(job)
      if (!written.ok) throw new Error(written.code)
      expect(Buffer.compare(written.bytes, writeFile(job).bytes)).toBe(0)
    },
  )

  test('a file that takes too long is answered with its limit', async () => {
    const hasty = openPrinter({ timeoutMs: 1 })
    const outcome = await hasty.write({ kind: 'docx', sop: sampleSop, options })
    expect(outcome).toEqual({ ok: false, code: 'timeout', limitMs: 1 })
    await hasty.close()
  })

  test('a job that takes too long is answered with its limit, and the next one printed', async () => {
    const hasty = openPrinter({ workers: 1, timeoutMs: 1 })
    const outcome = await hasty.print({ sop: sampleSop, options })
    expect(outcome).toEqual({ ok: false, code: 'timeout', limitMs: 1 })
    await hasty.close()
  })
})

describe('printSop', () => {
  test('gives the same bytes as an open printer', async () => {
    const [alone, open] = [
      await printSop(sampleSop, options),
      await printer.print({ sop: sampleSop, options }),
    ]
    if (!alone.ok || !open.ok) throw new Error('not printed')
    expect(Buffer.compare(alone.pdf, open.pdf)).toBe(0)
    expect(alone).toMatchObject({ pageCount: 2, unprintable: [], notices: [] })
  })
})

describe('printBundle', () => {
  test('gives the same bytes as an open printer', async () => {
    const bundle = sampleBundle([sampleSop])
    const [alone, open] = [
      await printBundle(bundle, options),
      await printer.printBundle({ bundle, options }),
    ]
    if (!alone.ok || !open.ok) throw new Error('not printed')
    expect(Buffer.compare(alone.pdf, open.pdf)).toBe(0)
  })
})
