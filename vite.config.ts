import { defineConfig } from 'vite'

const rooms = /^#(time|sop|mining|chain|diagram|print|server)$/

/**
 * Two builds into `dist/`: the islands and the style sheet for browsers, with a manifest of their
 * addresses; and the web process, of which only the pages are built (Node runs the other rooms as
 * they are). `scripts/build.mjs` runs both.
 */
export default defineConfig(({ isSsrBuild }) => ({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  publicDir: false,
  build: {
    outDir: 'dist',
    emptyOutDir: isSsrBuild !== true,
    target: isSsrBuild === true ? 'node24' : 'es2022',
    manifest: isSsrBuild !== true,
    modulePreload: false,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: isSsrBuild === true ? serverInput : browserInput,
  },
}))

const browserInput = {
  input: {
    editor: 'src/web/islands/editor.tsx',
    signIn: 'src/web/islands/sign-in.ts',
    paper: 'src/web/surveys/paper/paper-keys.ts',
    keepAnswer: 'src/web/answering/offline/keep-answer.ts',
    style: 'src/web/assets/style.css',
    portal: 'src/web/portal/portal.css',
    offline: 'src/web/portal/offline/register.ts',
    worker: 'src/web/portal/offline/worker.ts',
  },
}

const serverInput = {
  input: { main: 'src/main.ts', web: 'src/web/index.ts' },
  external: rooms,
  // Not among the assets, which everybody may fetch.
  output: { entryFileNames: '[name].js', chunkFileNames: 'server/[name]-[hash].js' },
}
