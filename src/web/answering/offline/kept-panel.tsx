import type { Words } from '../../messages/words.ts'

/**
 * Where answers are kept: on one's own device, where the panel shows while something waits; or on a
 * tablet, which is used without a network. `start`: where the next person begins.
 */
export type KeepingPlace =
  | { readonly kind: 'own' }
  | { readonly kind: 'tablet'; readonly root: string; readonly start: string }

/** What waits in this browser, and what becomes of it; the script fills it in. */
export function KeptPanel({
  words,
  place,
}: {
  readonly words: Words
  readonly place: KeepingPlace
}) {
  const w = words.keptAnswers
  const isTablet = place.kind === 'tablet'
  return (
    <>
      <section class="kept-done" data-kept-done="" hidden>
        <h1 tabIndex={-1}>{isTablet ? w.thanks : w.unsentTitle}</h1>
        <p class="lead">{isTablet ? w.stored : w.unsent}</p>
        {isTablet && (
          <p class="ways">
            <a class="button primary" href={place.start}>
              {w.next}
            </a>
          </p>
        )}
      </section>
      {isTablet && (
        <noscript>
          <p class="note">{w.noScript}</p>
        </noscript>
      )}
      <section
        class="kept"
        aria-labelledby="kept"
        data-kept={JSON.stringify(w.script)}
        data-root={isTablet ? place.root : undefined}
        data-start={isTablet ? place.start : undefined}
        hidden
      >
        <h2 id="kept">{w.title}</h2>
        <p role="alert" class="field-error" data-kept-fault="" />
        <p>
          <output aria-labelledby="kept" data-kept-state="" />
        </p>
        {isTablet && <p data-kept-ready="" />}
        <ul data-kept-refused="" />
        <p class="ways">
          <button type="button" data-kept-send="">
            {w.send}
          </button>
          <button type="button" data-kept-file="" hidden>
            {w.file}
          </button>
          <button type="button" data-kept-forget="" hidden>
            {w.forget}
          </button>
        </p>
      </section>
    </>
  )
}
