import { components, wordComponent, type StandardComponent } from '#standard'
import {
  aboutParts,
  AboutContent,
  ComponentContent,
  type ContentProps,
} from './component-content.tsx'

type PartsProps = ContentProps & {
  /** Components that are not filled in. */
  readonly missing: readonly StandardComponent[]
  /** Where one fills them in; absent where nothing changes any more, or not by this person. */
  readonly editAt?: string | undefined
}

/** A standard to be read: about the service, then the fourteen components in their two parts. */
export function StandardParts(props: PartsProps) {
  const { words } = props
  const w = words.services.view
  return (
    <>
      <About {...props} />
      <Part {...props} part="delivery" title={w.delivery} hint={w.deliveryHint} />
      <Part {...props} part="management" title={w.management} hint={w.managementHint} />
    </>
  )
}

function About(props: PartsProps) {
  const { words, standard } = props
  const { edit, view, conflict } = words.services
  const filled = aboutParts.filter((part) => part !== 'name' && isFilled(standard, part))
  if (filled.length === 0) return null
  return (
    <section aria-labelledby="about-title">
      <h2 id="about-title">{view.about}</h2>
      <dl class="identity">
        {standard.name.en !== '' && (
          <div>
            <dt>{edit.englishOf(edit.name)}</dt>
            <dd lang="en">{standard.name.en}</dd>
          </div>
        )}
        {filled.map((part) => (
          <div key={part}>
            <dt>{conflict.parts[part]}</dt>
            <dd>
              <AboutContent {...props} part={part} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function isFilled(standard: PartsProps['standard'], part: (typeof aboutParts)[number]): boolean {
  const value = standard[part]
  return 'id' in value ? value.id !== '' : value.length > 0
}

function Part(
  props: PartsProps & {
    readonly part: StandardComponent['part']
    readonly title: string
    readonly hint: string
  },
) {
  const { part, title, hint } = props
  return (
    <section aria-labelledby={`${part}-title`} class="standard-part">
      <div class="part-head">
        <h2 id={`${part}-title`}>{title}</h2>
        <p class="lead-text">{hint}</p>
      </div>
      <dl class="components">
        {components
          .filter((component) => component.part === part)
          .map((component) => (
            <Component key={component.key} {...props} component={component} />
          ))}
      </dl>
    </section>
  )
}

function Component(props: PartsProps & { readonly component: StandardComponent }) {
  const { words, component, missing, editAt } = props
  const w = words.services.view
  const isMissing = missing.some(({ key }) => key === component.key)
  return (
    <div id={component.key} data-missing={isMissing || undefined}>
      <dt>
        <span class="component-number">{component.number}</span>
        <span>{wordComponent(component.key, words.language)}</span>
      </dt>
      <dd>
        <ComponentContent {...props} />
        {isMissing && (
          <p class="missing">
            {w.missing}
            {editAt !== undefined && (
              <>
                {' · '}
                <a href={`${editAt}#${component.key}`}>
                  {w.fillIn}
                  <span class="hidden">{` ${wordComponent(component.key, words.language)}`}</span>
                </a>
              </>
            )}
          </p>
        )}
      </dd>
    </div>
  )
}
