import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { netOfTree } from '../../model/net-of-tree.ts'
import { listTraces } from '../../model/play-out.ts'
import type { ProcessTree } from '../../model/process-tree.ts'
import { exploreNet } from '../../model/reachability.ts'
import { findDifference } from '../../model/testing/find-difference.ts'
import { visibleStates } from '../../model/visible-states.ts'
import { writeTree } from '../../model/write-tree.ts'
import { listVariants, type CountedVariants } from '../counted-variants.ts'
import { countVariants } from '../testing/count-variants.ts'
import { mineTree } from './inductive-miner.ts'

/** Makes counted variants of texts such as 'abcd 3': a letter is an event, the number the cases. */
function logOf(...variants: readonly string[]): CountedVariants {
  const activities = [...new Set(variants.flatMap((text) => (text.split(' ')[0] ?? '').split('')))]
  const counted = variants.map((text) => {
    const [letters = '', cases = '1'] = text.split(' ')
    const places = letters.split('').map((letter) => activities.indexOf(letter))
    return { activities: places, cases: Number(cases) }
  })
  return countVariants(activities, counted)
}

function mined(log: CountedVariants, noise = 0): string {
  return writeTree(mineTree(log, { noise }).tree)
}

/** Whether every variant is a trace of the tree: whether it aligns at no cost. */
function misfits(log: CountedVariants, tree: ProcessTree): string[] {
  const net = netOfTree(tree)
  const seen = visibleStates(net, exploreNet(net))
  return listVariants(log).flatMap(({ activities }) => {
    const trace = Array.from(activities, (activity) => log.activities[activity] ?? '')
    let states: typeof seen.start | undefined = seen.start
    for (const label of trace) states = states && seen.after(states).get(label)
    return states && seen.isFinal(states) ? [] : [trace.join('')]
  })
}

describe('logs of the book (van der Aalst, Process Mining, 2016, chapters 6 and 7)', () => {
  test.each([
    // 6.1 and 7.5: a, then b and c side by side or e, then d
    ['L1', logOf('abcd 3', 'acbd 2', 'aed'), "->( 'a', X( +( 'b', 'c' ), 'e' ), 'd' )"],
    // 6.2: b and c again after e and f
    [
      'L2',
      logOf('abcd 3', 'acbd 4', 'abcefbcd 2', 'abcefcbd', 'acbefbcd 2', 'acbefbcefcbd'),
      "->( 'a', *( +( 'b', 'c' ), ->( 'e', 'f' ) ), 'd' )",
    ],
    // 6.3: b, c and d with e, f and g going back
    [
      'L3',
      logOf('abcdefbdceg', 'abdceg 2', 'abcdefbcdefbdceg'),
      "->( 'a', *( ->( 'b', +( 'c', 'd' ), 'e' ), 'f' ), 'g' )",
    ],
    // 6.4: a or b, c, d or e
    [
      'L4',
      logOf('acd 45', 'bcd 42', 'ace 38', 'bce 22'),
      "->( X( 'a', 'b' ), 'c', X( 'd', 'e' ) )",
    ],
    // 6.5
    [
      'L5',
      logOf('abef 2', 'abecdbf 3', 'abcedbf 2', 'abcdebf 4', 'aebcdbf 3'),
      "->( 'a', +( *( 'b', ->( 'c', 'd' ) ), 'e' ), 'f' )",
    ],
    // 6.6: two ways, each with its own pair side by side
    [
      'L6',
      logOf('aceg 2', 'aecg 3', 'bdfg 2', 'bfdg 4'),
      "->( X( ->( 'a', +( 'c', 'e' ) ), ->( 'b', +( 'd', 'f' ) ) ), 'g' )",
    ],
    // 6.7: a loop of one event
    ['L7', logOf('ac 2', 'abc 3', 'abbc 2', 'abbbbc'), "->( 'a', X( tau, *( 'b', tau ) ), 'c' )"],
  ])('%s', (_, log, tree) => {
    expect(mined(log)).toBe(tree)
  })
})

describe('base cases and fall-throughs', () => {
  test.each([
    ['an empty log is silent', logOf(), 'tau'],
    ['empty traces alone are silent', logOf(' 4'), 'tau'],
    ['one event is an activity', logOf('a 4'), "'a'"],
    ['empty traces beside others make all optional', logOf('a 4', ' 2'), "X( tau, 'a' )"],
    ['an event repeated without anything between is a loop', logOf('aa', 'aaa'), "*( 'a', tau )"],
    [
      // c once in each trace, at any place; without it ab, then again
      'an activity that each trace has once stands beside the rest',
      logOf('cabab', 'acbab', 'abcab', 'abacb', 'ababc'),
      "+( *( ->( 'a', 'b' ), tau ), 'c' )",
    ],
  ])('%s', (_, log, tree) => {
    expect(mined(log)).toBe(tree)
  })
})

describe('cuts', () => {
  test('activities that can only be left out together are left out together', () => {
    expect(mined(logOf('abcd', 'ad'))).toBe("->( 'a', X( tau, ->( 'b', 'c' ) ), 'd' )")
  })

  test('what stands between two nearest events of another is not beside it', () => {
    // ab and ba follow each other, but b stands between the two a: a loop
    expect(mined(logOf('a', 'aba', 'ababa'))).toBe("*( 'a', 'b' )")
  })

  test('what follows each other in both orders is parallel where there is no loop instead', () => {
    // b stands between two a, and a between two b; both start and end traces
    expect(mined(logOf('ab', 'ba', 'aba', 'bab'))).toBe("+( *( 'a', tau ), *( 'b', tau ) )")
  })

  test('a redo must be entered from every end and lead to every start', () => {
    // c leads back to a only, not to the other start b: it is no redo
    const log = logOf('a', 'b', 'aca', 'bca')
    expect(misfits(log, mineTree(log).tree)).toEqual([])
    expect(mined(log)).not.toBe("*( X( 'a', 'b' ), 'c' )")
  })
})

describe('noise', () => {
  const log = logOf('abcd 100', 'acbd 100', 'adbc 1')

  test('rare ways are left out, and only then', () => {
    expect(mined(log, 0.2)).toBe("->( 'a', +( 'b', 'c' ), 'd' )")
    expect(misfits(log, mineTree(log).tree)).toEqual([])
  })

  test('so few empty traces make nothing optional', () => {
    expect(mined(logOf('ab 90', ' 10'), 0.2)).toBe("->( 'a', 'b' )")
    expect(mined(logOf('ab 70', ' 30'), 0.2)).toBe("X( tau, ->( 'a', 'b' ) )")
  })

  test('what stands side by side is optional where any case lacks it', () => {
    expect(mined(logOf('ab 50', 'ba 49', 'a 1'), 0.2)).toBe("+( 'a', X( tau, 'b' ) )")
  })
})

type Shape = {
  readonly kind: 'leaf' | 'sequence' | 'choice' | 'parallel' | 'loop'
  readonly parts: readonly Shape[]
}

const { shape } = fc.letrec<{ shape: Shape }>((tie) => ({
  shape: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    fc.constant<Shape>({ kind: 'leaf', parts: [] }),
    fc.record({
      kind: fc.constantFrom('sequence', 'choice', 'parallel', 'loop'),
      parts: fc.array(tie('shape'), { minLength: 2, maxLength: 3 }),
    }),
  ),
}))

/** Trees with each letter once; the body of a loop is a sequence of two parts, so its ends differ. */
const provenTree = shape.map((shape) => {
  const letters = 'abcdefghijklmnopqrstuvwxyz'.split('')
  const leaf = (): ProcessTree => ({ kind: 'activity', label: letters.shift() ?? '' })
  const grow = ({ kind, parts }: Shape): ProcessTree => {
    if (kind === 'leaf') return leaf()
    const children = parts.map(grow)
    if (kind !== 'loop') return { kind, children }
    return {
      kind,
      body: { kind: 'sequence', children: [leaf(), ...children.slice(1)] },
      redos: children.slice(0, 1),
    }
  }
  return grow(shape)
})

const anyLog = fc
  .array(
    fc.record({
      activities: fc.array(fc.nat({ max: 5 }), { maxLength: 8 }),
      cases: fc.integer({ min: 1, max: 20 }),
    }),
    { maxLength: 8 },
  )
  .map((variants) => countVariants(['a', 'b', 'c', 'd', 'e', 'f'], variants))

describe('properties', () => {
  test('without noise every variant of any log is a trace of the tree', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        expect(misfits(log, mineTree(log).tree)).toEqual([])
      }),
      { seed: 1, numRuns: 1000 },
    )
  })

  test('the order of variants, and of names, does not matter', () => {
    fc.assert(
      fc.property(anyLog, fc.constantFrom(0, 0.2, 0.5), (log, noise) => {
        const last = log.activities.length - 1
        const turned = countVariants(
          log.activities.toReversed(),
          listVariants(log)
            .toReversed()
            .map(({ activities, cases }) => ({
              activities: Array.from(activities, (activity) => last - activity),
              cases,
            })),
        )
        expect(mined(turned, noise)).toBe(mined(log, noise))
      }),
      { seed: 2, numRuns: 500 },
    )
  })

  test('a bound of the work gives flowers, into which all fits', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        expect(misfits(log, mineTree(log, { steps: 0 }).tree)).toEqual([])
      }),
      { seed: 3, numRuns: 200 },
    )
    const bounded = mineTree(logOf('cabab', 'acbab', 'abcab', 'abacb', 'ababc'), { steps: 0 })
    expect(writeTree(bounded.tree)).toBe("+( *( X( 'a', 'b' ), tau ), 'c' )")
    expect(bounded.notCut).toBe(1)
  })

  /**
   * The class for which the miner is proven to rediscover (Leemans, Fahland, van der Aalst 2013, theorem
   * 14): each activity once, nothing silent, the body of a loop starts and ends with different ones.
   */
  test('a tree of the proven class is found again from its traces', () => {
    fc.assert(
      fc.property(provenTree, (tree) => {
        const net = netOfTree(tree)
        const { traces, complete } = listTraces(net, { length: 14, most: 4000 })
        const activities = [...new Set(traces.flat())]
        fc.pre(complete && activities.length <= 6)
        const variants = traces.map((trace) => ({
          activities: trace.map((name) => activities.indexOf(name)),
          cases: 1,
        }))
        const found = mineTree(countVariants(activities, variants)).tree
        expect(findDifference(net, netOfTree(found))).toBeUndefined()
      }),
      { seed: 4, numRuns: 200 },
    )
  })
})
