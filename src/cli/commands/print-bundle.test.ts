import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectFolder, runTatalaksana, withFolder } from '../testing/run-tatalaksana.ts'

const city = join(projectFolder, 'sample-city')
const bundle = join(city, 'bundles/disdukcapil.json')
const sops = ['akta-kelahiran', 'perekaman-ktp-el'].map((name) => join(city, `sops/${name}.json`))

test('print binds SOPs as one PDF in the order given, with the same bytes each time', async () => {
  await withFolder(async (folder) => {
    const pdfs = await Promise.all(
      ['one.pdf', 'two.pdf', 'turned.pdf'].map(async (name) => {
        const out = join(folder, name)
        const files = name === 'turned.pdf' ? sops.toReversed() : sops
        const run = await runTatalaksana(['print', '--bundle', bundle, '--out', out, ...files])
        expect(run).toEqual({ code: 0, out: '', err: '' })
        return readFile(out, 'latin1')
      }),
    )
    const [one, two, turned] = pdfs
    expect(one).toMatch(/^%PDF-/)
    expect(two).toBe(one)
    expect(turned).not.toBe(one)
    expect(one).toContain('<dc:title>')
  })
})

test('a bundle that is described wrongly is told with every place, in both languages', async () => {
  await withFolder(async (folder) => {
    const wrong = join(folder, 'wrong.json')
    const decree = { date: '31-1-2026', kind: 2, signatory: {} }
    const unit = { nama: 'Dinas' }
    const order = { format: 'tatalaksana-bundle/1', government: 'Kota', unit, year: '2026', decree }
    await writeFile(wrong, JSON.stringify(order))
    const out = join(folder, 'out.pdf')
    const run = (lang: string) =>
      runTatalaksana(['print', '--lang', lang, '--bundle', wrong, '--out', out, ...sops])
    const [id, en] = [await run('id'), await run('en')]
    expect(id).toMatchObject({ code: 3, out: '' })
    expect(id.err).toContain('Perangkat daerah, nama: belum diisi')
    expect(id.err).toContain('Perangkat daerah: isian "nama" tidak dikenal')
    expect(id.err).toContain('Keputusan, tanggal: "31-1-2026" bukan tanggal')
    expect(en.err).toContain('Decree, signatory, position: missing')
    expect(en.err).toContain('Decree, kind: holds 2')
  })
})

test('no bundle is printed where a file is missing, and no input is overwritten', async () => {
  await withFolder(async (folder) => {
    const out = join(folder, 'out.pdf')
    const missing = ['print', '--bundle', bundle, '--out', out, ...sops, join(folder, 'none.json')]
    expect(await runTatalaksana(missing)).toMatchObject({ code: 3 })
    await expect(readFile(out)).rejects.toThrow('ENOENT')
    expect(await runTatalaksana(['print', '--bundle', bundle])).toMatchObject({ code: 2 })
    const before = await readFile(bundle)
    const over = await runTatalaksana(['print', '--bundle', bundle, '--out', bundle, ...sops])
    expect(over).toMatchObject({ code: 3 })
    expect(await readFile(bundle)).toEqual(before)
  })
})
