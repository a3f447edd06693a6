import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import type { Role } from '#server'
import { wordsOf } from '../messages/words.ts'
import { MainMenu } from './main-menu.tsx'

test('at most six entries are in sight, those first that the role uses most', () => {
  expect(inSight('bureau')).toEqual([
    'Daftar SOP',
    'Tugas saya',
    'Pelayanan',
    'Papan SOP',
    'Pemberitahuan',
    'Lainnya',
  ])
  expect(inSight('auditor')[0]).toBe('Audit')
  expect(inSight('administrator').slice(0, 2)).toEqual(['Orang dan peran', 'Perangkat daerah'])
  expect(inSight('drafter').slice(0, 2)).toEqual(['Daftar SOP', 'Pelayanan'])
  expect(inSight('reader')).not.toContain('Lainnya')
})

test('the other entries are behind one word that opens without a script', () => {
  const hidden = /<details class="menu">.*<\/details>/.exec(draw('bureau'))?.[0] ?? ''
  expect(hidden).toContain('<summary>Lainnya</summary>')
  for (const place of ['needs', 'units', 'people', 'audit', 'rules']) {
    expect(hidden).toContain(`href="/${place}"`)
  }
})

test('the page that is shown is marked, and the entry that a page belongs to', () => {
  expect(draw('bureau', '/board?search=x')).toContain('<a href="/board" aria-current="page">')
  expect(draw('bureau', '/board/print')).toContain('<a href="/board" aria-current="true">')
  expect(draw('drafter', '/plan')).toContain('<a href="/needs" aria-current="true">')
  expect(draw('bureau', '/audit')).toContain('<summary data-here="true">')
  expect(draw('bureau', '/account')).not.toContain('aria-current')
})

test('who holds two roles finds the entries of both', () => {
  const both = draw('drafter', '/sops', 'administrator')
  for (const place of ['needs', 'people', 'archive']) expect(both).toContain(`href="/${place}"`)
})

function inSight(role: Role): readonly string[] {
  const shown = draw(role).replace(/<ul class="menu-body">.*?<\/ul>/, '')
  return [...shown.matchAll(/>([^<>]+)<\/(?:a|summary)>/g)].map(([, text = '']) => text)
}

function draw(role: Role, address = '/sops', ...more: readonly Role[]): string {
  const assignments = [role, ...more].map((each) => ({ role: each, unitId: 'u' }))
  const actor = {
    governmentId: 'g',
    governmentName: 'Kota Contoh',
    timeZone: 'Asia/Makassar',
    personId: 'p',
    name: 'Sekar Waru',
    assignments,
    unitId: 'u',
    unitName: 'Bagian Organisasi',
  }
  const session = { actor, unread: 0 }
  return renderToString(<MainMenu words={wordsOf('id')} session={session} address={address} />)
}
