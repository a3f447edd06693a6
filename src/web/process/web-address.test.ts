import { expect, test } from 'vitest'
import { readAddress } from './web-address.ts'

test('without BASE_URL forms come from this machine only, by any of its names', () => {
  const address = readAddress({ host: '127.0.0.1', port: 8080, baseUrl: undefined })
  expect(address.secure).toBe(false)
  expect(address.origins).toContain('http://localhost:8080')
  expect(address.origins).toContain('http://[::1]:8080')
})

test('BASE_URL with https makes cookies secure', () => {
  const address = readAddress({ host: '0.0.0.0', port: 1, baseUrl: 'https://sop.kota.example/' })
  expect(address).toEqual({
    publicUrl: 'https://sop.kota.example/',
    origins: ['https://sop.kota.example'],
    secure: true,
  })
})

test.each([
  [{ host: '0.0.0.0', port: 8080, baseUrl: undefined }, /BASE_URL/],
  [{ host: '127.0.0.1', port: Number.NaN, baseUrl: undefined }, /PORT/],
  [{ host: '127.0.0.1', port: 8080, baseUrl: 'kota' }, /expected https/],
])('%o is refused with the reason', (options, reason) => {
  expect(() => readAddress(options)).toThrow(reason)
})
