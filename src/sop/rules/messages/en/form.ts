import type { RuleTexts } from '../rule-text.ts'

/** Rules about completeness and wording, in English. */
export const form: RuleTexts = {
  'missing-identity-part': {
    title: 'Empty identity part',
    message: '{where} of the identity is not filled in.',
    advice: 'Fill it in before the SOP is submitted. If there is none, say so.',
  },
  'placeholder-left': {
    title: 'Template text left in',
    message: '{where} still holds template text: "{text}".',
    advice: 'Replace the dots or the instruction with the real content.',
  },
  'date-order': {
    title: 'Dates in the wrong order',
    message: '{where} ({date}) is before the date it was made ({madeOn}).',
    advice: 'An SOP is made first, then revised or put in force. Check both dates.',
  },
  'missing-requirements': {
    title: 'Requirements missing',
    message: '{where} names no requirements[ in any of its {count} steps].',
    advice: 'Write what must be at hand to do the step; usually the output of the step before.',
  },
  'missing-output': {
    title: 'Output missing',
    message: '{where} names no output[ in any of its {count} steps].',
    advice: 'Write what comes out of the step, such as "Verified file" or "Letter of assignment".',
  },
  'missing-duration': {
    title: 'Duration missing',
    message: '{where} names no duration[ in any of its {count} steps].',
    advice: 'Write the time with its unit, such as "15 menit" or "1 hari kerja".',
  },
  'missing-activity': {
    title: 'Empty activity',
    message: '{where} does not say what is done.',
    advice: 'Write what is done, beginning with an active verb: "Memeriksa kelengkapan berkas".',
  },
  'activity-without-verb': {
    title: 'Activity does not begin with an active verb',
    message:
      '{where} begins with "{word}" ({form:name}); an active verb was expected[, for example "{better}"].',
    advice: 'Begin with an active verb such as "Memeriksa", "Menyusun" or "Menyerahkan".',
  },
  'activity-with-subject': {
    title: 'Activity begins with who does it',
    message:
      '{where} begins with its subject, "{subject}", which the performer column already shows.',
    advice: 'Leave the subject out and begin with the verb.',
  },
  'hidden-decision': {
    title: 'Decision hidden in a sentence',
    message: '{where} holds a condition, "{word} …", that is not drawn as a decision.',
    advice: 'Draw it as a decision with two ways out, or mark the step as optional.',
  },
  'unused-performer': {
    title: 'Performer column never used',
    message: 'The performer "{performer}" does no step.',
    advice: 'Remove the column, or give it the steps that are its task.',
  },
  'step-without-performer': {
    title: 'Step without a performer',
    message: '{where} has no performer.',
    advice: 'Choose who does this step.',
  },
  'duplicate-performer': {
    title: 'Performer named twice',
    message: 'The performer "{performer}" has two columns.',
    advice: 'Merge the columns, or tell the names apart if they are different people.',
  },
  'similar-performers': {
    title: 'Performers with similar names',
    message: 'The performers "{performer}" and "{other}" may be the same.',
    advice: 'Use one name for one performer. If they differ, write their positions in full.',
  },
  'performer-outside-column': {
    title: 'Who acts in the text is not in the column',
    message: '{where} names "{performer}" as acting, without a mark in that performer column.',
    advice: 'Mark that performer in this row, or move the work to a step of its own.',
  },
  'too-many-performers': {
    title: 'Too many performers for a page',
    message: 'There are {count} performer columns; more than {most} are hard to read on one page.',
    advice: 'Split the SOP, merge performers of one rank, or print on A3.',
  },
  'activity-too-long': {
    title: 'Activity too long',
    message: '{where} has {count} words; an activity is best one sentence of {most} words at most.',
    advice: 'Move details to the requirements or the note, or split the step.',
  },
  'many-deeds': {
    title: 'Many deeds in one step',
    message: '{where} holds {count} deeds; {most} at most are best.',
    advice: 'Split it, so that each has its own time and output.',
  },
  'sop-too-long': {
    title: 'SOP too long',
    message:
      'This SOP has {count} symbols; beyond {most} it is hard to understand and easily wrong.',
    advice: 'Split it into several related SOPs.',
  },
  'step-number-order': {
    title: 'Step numbers out of order',
    message: 'The step numbered {printed} should be {expected} by its place.',
    advice: 'Number the steps anew, or let them be numbered automatically.',
  },
  'repeated-step': {
    title: 'The same step twice',
    message: '{where} is the same as step {earlier}: same activity, same performer.',
    advice: 'Remove one, or lead an arrow back to the first.',
  },
}
