import { readdir } from 'node:fs/promises'
import type { Figure } from './figure.ts'

const support = new Set(['figure.ts', 'main.ts', 'median.ts'])
const known = (await readdir(import.meta.dirname))
  .filter((file) => file.endsWith('.ts') && !support.has(file) && !file.includes('.test.'))
  .map((file) => file.slice(0, -3))

async function main(args: readonly string[]): Promise<number> {
  const wanted = args.filter((arg) => !arg.startsWith('--'))
  const unknown = wanted.filter((name) => !known.includes(name))
  if (unknown.length > 0) {
    console.error(`unknown benchmark '${unknown.join("', '")}': expected ${known.join(', ')}`)
    return 2
  }
  console.log('figure | ours | anchor | ratio | target | ok or SHORT')
  let short = false
  for (const name of wanted.length > 0 ? wanted : known) {
    const module: { run: () => Promise<readonly Figure[]> } = await import(`./${name}.ts`)
    for (const figure of await module.run()) {
      short ||= !figure.ok
      console.log(line(figure))
    }
  }
  return short && args.includes('--check') ? 1 : 0
}

function line({ figure, ours, anchor, ratio, target, ok }: Figure): string {
  return [figure, ours, anchor, ratio, target, ok ? 'ok' : 'SHORT'].join(' | ')
}

process.exit(await main(process.argv.slice(2)))
