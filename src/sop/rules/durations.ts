import { findQuantities, printDuration, type Duration, type Quantity } from '#time'
import { longestText } from './language/words.ts'
import type { Step } from '../model/sop.ts'
import type { Place } from './rule.ts'
import type { Subject } from './subject.ts'

/** Gives every time the SOP promises, alternatives one by one, with its place. */
export function readDurations({
  sop,
}: Subject): readonly { readonly duration: Duration; readonly place: Place }[] {
  const place: Place = { kind: 'identity', field: 'promisedDuration' }
  const whole = single(sop.promisedDuration).map((duration) => ({ duration, place }))
  const steps = sop.steps.flatMap((step) =>
    single(step.duration).map((duration) => ({
      duration,
      place: { kind: 'step', step: step.id, field: 'duration' } as const,
    })),
  )
  return [...whole, ...steps]
}

function single(duration: Duration | undefined): readonly Duration[] {
  if (duration === undefined) return []
  return duration.kind === 'alternatives'
    ? duration.options.map((option) => option.duration)
    : [duration]
}

// A deadline counted from an event says nothing about how long the step takes.
const deadline =
  /(?:paling (?:lambat|lama|cepat)|selambat-lambatnya|maksimal|minimal|sebelum|setelah|sesudah|sejak|dalam waktu|berlaku|masa|usia|umur|tenggang|batas)/i

/**
 * Times that the text and note of a row tell as its length; sentences with deadlines are left
 * out.
 */
export function mentionedTimes(step: Step): readonly Quantity[] {
  return [step.activity, step.note]
    .flatMap((text) => text.slice(0, longestText).split(/[.;,\n]/))
    .filter((sentence) => /\d/.test(sentence) && !deadline.test(sentence))
    .flatMap((sentence) => findQuantities(sentence))
}

/** Prints one quantity in Indonesian, as the SOP would. */
export function printQuantity(quantity: Quantity): string {
  return printDuration({ kind: 'amount', quantity }).toLowerCase()
}
