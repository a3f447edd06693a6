import type { RuleTexts } from '../rule-text.ts'

/** Rules about the flow, in English. */
export const structure: RuleTexts = {
  'no-steps': {
    title: 'No steps yet',
    message: 'This SOP has no steps.',
    advice: 'Add the first one: which activity begins the service, and who does it?',
  },
  'missing-start': {
    title: 'No start symbol',
    message: 'This SOP has no start symbol, so the reader cannot tell where the flow begins.',
    advice: 'Make the first step a start symbol (capsule).',
  },
  'missing-end': {
    title: 'No end symbol',
    message: 'This SOP has no end symbol, so the flow is never said to be finished.',
    advice: 'Make the last step an end symbol (capsule).',
  },
  'several-starts': {
    title: 'More start symbols than needed',
    message: '{where} has another start symbol although the flow has begun elsewhere.',
    advice:
      'Use a second start only where cases really come in by another door. Otherwise make it a process.',
  },
  'unreachable-step': {
    title: 'Step that is never reached',
    message: '{where} is never reached: no arrow from the start leads there.',
    advice: 'Lead an arrow to this step, or remove it.',
  },
  'dead-end': {
    title: 'The flow breaks off',
    message: '{where} leads nowhere although it is no end symbol.',
    advice: 'Connect it to the next step, or make it an end symbol.',
  },
  'endless-loop': {
    title: 'Loop without a way out',
    message: '{where} to step {last} go round for ever: no end is reached from there.',
    advice: 'Give a decision in the loop a way out to the next step or to the end.',
  },
  'end-with-exits': {
    title: 'End symbol that goes on',
    message: '{where} is an end symbol and still has an arrow out.',
    advice: 'Make it a process, or remove the arrow.',
  },
  'decision-few-exits': {
    title: 'Decision without a choice',
    message: '{where} is a decision with {exits} way(s) out; it needs two at least.',
    advice:
      'Add the way for the other answer, for example "No" back to the applicant, or make it a process.',
  },
  'idle-decision': {
    title: 'All answers lead to the same place',
    message:
      '{where} is a decision whose answers all lead to the same step, so nothing is decided.',
    advice: 'Lead each answer to another step, or make it a process.',
  },
  'unlabelled-exit': {
    title: 'Way out without a label',
    message: '{where}: way out {exit} has no label such as "Yes" or "No".',
    advice: 'Write the answer that sends the flow this way.',
  },
  'duplicate-label': {
    title: 'Two ways out with one label',
    message:
      '{where}: the label "{label}" is used by more than one way out; each answer must differ.',
    advice: 'Make the labels differ, so that the performer knows which way to take.',
  },
  'open-exit': {
    title: 'Arrow without a target',
    message: '{where}: way out {exit}[ ("{label}")] does not say where it leads.',
    advice: 'Choose the step it leads to, or say that the flow stops here.',
  },
  'missing-target': {
    title: 'Arrow to a step that does not exist',
    message: '{where}: way out {exit}[ ("{label}")] leads to a step that this SOP does not have.',
    advice: 'The step may have been removed. Choose another target.',
  },
  'check-without-no': {
    title: 'Check without a "no"',
    message: '{where} checks something, and no decision follows: what happens when it fails?',
    advice: 'Add a decision whose "No" leads to whoever can repair it.',
  },
  'unrepairable-return': {
    title: 'Sent back to where nothing can be repaired',
    message:
      '{where} sends the case back to step {target}, and from there to here nobody repairs it.',
    advice: 'Send it back to the step that drafts or fills in, or add a step that repairs.',
  },
  'repair-skips-check': {
    title: 'Repair is not checked again',
    message: '{where} repairs what was found wanting, and the flow goes on without another check.',
    advice: 'Lead the repaired case back to the check.',
  },
  'rejected-goes-on': {
    title: 'Rejected cases go the way of the approved',
    message: '{where} rejects, but its flow joins that of the approved and comes to "{activity}".',
    advice: 'End the rejected way after the notice, or add a decision before that step.',
  },
  'approval-before-draft': {
    title: 'Approved before it is drafted',
    message: '{where} signs or approves what is drafted only in step {draft}.',
    advice: 'Move the drafting above the approval.',
  },
  'initial-before-draft': {
    title: 'Initialled before it is typed',
    message: '{where} initials what is written only in step {draft}.',
    advice: 'Move the writing above the initials.',
  },
  'number-before-check': {
    title: 'Numbered before it is checked',
    message: '{where} gives a number to what is checked or initialled only in step {check}.',
    advice: 'Number it after the check, so that no number is wasted.',
  },
  'parallel-without-join': {
    title: 'Parallel work does not wait',
    message:
      '{where} is where the work split at "{activity}" meets, but it does not wait for all of it.',
    advice: 'Mark it to wait for all branches, or keep the ways apart if nothing need wait.',
  },
  'split-instead-of-decision': {
    title: 'Branches without a decision symbol',
    message: '{where} branches like a decision, but its symbol is no decision (diamond).',
    advice: 'Make it a decision and label its ways out.',
  },
}
