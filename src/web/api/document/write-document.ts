import type { ApiApp } from './api-app.ts'
import { listDocumentSchemas } from './document-schemas.ts'

/** Where the API begins; its version is in its address and changes with what would break a client. */
export const apiRoot = '/api/v1'

const head = {
  openapi: '3.1.0',
  info: {
    title: 'Tatalaksana',
    version: '1.0.0',
    summary:
      'Services, standards, SOPs, survey results and offices of Indonesian local government.',
    description:
      'What local governments promise and how they work: read by everybody, written with a key. ' +
      'Lists come in parts (`limit`, `cursor`); every answer has an ETag; errors are ' +
      'problem+json in Indonesian or English (`Accept-Language`).',
    license: { name: 'Creative Commons Attribution 4.0', identifier: 'CC-BY-4.0' },
  },
  servers: [{ url: apiRoot, description: 'This installation.' }],
  tags: [
    { name: 'governments', description: 'Who publishes here.' },
    { name: 'units', description: 'Offices of a government.' },
    { name: 'services', description: 'Services with their standards.' },
    { name: 'sops', description: 'SOPs with their revisions.' },
    { name: 'surveys', description: 'Published results of satisfaction surveys.' },
    { name: 'changes', description: 'What came in force or ended.' },
    { name: 'drafts', description: 'Writing with a key.' },
  ],
}

/** The OpenAPI 3.1 document of the routes, from the very schemas by which they are checked. */
export function writeDocument(api: ApiApp, origin: string): string {
  const registry = api.openAPIRegistry
  for (const [name, schema] of Object.entries(listDocumentSchemas())) {
    registry.registerComponent('schemas', name, schema)
  }
  registry.registerComponent('securitySchemes', 'key', {
    type: 'http',
    scheme: 'bearer',
    description: 'A key that an administrator of the government made under /keys.',
  })
  const contact = { name: 'Tatalaksana', url: `${origin}/api` }
  const info = { ...head.info, contact }
  return JSON.stringify(api.getOpenAPI31Document({ ...head, info }))
}
