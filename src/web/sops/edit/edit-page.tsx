import { DrawnPages } from '../../drawing/drawn-pages.tsx'
import { EditorForm, type EditorFormProps } from '../../editing/editor-form.tsx'
import type { Words } from '../../messages/words.ts'

export type EditPageProps = {
  readonly words: Words
  readonly form: EditorFormProps
  readonly pages: readonly string[]
  /** What the island begins with. */
  readonly seed: string
}

/** The editing form beside the drawn flowchart; the island takes both over where scripts run. */
export function EditPage({ words, form, pages, seed }: EditPageProps) {
  const preview = words.editor.preview
  const title = form.sop.title === '' ? words.list.untitled : form.sop.title
  return (
    <>
      <h1 class="hidden">{words.editor.title(title)}</h1>
      <div class="editor-layout">
        <div id="editor-form">
          <EditorForm {...form} />
        </div>
        <aside id="editor-preview" class="preview" aria-label={preview.title}>
          <noscript>
            <p class="lead-text">{preview.withoutScript}</p>
          </noscript>
          <div class="preview-bar" hidden>
            <h2>{preview.title}</h2>
            <button type="button" class="quiet small" aria-expanded="true" aria-controls="drawing">
              {preview.hide}
            </button>
          </div>
          <DrawnPages id="drawing" pages={pages} label={preview.page} />
        </aside>
      </div>
      <script type="application/json" id="editor-seed" dangerouslySetInnerHTML={{ __html: seed }} />
    </>
  )
}
