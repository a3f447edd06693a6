import type { apiFailuresId, apiId } from './api-id.ts'

/** The words of the API in English. */
export const apiEn: typeof apiId = {
  problems: {
    'bad-query': {
      title: 'Request not understood',
      text: 'The address has a field that is unknown or not valid. See the list of errors.',
    },
    'bad-body': {
      title: 'Not JSON',
      text: 'What was sent cannot be read as JSON. Send one JSON object in UTF-8.',
    },
    'key-refused': {
      title: 'A key is needed',
      text: 'Send an API key that is valid, in the header Authorization: Bearer <key>.',
    },
    'not-allowed': {
      title: 'Not allowed',
      text: 'This key does not hold for that office or action.',
    },
    'not-found': {
      title: 'Not found',
      text: 'There is nothing at this address, or it is not open.',
    },
    'wrong-method': {
      title: 'Method not served',
      text: 'This address does not serve that method. The header Allow names those that it serves.',
    },
    'not-acceptable': {
      title: 'No such form',
      text: 'Data come as application/json; lists as text/csv, too. Change the header Accept.',
    },
    'too-slow': {
      title: 'Too slow',
      text: 'The body did not arrive in time. Send it again within 30 seconds.',
    },
    conflict: {
      title: 'In conflict with how things are',
      text: 'This cannot be done as things are now.',
    },
    'changed-meanwhile': {
      title: 'Changed meanwhile',
      text: 'This is no longer the version that the request names. Get the latest one and try again.',
    },
    'too-large': {
      title: 'Too large',
      text: 'What was sent is beyond the limit: 2 MB for a request, 500 kB for a standard.',
    },
    'wrong-type': {
      title: 'Wrong type of content',
      text: 'Send it as application/json.',
    },
    'invalid-content': {
      title: 'Content not valid',
      text: 'It can be read, but is not of the form that is asked for. See the list of errors.',
    },
    'version-missing': {
      title: 'Which version?',
      text: 'Name the version of the draft that you change in the header If-Match, as If-Match: "3".',
    },
    'too-many': {
      title: 'Too many requests',
      text: 'Wait as long as the header Retry-After says (seconds), then try again.',
    },
    broken: {
      title: 'Something broke',
      text: 'This request failed by a fault of ours. It has been recorded.',
    },
  },
  expected: {
    type: (name) => `a value of type ${name}`,
    atMost: (limit) => `at most ${limit}`,
    atLeast: (limit) => `at least ${limit}`,
    oneOf: (values) => `one of: ${values}`,
    without: (names) => `no unknown fields: ${names}`,
    format: (name) => `the form of ${name}`,
    cursor: 'the value of next of the part before, unchanged',
    documented: 'a value as the OpenAPI document has it',
  },
}

export const apiFailuresEn: typeof apiFailuresId = {
  'request-under-way': {
    title: 'The same request is still being done.',
    text: 'Wait a moment, then send it again with the same Idempotency-Key.',
  },
}
