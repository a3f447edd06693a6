import type { Import, ImportedSopSummary, ImportFile } from '#server'
import { timeText } from '../../layout/date-text.ts'
import type { Words } from '../../messages/words.ts'
import { PostButton } from '../../layout/post-button.tsx'
import { shortFileName } from '../upload/file-name.ts'
import { CountChips } from './count-chips.tsx'
import { wordFileProblem } from './word-file-problem.ts'

type ProgressPageProps = {
  readonly words: Words
  readonly upload: Import
  /** The page is loaded again by itself. */
  readonly refreshes: boolean
  /** What was saved just now: drafts, twins that were not, and what could not be. */
  readonly saved: readonly [number, number, number] | undefined
}

/** How far an upload is, what to do next, and each file with what was found in it. */
export function ProgressPage(props: ProgressPageProps) {
  const { words, upload, saved } = props
  const w = words.imports.progress
  return (
    <>
      <p class="crumb">
        <a href="/imports">{words.imports.list.title}</a>
      </p>
      <h1>{w.title}</h1>
      <p class="facts">
        {w.of(upload.unitName, upload.createdBy, timeText(upload.createdAt, words))}
      </p>
      {saved !== undefined && (
        <div class="notice done">
          <output>{w.savedNow(...saved)}</output>
        </div>
      )}
      <Progress {...props} />
      <NextStep {...props} />
      <FileTable words={words} upload={upload} />
      <p>
        <a href="/imports/new">{w.more}</a>
      </p>
    </>
  )
}

function Progress({ words, upload, refreshes }: ProgressPageProps) {
  const w = words.imports.progress
  const { files, unread } = upload.counts
  const done = files - unread
  return (
    <section class="import-progress" aria-label={w.title}>
      <output>{w.reading(done, files)}</output>
      <progress aria-label={w.bar} max={files} value={done} />
      <CountChips words={words} counts={upload.counts} />
      {unread > 0 && (
        <p class="facts">
          {refreshes && <span>{w.refreshes}</span>}
          <a href={refreshes ? '?refresh=off' : '?'}>{refreshes ? w.stop : w.refresh}</a>
        </p>
      )}
    </section>
  )
}

function NextStep({ words, upload }: ProgressPageProps) {
  const w = words.imports.progress
  const { unread, unsure, sure } = upload.counts
  return (
    <section aria-labelledby="next-title">
      <h2 id="next-title">{w.nextTitle}</h2>
      {unread > 0 && <p>{w.wait}</p>}
      {unread + unsure + sure === 0 && <p>{w.allDone}</p>}
      <div class="actions">
        {unsure > 0 && (
          <a class="button primary" href={`/imports/${upload.id}/next`}>
            {w.nextUnsure}
          </a>
        )}
        {sure > 0 && (
          <PostButton
            action={`/imports/${upload.id}/save`}
            label={w.saveSure(sure)}
            class={unsure > 0 ? 'quiet' : 'primary'}
          />
        )}
      </div>
    </section>
  )
}

function FileTable({ words, upload }: Pick<ProgressPageProps, 'words' | 'upload'>) {
  const w = words.imports.progress
  return (
    <table class="list import-files">
      <caption class="hidden">{w.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{w.file}</th>
          <th scope="col">{w.state}</th>
          <th scope="col">{w.found}</th>
        </tr>
      </thead>
      <tbody>
        {upload.files.map((file) => (
          <FileRow key={file.number} words={words} file={file} importId={upload.id} />
        ))}
      </tbody>
    </table>
  )
}

function FileRow(props: {
  readonly words: Words
  readonly file: ImportFile
  readonly importId: string
}) {
  const { words, file, importId } = props
  const w = words.imports.progress
  return (
    <tr>
      <th scope="row" title={file.name}>
        {file.name === '' ? words.list.untitled : shortFileName(file.name)}
        <small>{sizeText(file.size, words)}</small>
        {file.earlier !== null && <small>{w.earlier(timeText(file.earlier, words))}</small>}
      </th>
      <td>
        <span class="chip" data-file={file.state}>
          {w.states[file.state]}
        </span>
      </td>
      <td>
        {file.problems.slice(0, mostProblems).map((problem, at) => (
          // Problems have no name but their place in the list.
          <p key={at} class="file-problem">
            {wordFileProblem(problem, words)}
          </p>
        ))}
        {file.state === 'read' && file.sops.length === 0 && w.none}
        <ul class="found-sops">
          {file.sops.map((sop) => (
            <FoundSop key={sop.id} words={words} sop={sop} importId={importId} />
          ))}
        </ul>
      </td>
    </tr>
  )
}

function FoundSop(props: {
  readonly words: Words
  readonly sop: ImportedSopSummary
  readonly importId: string
}) {
  const { words, sop, importId } = props
  const w = words.imports.progress
  const unsure = sop.state === 'open' && sop.openDoubts > 0
  return (
    <li>
      <a href={`/imports/${importId}/sops/${sop.id}`}>
        {sop.title === '' ? words.list.untitled : sop.title}
      </a>{' '}
      <span class="chip" data-found={unsure ? 'unsure' : sop.state}>
        {unsure ? w.unsure(sop.openDoubts) : w.sopStates[sop.state]}
      </span>
    </li>
  )
}

const mostProblems = 5

function sizeText(bytes: number, words: Words): string {
  if (bytes < 1000) return `${bytes} B`
  const [size, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB']
  const format = { maximumFractionDigits: size < 10 ? 1 : 0 }
  return `${size.toLocaleString(words.language, format)} ${unit}`
}
