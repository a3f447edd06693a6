import type { RuleTexts } from '../rule-text.ts'

/** Rules about requirements, time, legal basis and relations, in English. */
export const content: RuleTexts = {
  'requirement-before-output': {
    title: 'Required before it exists',
    message: '{where} needs "{item}", which only step {later} brings out.',
    advice: 'Change the order of the steps, or check whether something else is meant.',
  },
  'requirement-without-source': {
    title: 'Where does the requirement come from?',
    message:
      '{where} needs "{item}", which no earlier step brings out and the equipment does not list.',
    advice: 'Say from which step or SOP it comes, or add it to the equipment.',
  },
  'duration-without-unit': {
    title: 'Duration without a unit',
    message: '{where}: the time "{amount}" has no unit; minutes, hours or days?',
    advice: 'Add the unit, for example "{amount} menit".',
  },
  'duration-unreadable': {
    title: 'Duration cannot be measured',
    message: '{where}: the time "{text}" cannot be read as a duration.',
    advice:
      'Write a number and a unit, such as "30 menit" or "paling lama 2 hari kerja", and explain in the note.',
  },
  'unmeasured-without-reason': {
    title: 'Unmeasured without a reason',
    message: '{where}: the time "{text}" promises nothing and gives no reason.',
    advice:
      'Write a limit, or why there can be none, such as "Selama kegiatan berlangsung" (for as long as the event lasts).',
  },
  'shared-duration-missing': {
    title: 'Shared duration does not exist',
    message:
      '{where}: its time is counted in another step, which does not exist or has no time of its own.',
    advice: 'Choose the step that holds the common time, or give this step its own.',
  },
  'range-reversed': {
    title: 'Range the wrong way round',
    message: '{where}: the range "{text}" begins with the longer time.',
    advice: 'Write from shortest to longest, such as "1–3 hari".',
  },
  'equal-times-differ': {
    title: 'Equal times that are not equal',
    message:
      '{where}: the parts of "{text}" are not equally long; a week has five working days, a month about 22.',
    advice: 'Correct one of them, or keep one unit only.',
  },
  'clock-conflict': {
    title: 'Working days and calendar days mixed',
    message: '{where}: the duration says "{cell}" and the text says "{text}".',
    advice: 'Count one way: working days or calendar days.',
  },
  'touch-time-as-elapsed': {
    title: 'Time at the desk, not time waited',
    message: '{where}: the duration says "{cell}" while the text speaks of "{text}".',
    advice:
      'Write the time from beginning to end, waiting included: that is what the applicant feels.',
  },
  'likely-path-over-promise': {
    title: 'The promised time cannot hold',
    message: 'The usual way takes {path:time}, more than the {promised:time} promised.',
    advice: 'Shorten the longest steps, do some at the same time, or change the promise.',
  },
  'longest-path-over-promise': {
    title: 'The promised time breaks with repairs',
    message:
      'With every repair done once the way takes {path:time}, more than the {promised:time} promised.',
    advice: 'Say that the promise counts from a complete file, or leave some margin.',
  },
  'legal-basis-empty': {
    title: 'Empty legal basis',
    message: 'The legal basis names no regulation.',
    advice: 'Name the regulations behind this procedure, with number, year and title.',
  },
  'citation-incomplete': {
    title: 'Regulation without number or year',
    message: 'The legal basis "{text}" lacks the number or year of the regulation.',
    advice:
      'Complete it, for example "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik".',
  },
  'law-younger-than-sop': {
    title: 'Regulation younger than the SOP',
    message: 'The legal basis "{text}" was issued after this SOP took effect ({date}).',
    advice: 'Check the year of the regulation, or the dates of the SOP if it was revised.',
  },
  'law-of-same-year': {
    title: 'Had the regulation been issued?',
    message:
      'The legal basis "{text}" is of the year in whose first months this SOP takes effect ({date}).',
    advice: 'Make sure that it had been issued on that day.',
  },
  'regulation-mixed-up': {
    title: 'Regulation seems mixed up',
    message: 'The legal basis "{text}" may be mixed up; known is {meant}.',
    advice: 'Compare ministry, number and year with the text of the regulation.',
  },
  'regulation-kind-unknown': {
    title: 'Unknown kind of regulation',
    message: 'The legal basis "{text}" names "{kind}", a kind of regulation that is not known.',
    advice: 'Write the exact kind, such as "Peraturan Menteri Dalam Negeri" or "Keputusan Bupati".',
  },
  'regulation-replaced': {
    title: 'Regulation has been replaced',
    message: 'The legal basis "{text}" has been replaced by {by}.',
    advice: 'Cite the new one, and check whether the procedure must follow it.',
  },
  'duplicate-citation': {
    title: 'Regulation cited twice',
    message: 'The legal basis "{text}" has been named before.',
    advice: 'Remove one.',
  },
  'foreign-region': {
    title: 'Names another region',
    message: '{where} names {region}: "{text}", while this SOP belongs elsewhere.',
    advice: 'It may be copied from another region. Use the regulation or officer of your own.',
  },
  'related-sops-empty': {
    title: 'No related SOPs',
    message: 'No related SOP is named.',
    advice: 'Name the SOPs before, beside or after this one.',
  },
  'related-to-itself': {
    title: 'Related to itself',
    message: 'The related SOP "{text}" is this SOP itself.',
    advice: 'Remove it and name the SOPs before or after it.',
  },
  'related-to-all': {
    title: 'Related to all SOPs',
    message: 'The relation "{text}" points to no SOP in particular.',
    advice: 'Name the SOPs that really matter to this one.',
  },
  'duplicate-related-sop': {
    title: 'Related SOP named twice',
    message: 'The related SOP "{text}" has been named before.',
    advice: 'Remove one.',
  },
}
