import { hydrate } from 'preact'
import type { EditorSeed } from '../editing/editor-seed.ts'
import { LiveEditor } from './live-editor.tsx'

const root = document.querySelector<HTMLElement>('#editor-form')
const preview = document.querySelector<HTMLElement>('#editor-preview')
const seedText = document.querySelector('#editor-seed')?.textContent

if (root !== null && preview !== null && seedText !== undefined) {
  const seed: EditorSeed = JSON.parse(seedText)
  hydrate(<LiveEditor seed={seed} root={root} preview={preview} />, root)
}
