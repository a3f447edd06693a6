import process from 'node:process'

/** A worker process that names itself, crashes, hangs or fills its memory when told to. */
type Order = { readonly do: 'echo' | 'name' | 'crash' | 'hang' | 'fill'; readonly word?: string }

process.on('message', (order: Order) => {
  if (order.do === 'crash') {
    process.stderr.write('last words\n')
    process.abort()
  }
  while (order.do === 'hang') continue
  const hoard: string[][] = []
  while (order.do === 'fill') hoard.push(Array.from({ length: 10_000 }, String))
  process.send?.(order.do === 'name' ? String(process.pid) : (order.word ?? ''))
})
process.on('disconnect', () => process.exit())
