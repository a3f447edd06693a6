import type { apiId } from './api-id.ts'

/** The words of the API in English. */
export const apiEn: typeof apiId = {
  page: {
    title: 'Open data API',
    lead: 'Services, their standards, SOPs, offices and results of satisfaction surveys can be read by other programs: without a key, free of charge, from any site.',
    begin: 'Begin',
    beginText: 'The governments that open their data:',
    document: 'OpenAPI 3.1 document',
    documentText: 'All addresses, fields and answers stand in one document for machines:',
    routes: 'Addresses',
    rulesTitle: 'Good to know',
    rules: [
      'Answers are JSON. Lists come as CSV, too: add .csv to the address, or send the header Accept: text/csv.',
      'Lists come in parts. Where next is not empty, send its value as cursor. A part has at most 200 items (limit).',
      'Ids and slugs never change. Neither do versions that have been fixed.',
      'Every answer has an ETag. Send it back in If-None-Match; the answer is 304 if nothing has changed.',
      'To keep a copy up to date, read changes since the last time, with a minute of overlap, and get what has changed.',
      'The header RateLimit tells how many requests remain. When there are none the answer is 429 with Retry-After.',
      'Names and NIP of signatories are masked, as in the public archive.',
    ],
    licence: 'Licence',
    licenceText:
      'Each government names the licence of its data in the list of governments; usually CC BY 4.0: free to use if the source is named.',
    writing: 'Writing with a key',
    writingText:
      'An administrator of the government makes a key for one office. A draft is saved by naming its version:',
    problems: 'Errors',
    problemsText:
      'Every error is answered with problem+json (RFC 9457) in the language that Accept-Language asks for.',
  },
  keys: {
    title: 'API keys',
    link: 'API keys',
    lead: 'With an API key another program adds services and saves their draft standards in the name of one office. Standards are still fixed by people.',
    guide: 'How to use the API',
    none: 'There is no key yet.',
    make: 'Make a new key',
    name: 'Name of the program',
    nameHint: 'Shown in the audit at every change that is made with this key.',
    unit: 'Office',
    unitHint: 'The key holds for this office and those below it.',
    days: 'Holds for',
    dayCount: (days) => `${days} days`,
    submit: 'Make the key',
    madeTitle: 'The key is made',
    madeLead: (name) =>
      `Copy the key for ${name} now and keep it in a safe place. It is not shown again.`,
    until: (day) => `It holds until ${day}.`,
    back: 'Back to the keys',
    columns: {
      name: 'Program',
      unit: 'Office',
      state: 'State',
      made: 'Made',
      used: 'Last used',
      action: 'Action',
    },
    madeBy: (day, by) => `made on ${day} by ${by}`,
    expires: (day) => `until ${day}`,
    neverUsed: 'never used',
    usedAt: (time) => `used ${time}`,
    states: {
      valid: 'Valid',
      expired: 'Expired',
      revoked: 'Revoked',
      'maker-left': 'Its maker has left',
      'unit-closed': 'Its office is closed',
    },
    revoke: 'Revoke',
    revokeNamed: (name) => `Revoke the key ${name}`,
    revoked: 'The key is revoked.',
  },
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
    unavailable: {
      title: 'Not available now',
      text: 'Nothing can be kept at the moment. Send the same again after the time in the header Retry-After (seconds).',
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
