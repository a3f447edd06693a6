import { rowNumber } from '../model/row-number.ts'
import type { Sop } from '../model/sop.ts'
import { defaultRuleContext, type RuleContext } from './context.ts'
import { comparePlaces, readDocumentOrder } from './document-order.ts'
import { atDocument } from './place.ts'
import type { Fault, Finding, Level, Rule, RuleSource, Certainty } from './rule.ts'
import { rules } from './rules.ts'
import { readSubject, type Subject } from './subject.ts'

const levels: readonly Level[] = ['error', 'warning', 'hint']

/**
 * Gives what the rules find in an SOP, in the order of the document (the whole, identity, performers,
 * rows) and at one place the graver first. A rule that throws gives a finding whose data hold the
 * `failure`. Pure: the same SOP and context give the same findings. Linear in rows and texts.
 */
export function checkSop(sop: Sop, context: RuleContext = defaultRuleContext): readonly Finding[] {
  return applyRules(rules, readSubject(sop, context))
}

/** Applies the given rules to an SOP that has been read; see `checkSop`. */
export function applyRules(chosen: readonly Rule[], subject: Subject): readonly Finding[] {
  const order = readDocumentOrder(subject.sop)
  const numbers = readNumbers(subject.sop)
  return chosen
    .flatMap((rule) => applyRule(rule, subject).map((fault) => toFinding(rule, fault, numbers)))
    .toSorted(
      (a, b) =>
        comparePlaces(order, a.place, b.place) || levels.indexOf(a.level) - levels.indexOf(b.level),
    )
}

function applyRule(rule: Rule, subject: Subject): readonly Fault[] {
  try {
    return rule.check(subject)
  } catch (error) {
    return [atDocument({ failure: String(error) })]
  }
}

function toFinding(
  { id, level }: Rule,
  { place, data = {} }: Fault,
  numbers: ReadonlyMap<string, string>,
): Finding {
  const number = place.kind === 'step' ? { number: numbers.get(place.step) ?? '' } : {}
  return { rule: id, level, place, data: { ...number, ...data } }
}

/**
 * Printed number by step id; the ordinal where none is printed, so that a message can name the
 * row.
 */
function readNumbers(sop: Sop): ReadonlyMap<string, string> {
  return new Map(sop.steps.map((step, row) => [step.id, rowNumber(sop, row) || String(row + 1)]))
}

/** Where a rule comes from, and how sure we are of it; undefined for an unknown id. */
export function ruleSource(
  id: string,
): { readonly source: RuleSource; readonly certainty: Certainty } | undefined {
  return rules.find((rule) => rule.id === id)
}
