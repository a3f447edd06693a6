/**
 * A process tree (Leemans, Robust Process Mining with Guarantees, 2017, 2.4): a model that is sound by
 * its form. `loop`: the body once, then any number of times one of the redos and the body again.
 */
export type ProcessTree =
  | { readonly kind: 'activity'; readonly label: string }
  | { readonly kind: 'silent' }
  | { readonly kind: 'sequence' | 'choice' | 'parallel'; readonly children: readonly ProcessTree[] }
  | { readonly kind: 'loop'; readonly body: ProcessTree; readonly redos: readonly ProcessTree[] }
