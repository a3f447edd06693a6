import { describe, expect, test } from 'vitest'
import { sampleSop } from '../testing/sample-sop.ts'
import { proposeFront } from './propose-front.ts'
import { sopDecree1 } from './sop-decree-1.ts'

const facts = {
  government: 'Pemerintah Kabupaten Contoh',
  unit: { name: 'Dinas Percontohan', shortName: 'Disconto' },
  year: '2026',
  sops: [sampleSop, sampleSop],
}

function sopBy(unit: string, position: string, name = '') {
  const approver = { position, name, nip: '' }
  return { ...sampleSop, identity: { ...sampleSop.identity, unit, approver } }
}

describe('proposeFront', () => {
  test('fills every placeholder of the template', () => {
    const text = JSON.stringify(proposeFront(facts))
    expect(text).not.toMatch(/[{]\w+[}]/)
    expect(text).toContain('tentang Penetapan Standar Operasional Prosedur di Lingkungan Dinas Per')
  })

  test('speaks of the SOP where it is a single one, whatever its title holds', () => {
    const { title, decree } = proposeFront({
      ...facts,
      sops: [{ ...sampleSop, title: 'A {unit}' }],
    })
    expect(title).toBe('Standar Operasional Prosedur A {unit}')
    expect(decree.title).toBe('Penetapan Standar Operasional Prosedur A {unit}')
    expect(decree.considerations[2]).toContain('Prosedur A {unit};')
  })

  test('lets sign whom most SOPs of the unit itself name', () => {
    const sops = [
      sopBy('Kelurahan A', 'Lurah A'),
      sopBy('Kelurahan A', 'Lurah A'),
      sopBy('Dinas Percontohan', 'Plt. Kepala Dinas', 'Satu'),
    ]
    const { decree } = proposeFront({ ...facts, sops })
    expect(decree.signatory).toEqual({ position: 'Plt. Kepala Dinas', name: 'Satu' })
    expect(decree.kind).toBe('Keputusan Plt. Kepala Dinas')
    const below = proposeFront({ ...facts, sops: sops.slice(0, 2) })
    expect(below.decree.signatory).toEqual({ position: 'Lurah A' })
    expect(proposeFront({ ...facts, sops: [] }).decree.signatory).toEqual({
      position: 'Kepala Dinas Percontohan',
    })
  })

  test('takes the place from the name of the government', () => {
    expect(proposeFront(facts).decree.place).toBe('Contoh')
  })

  test('a template that names something unknown is a bug', () => {
    expect(() => proposeFront(facts, { ...sopDecree1, kind: '{kepala}' })).toThrow("'kepala'")
  })
})
