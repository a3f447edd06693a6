import { expect, test } from 'vitest'
import type { Net } from '../../model/net.ts'
import { findForeignPerformers } from './judge-performer.ts'

const step = { id: 't', label: 'a', performers: ['Kepala Seksi', 'Lurah'], inputs: [], outputs: [] }
const net: Net = { name: '', places: [], transitions: [step], initial: [], final: [] }

test('performers that the model does not have are named once, in any case of letters', () => {
  const said = new Map([
    ['Ani', ['lurah', 'Camat']],
    ['Budi', ['KEPALA  SEKSI']],
    ['Citra', ['Camat']],
  ])
  expect(findForeignPerformers(net, said)).toEqual(['Camat'])
})
