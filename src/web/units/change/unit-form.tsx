import type { ComponentChildren } from 'preact'
import type { UnitRecord } from '#server'
import { CsrfField } from '../../layout/csrf-field.tsx'
import type { Words } from '../../messages/words.ts'
import { UnitCrumb } from '../unit-crumb.tsx'

/** A page with one form that changes units. */
export function UnitForm(props: {
  readonly words: Words
  /** The units that lead here. */
  readonly path: readonly Pick<UnitRecord, 'id' | 'name'>[]
  readonly title: string
  readonly lead?: string
  /** What will go where, before the form. */
  readonly before?: ComponentChildren
  readonly action: string
  readonly submit?: string
  readonly children: ComponentChildren
}) {
  const { words, path, title, lead, before, action, submit, children } = props
  return (
    <section class="narrow">
      <UnitCrumb words={words} units={path} />
      <h1>{title}</h1>
      {lead !== undefined && <p class="lead-text">{lead}</p>}
      {before}
      <form method="post" action={action} class="stack after-form" noValidate>
        <CsrfField />
        {children}
        {submit !== undefined && <button class="primary">{submit}</button>}
      </form>
    </section>
  )
}
