import { expect, test } from 'vitest'
import { isSameObject, openingWord, readActivity } from './activity.ts'
import { indexNames, mayBeSamePerformer } from './names.ts'
import { defaultVerbLexicon } from './verb-lexicon.ts'

const names = indexNames(['Camat', 'Kepala Seksi', 'Kepala', 'Petugas Loket', 'Pemohon'])
const read = (text: string) => readActivity(text, { verbs: defaultVerbLexicon, names })

test('each verb begins a deed, and a verb without an object shares that of the next', () => {
  expect(read('Mengoreksi dan memaraf surat izin').deeds).toEqual([
    { verb: 'koreksi', object: ['surat', 'izin'] },
    { verb: 'paraf', object: ['surat', 'izin'] },
  ])
})

test('an object ends at a preposition or a passive', () => {
  expect(read('Menyerahkan berkas kepada Camat untuk ditandatangani').deeds).toEqual([
    { verb: 'serah', object: ['berkas'] },
  ])
})

test('"melakukan verifikasi" and "proses penandatanganan" do what the noun says', () => {
  expect(read('Melakukan verifikasi berkas').deeds).toEqual([
    { verb: 'verifikasi', object: ['berkas'] },
  ])
  expect(read('Melakukan proses input data').deeds).toEqual([{ verb: 'input', object: ['data'] }])
})

test('the subject is the longest name with which the text begins, list marks set aside', () => {
  expect(read('- Kepala Seksi : Memeriksa berkas').subject?.name).toBe('Kepala Seksi')
  expect(read('Selanjutnya Camat menandatangani surat').subject?.name).toBe('Camat')
  expect(read('Menyerahkan berkas kepada Camat').subject).toBeUndefined()
})

test('the opening word passes over bullets and letters of a list', () => {
  const word = openingWord(read('a. 1) Menerima berkas'))
  expect(word).toMatchObject({ text: 'Menerima', form: 'active' })
})

test('objects are the same when the shorter lies in the longer', () => {
  expect(isSameObject(['surat'], ['surat', 'izin'])).toBe(true)
  expect(isSameObject(['surat', 'tugas'], ['surat', 'izin'])).toBe(false)
  expect(isSameObject([], ['surat'])).toBe(false)
})

test('performers may be the same when one name holds the other', () => {
  expect(mayBeSamePerformer('petugas', 'Petugas Loket')).toBe(true)
  expect(mayBeSamePerformer('Petugas (Customer Service)', 'petugas')).toBe(true)
  expect(mayBeSamePerformer('Camat', 'Lurah')).toBe(false)
  expect(mayBeSamePerformer('', 'Lurah')).toBe(false)
})
