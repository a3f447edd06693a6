import type { ModelMessages } from './messages.ts'

/** English words for models. */
export const english: ModelMessages = {
  place: (line, column) =>
    [line === undefined ? [] : `line ${line}`, column === undefined ? [] : `character ${column}`]
      .flat()
      .join(', '),
  faults: {
    'not-utf8': () => 'the file is not UTF-8 text',
    'malformed-xml': (found, expected) =>
      `not well-formed XML${found && ` at '${found}'`}${expected && `, expected '${expected}'`}`,
    'ends-early': (_, expected) =>
      `the file ends too early${expected && `, expected '${expected}'`}; it may have been cut off`,
    'xml-with-doctype': (found) => `'${found}' is not accepted, delete that line of the file`,
    'nested-too-deep': (_, most) => `nested too deep, at most ${most} levels`,
    'too-many': (_, most) => `too many elements, at most ${most}`,
    'not-pnml': (found, expected) =>
      `root element '${found}', expected '${expected}' (a PNML file)`,
    'no-net': () => 'the PNML file holds no net',
    'high-level-net': (found) =>
      `high-level net '${found}' is not supported, expected a place/transition net (ptnet)`,
    'other-arc': (found) => `arcs of kind '${found}' are not supported, only plain ones`,
    'no-id': (found) => `element '${found}' has no id`,
    'repeated-id': (found) => `id '${found}' is used more than once`,
    'not-a-count': (found, expected) => `'${found}', expected a whole number ${expected}`,
    'arc-to-unknown': (found) => `refers to '${found}', but there is no such place or transition`,
    'arc-between-alike': (found) =>
      `arc '${found}' joins two of a kind, expected a place and a transition`,
    'reference-to-unknown': (found) => `reference to '${found}', but there is no such element`,
    'reference-in-circle': (found) => `reference '${found}' leads round to itself`,
    'no-initial-marking': (found) =>
      `net '${found}' states no initial marking, and not exactly one place has no arc leading in`,
    'no-final-marking': (found) =>
      `net '${found}' states no final marking, and no place is without an arc leading out`,
    'unexpected-text': (found, expected) =>
      `found ${found || 'the end of the text'}, expected ${expected}`,
    'text-behind-end': (found) => `the process tree is complete, but '${found}' follows`,
    'text-not-closed': (found) => `the name of an activity is not closed with ${found}`,
    'unknown-operator': (found) => `unknown operator '${found}', expected ->, X, + or *`,
    'inclusive-choice': (found) =>
      `operator '${found}' (inclusive choice) is not supported, use X or +`,
    'wrong-loop': (found) =>
      `loop '*' with ${found} parts, expected 2 (body, redo) or 3 (body, redo, exit)`,
  },
  notices: {
    'start-guessed': (found) =>
      `no initial marking stated; the process is taken to start in '${found}', the only place without an arc leading in`,
    'end-guessed': (found) =>
      `no final marking stated; the process is taken to end in '${found}', without an arc leading out`,
    'transition-without-name': (found) =>
      `transitions without a name are taken for no activity: ${found}`,
    'split-read-as-choice': (found) =>
      `step ${found}: several ways out, one of them labelled, leading back or stopping; read as a choice, not as a parallel split`,
    'way-out-open': (found) =>
      `step ${found}: a way out does not say where it leads; taken to end there`,
    'step-not-reached': (found) =>
      `step ${found} is not reached from the start; left out of the model`,
    'step-without-activity': (found) => `step ${found} has no activity yet; called by its number`,
    'no-start-symbol': (found) => `no start symbol; the process is taken to start at step ${found}`,
    'several-starts': (found) =>
      `more than one start symbol (steps ${found}); the process is taken to start at any one of them`,
    'no-step': () => 'the SOP has no steps yet',
  },
  soundness: {
    sound: 'the process can be completed from every state, and every step can be performed',
    undecided: {
      states: (states) =>
        `not decided: the check ended after ${states} states, the model has too many parallel branches`,
      tokens: (states) =>
        `not decided: a place holds more than 255 tokens (after ${states} states)`,
    },
    after: (labels) => `after ${labels}`,
    fromStart: 'from the start',
    violations: {
      stuck: (after, labels) =>
        `${after} no step can be performed and the process is not complete${labels && `; ${labels} still waits`}`,
      endless: (after, labels) =>
        `${after} only ${labels || 'the same part'} goes on in circles, and the process can never be completed`,
      'left-over': (after, labels) =>
        `${after} the process is complete, yet work is left over${labels && `: ${labels}`}`,
      unbounded: (after, labels) =>
        `${after} ${labels || 'the same part'} can be repeated without end, and each time one more piece of work runs in parallel`,
      dead: (_, labels) => `can never be performed: ${labels}`,
    },
  },
}
