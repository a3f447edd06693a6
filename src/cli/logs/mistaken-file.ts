/** How the text of a process tree begins. */
export const treeStart = /^\s*(->\s*\(|[XO+*]\s*\(|'|tau\b)/

/** What a file that is a model has near its beginning: PNML, BPMN, our own format, a process tree. */
const models = [/<(\w+:)?pnml[\s>]/, /<(\w+:)?definitions[\s>]/, /"tatalaksana-sop\/1"/, treeStart]

/** What a log has there: packed bytes, XES, OCEL, or a line of column names. */
const logs = [
  /^\u001F\u008B/, // oxlint-disable-line no-control-regex
  /<log[\s/>]/,
  /"(eventTypes|objectTypes)"\s*:/,
  /<(object-types|event-types)\b/,
  // oxlint-disable-next-line no-control-regex
  /^[^\u0000-\u0008{<()[\n]+[;,\t|][^\u0000-\u0008()\n]*\n/,
]

/** Whether a file that gives no log looks like a model. */
export function looksLikeModel(head: Uint8Array): boolean {
  return has(head, models)
}

/** Whether a file that gives no model looks like a log. */
export function looksLikeLog(head: Uint8Array): boolean {
  return has(head, logs)
}

function has(head: Uint8Array, signs: readonly RegExp[]): boolean {
  const text = Buffer.from(head.subarray(0, 4096)).toString('latin1')
  return signs.some((sign) => sign.test(text))
}
