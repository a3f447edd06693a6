import { expect, test } from 'vitest'
import { readSecurityContact } from './read-security-contact.ts'

test('a contact is an address of mail or of a page', () => {
  expect(readSecurityContact({})).toEqual({})
  expect(readSecurityContact({ SECURITY_CONTACT: '' })).toEqual({})
  for (const securityContact of ['mailto:keamanan@kota.example', 'https://kota.example/lapor']) {
    expect(readSecurityContact({ SECURITY_CONTACT: securityContact })).toEqual({ securityContact })
  }
})

test.each([
  'keamanan@kota.example',
  'http://kota.example',
  'mailto:a@b\nExpires: never',
  'https://',
])('%j is refused', (contact) => {
  expect(() => readSecurityContact({ SECURITY_CONTACT: contact })).toThrow('SECURITY_CONTACT')
})
