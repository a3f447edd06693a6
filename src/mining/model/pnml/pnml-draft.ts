import type { ModelFault } from '../model-fault.ts'

/** A net as its file writes it: nothing is resolved yet. Lines count from 1. */
export type PnmlDraft = {
  name: string
  readonly nodes: DraftNode[]
  readonly arcs: DraftArc[]
  /** Of each final marking its places, by id, with their tokens as written. */
  readonly finals: DraftTokens[][]
}

/** A place, a transition, or a reference to one on another page. */
export type DraftNode = {
  readonly kind: 'place' | 'transition' | 'referencePlace' | 'referenceTransition'
  readonly id: string
  readonly line: number
  name: string
  /** Tokens as written; '' for none. */
  tokens: string
  silent: boolean
  /** Of a reference: the node that it stands for. */
  readonly ref: string
}

/** An arc between two nodes, by their ids; its weight as written. */
export type DraftArc = {
  readonly source: string
  readonly target: string
  readonly line: number
  weight: string
  /** Of an arc that is no plain one: 'inhibitor', 'reset'; else ''. */
  kind: string
}

/** Tokens of a place in a final marking, as written. */
export type DraftTokens = { readonly place: string; readonly line: number; tokens: string }

/** Why a file or a draft gives no net. */
export type DraftFault = { readonly ok: false; readonly fault: ModelFault }
