export { createPages } from './app.ts'
export { startWeb, type WebOptions } from './process/start-web.ts'
export { readManifest } from './assets/read-manifest.ts'
