import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Assets } from './assets.ts'

const manifestSchema = z.record(z.string(), z.object({ file: z.string() }))

/** Reads which address each asset got in the build; `folder` is the build's own. */
export function readManifest(folder: string): Assets {
  const file = join(folder, '.vite', 'manifest.json')
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  const addressOf = (source: string) => {
    const entry = manifest[source]
    if (entry === undefined) throw new Error(`missing '${source}' in ${file}: build again`)
    return `/${entry.file}`
  }
  return {
    style: addressOf('src/web/assets/style.css'),
    portal: addressOf('src/web/portal/portal.css'),
    offline: addressOf('src/web/portal/offline/register.ts'),
    worker: addressOf('src/web/portal/offline/worker.ts'),
    editor: addressOf('src/web/islands/editor.tsx'),
    signIn: addressOf('src/web/islands/sign-in.ts'),
    paper: addressOf('src/web/surveys/paper/paper-keys.ts'),
    keepAnswer: addressOf('src/web/answering/offline/keep-answer.ts'),
  }
}
