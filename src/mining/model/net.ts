/**
 * A labelled Petri net with an initial marking and final markings (van der Aalst, Process Mining,
 * 2016, 3.2.2): what a model allows. Places and transitions are named by their place in the lists.
 * Plain data: it can be handed to a thread as it is.
 */
export type Net = {
  readonly name: string
  readonly places: readonly { readonly id: string; readonly name: string }[]
  readonly transitions: readonly Transition[]
  readonly initial: Marking
  /** A run is complete in any of them; at least one. */
  readonly final: readonly Marking[]
}

/** What can happen: it takes the tokens of its inputs and gives those of its outputs. */
export type Transition = {
  readonly id: string
  /** What an event of it is called; absent: silent, no event tells of it. */
  readonly label?: string
  readonly inputs: readonly Arc[]
  readonly outputs: readonly Arc[]
  /** Id of the SOP's step that it stands for, where the net was made of an SOP. */
  readonly step?: string
  /** Names of those who may perform it, where the model says so. */
  readonly performers?: readonly string[]
}

/** An arc from or to a place, and how many tokens it moves. */
export type Arc = { readonly place: number; readonly weight: number }

/** Tokens by place; places without tokens are left out, places ascend. */
export type Marking = readonly { readonly place: number; readonly tokens: number }[]
