import { expect, test } from 'vitest'
import { readAddress } from './web-address.ts'

const env = {}

test('without BASE_URL forms come from this machine only, by any of its names', () => {
  const address = readAddress({ host: '127.0.0.1', port: 8080, baseUrl: undefined, env })
  expect(address.thisMachineOnly).toBe(true)
  expect(address.secure).toBe(false)
  expect(address.origins).toContain('http://localhost:8080')
  expect(address.origins).toContain('http://[::1]:8080')
})

test('BASE_URL with https makes cookies secure', () => {
  const address = readAddress({
    host: '0.0.0.0',
    port: 1,
    baseUrl: 'https://sop.kota.example/',
    env,
  })
  expect(address).toEqual({
    publicUrl: 'https://sop.kota.example/',
    origins: ['https://sop.kota.example'],
    secure: true,
    thisMachineOnly: false,
  })
})

test.each([
  [{ host: '0.0.0.0', port: 8080, baseUrl: undefined }, /BASE_URL/],
  [{ host: '127.0.0.1', port: Number.NaN, baseUrl: undefined }, /PORT/],
  [{ host: '127.0.0.1', port: 8080, baseUrl: 'kota' }, /expected https/],
  [{ host: '127.0.0.1', port: 8080, baseUrl: 'javascript:alert(1)' }, /expected https/],
  [{ host: '127.0.0.1', port: 8080, baseUrl: 'http://sop.kota.example' }, /not encrypted/],
])('%o is refused with the reason', (options, reason) => {
  expect(() => readAddress({ ...options, env })).toThrow(reason)
})

test('other machines come by plain http only where the operator says so', () => {
  const options = { host: '0.0.0.0', port: 1, baseUrl: 'http://sop.kota.example' }
  const address = readAddress({ ...options, env: { ALLOW_PLAIN_HTTP: 'yes' } })
  expect([address.secure, address.thisMachineOnly]).toEqual([false, false])
})

test('a BASE_URL of this machine is for this machine only where nothing else is listened to', () => {
  const options = { port: 9000, baseUrl: 'http://localhost:9000', env }
  expect(readAddress({ ...options, host: '127.0.0.1' }).thisMachineOnly).toBe(true)
  expect(readAddress({ ...options, host: '0.0.0.0' }).thisMachineOnly).toBe(false)
})
