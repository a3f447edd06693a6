/** A binary heap of states by key, smallest first, in typed arrays that grow. */
export type Heap = { keys: Int32Array; states: Int32Array; size: number }

/** An empty heap. */
export function emptyHeap(): Heap {
  return { keys: new Int32Array(256), states: new Int32Array(256), size: 0 }
}

/** Adds a state. Logarithmic. */
export function push(heap: Heap, key: number, state: number): void {
  if (heap.size === heap.keys.length) grow(heap)
  const { keys, states } = heap
  let at = heap.size++
  while (at > 0) {
    const up = (at - 1) >> 1
    const above = keys[up] ?? 0
    if (above <= key) break
    keys[at] = above
    states[at] = states[up] ?? 0
    at = up
  }
  keys[at] = key
  states[at] = state
}

/** Smallest key; 0 when empty. */
export function topKey(heap: Heap): number {
  return heap.keys[0] ?? 0
}

/** Takes the state of the smallest key; of an empty heap 0. Logarithmic. */
export function pop(heap: Heap): number {
  const { keys, states } = heap
  const top = states[0] ?? 0
  const size = --heap.size
  const key = keys[size] ?? 0
  const state = states[size] ?? 0
  let at = 0
  for (;;) {
    let down = 2 * at + 1
    if (down >= size) break
    if (down + 1 < size && (keys[down + 1] ?? 0) < (keys[down] ?? 0)) down++
    if ((keys[down] ?? 0) >= key) break
    keys[at] = keys[down] ?? 0
    states[at] = states[down] ?? 0
    at = down
  }
  keys[at] = key
  states[at] = state
  return top
}

function grow(heap: Heap): void {
  const keys = new Int32Array(2 * heap.keys.length)
  const states = new Int32Array(2 * heap.states.length)
  keys.set(heap.keys)
  states.set(heap.states)
  heap.keys = keys
  heap.states = states
}
