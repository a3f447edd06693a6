import { failuresEn } from './failures-en.ts'
import { accountEn } from './account-en.ts'
import { auditEn } from './audit-en.ts'
import { bundleEn } from './bundle-en.ts'
import { calendarEn } from './calendar-en.ts'
import { compareEn } from './compare-en.ts'
import { apiEn } from './api-en.ts'
import { answeringEn } from './answering-en.ts'
import { keptAnswersEn } from './kept-answers-en.ts'
import { surveyWaysEn } from './survey-ways-en.ts'
import { archiveEn } from './archive-en.ts'
import { changesEn } from './changes-en.ts'
import { editorEn } from './editor-en.ts'
import type { id } from './id.ts'
import { lifeEn } from './life-en.ts'
import { importsEn } from './imports-en.ts'
import { inventoryEn } from './inventory-en.ts'
import { noticesEn } from './notices-en.ts'
import { standardReviewEn } from './standard-review-en.ts'
import { surveyReportEn } from './survey-report-en.ts'
import { surveyResultsEn } from './survey-results-en.ts'
import { surveysEn } from './surveys-en.ts'
import { followUpEn } from './follow-up-en.ts'
import { judgingEn } from './judging-en.ts'
import { remarksEn } from './remarks-en.ts'
import { surveyPaperEn } from './survey-paper-en.ts'
import { charterEn } from './charter-en.ts'
import { consultationEn } from './consultation-en.ts'
import { portalEn } from './portal-en.ts'
import { portalSearchEn } from './portal-search-en.ts'
import { serviceWordsEn } from './service-words-en.ts'
import { openDataEn } from './open-data-en.ts'
import { surveyDataEn } from './survey-data-en.ts'
import { reviewsEn } from './reviews-en.ts'
import { fieldFaultsEn } from './field-faults-en.ts'
import { listsEn } from './lists-en.ts'
import { needListEn } from './need-list-en.ts'
import { peopleEn } from './people-en.ts'
import { unitsEn } from './units-en.ts'
import { servicesEn } from './services-en.ts'
import { signatureEn } from './signature-en.ts'
import { signingEn } from './signing-en.ts'

/** The words of the pages in English. */
export const en: typeof id = {
  language: 'en',
  languageName: 'English',
  product: 'Tatalaksana',
  slogan: 'Write, check, draw and print SOPs',
  skipToContent: 'Skip to the content',
  otherLanguage: 'Bahasa Indonesia',
  signedInAs: 'Signed in as',
  signOut: 'Sign out',
  mainMenu: 'Main menu',
  otherPlaces: 'More',
  allSops: 'SOPs',
  close: 'Close',
  back: 'Back',
  of: 'of',
  editor: editorEn,
  answering: answeringEn,
  keptAnswers: keptAnswersEn,
  surveyWays: surveyWaysEn,
  api: apiEn,
  archive: archiveEn,
  calendar: calendarEn,
  compare: compareEn,
  bundle: bundleEn,
  changes: changesEn,
  imports: importsEn,
  account: accountEn,
  life: lifeEn,
  inventory: inventoryEn,
  fieldFaults: fieldFaultsEn,
  lists: listsEn,
  needList: needListEn,
  people: peopleEn,
  units: unitsEn,
  notices: noticesEn,
  charter: charterEn,
  standardReview: standardReviewEn,
  surveyReport: surveyReportEn,
  surveyResults: surveyResultsEn,
  surveys: surveysEn,
  followUp: followUpEn,
  judging: judgingEn,
  remarks: remarksEn,
  surveyPaper: surveyPaperEn,
  consultation: consultationEn,
  portal: portalEn,
  portalSearch: portalSearchEn,
  serviceWords: serviceWordsEn,
  openData: openDataEn,
  surveyData: surveyDataEn,
  reviews: reviewsEn,
  audit: auditEn,
  services: servicesEn,
  signature: signatureEn,
  signing: signingEn,
  signIn: {
    title: 'Sign in',
    lead: 'This sample city is invented. Choose one of its staff to sign in; each role may do different things.',
    choose: 'Sign in as',
    lost: 'Your session has ended, so what you just sent was not saved. Sign in and send it again.',
    roles: {
      reader: 'Reader',
      drafter: 'Drafter',
      reviewer: 'Reviewer',
      approver: 'Approver',
      bureau: 'Organisation bureau',
      auditor: 'Auditor',
      administrator: 'Administrator',
    },
  },
  list: {
    title: 'SOPs',
    search: 'Search',
    searchHint: 'Title, number, or a word in a step',
    unit: 'Unit',
    allUnits: 'All units',
    state: 'State',
    allStates: 'All states',
    sort: 'Sort',
    sorts: {
      relevance: 'Best match',
      updated: 'Last changed',
      title: 'Title',
      number: 'Number',
      unit: 'Unit',
    },
    apply: 'Show',
    clear: 'Clear filters',
    create: 'New SOP',
    count: (count) => (count === 0 ? 'No SOPs' : `${count.toLocaleString('en-GB')} SOPs`),
    columns: { title: 'Title', unit: 'Unit', steps: 'Steps', changed: 'Changed' },
    steps: (count) => `${count} steps`,
    revision: (number) => `Revision ${number}`,
    emptyTitle: 'No SOPs here yet',
    emptyText: 'SOPs that your unit writes will appear here.',
    nothingFoundTitle: 'Nothing matches',
    nothingFoundText: 'Try another word, or clear the filters.',
    pages: 'Pages of the list',
    page: (page, count) => `Page ${page} of ${count}`,
    previous: 'Previous',
    next: 'Next',
    untitled: 'Untitled',
  },
  states: { draft: 'Draft', revising: 'Being revised', fixed: 'Submitted', deleted: 'In the bin' },
  create: {
    title: 'New SOP',
    lead: 'A title and its unit will do. The steps are written after this.',
    name: 'Title of the SOP',
    nameHint: 'Example: Pelayanan Surat Pengantar',
    unit: 'Unit that writes it',
    submit: 'Begin writing',
    nameMissing: 'Write the title of the SOP.',
    unitMissing: 'Choose a unit.',
    nowhere: 'Your role does not write SOPs in any unit.',
  },
  view: {
    need: 'The need for this SOP',
    signed: 'Signed document',
    publicPage: 'Page in the public archive',
    drawing: 'Flowchart',
    drawingPage: (page, count) => `Flowchart, page ${page} of ${count}`,
    stepByStep: 'Step by step',
    findings: 'Findings',
    identity: 'Identity',
    edit: 'Edit',
    print: 'Print',
    history: 'History',
    delete: 'Delete',
    restore: 'Restore',
    deleted: 'The SOP is in the bin.',
    undoDelete: 'Undo',
    restored: 'The SOP is restored.',
    inBin: 'This SOP is in the bin.',
    changed: (name, when) => `Changed by ${name}, ${when}`,
    revision: (number) => `Revision ${number}`,
    noRevision: 'Never submitted yet',
    noSteps: 'There are no steps to draw yet.',
    notDrawn: 'This flowchart cannot be drawn yet.',
  },
  print: {
    title: 'Print',
    paper: 'Paper',
    papers: { a4: 'A4', f4: 'F4 (Folio)', a3: 'A3' },
    downloads: {
      pdf: 'Download PDF',
      docx: 'Download Word',
      xlsx: 'Download Excel',
      bpmn: 'Download BPMN',
      json: 'Download JSON',
    },
    lead: 'Preview of the flowchart pages. The files also hold the identity page; Word and Excel can be edited.',
  },
  revisions: {
    title: 'History of revisions',
    none: 'No revisions yet. A draft becomes a revision when it is submitted.',
    number: 'Revision',
    fixedBy: 'Submitted by',
    fixedAt: 'Date',
    note: 'Note',
    see: 'See',
    seeNumber: (number) => `See revision ${number}`,
    title1: (number) => `Revision ${number}`,
    restore: 'Make it the draft again',
    restored: (number) => `The content of revision ${number} is the draft.`,
    audit: 'Record of activities',
    actions: {
      'sop.created': 'created the SOP',
      'draft.saved': 'saved the draft',
      'draft.renewed': 'replaced the draft by the content of a file',
      'draft.discarded': 'discarded the draft',
      'revision.fixed': 'submitted a revision',
      'revision.signed': 'signed the document of a revision',
      'revision.moved': 'moved the revision to its next stage',
      'revision.took-effect': 'put the revision in force',
      'note.written': 'wrote a verification note',
      'note.answered': 'answered a verification note',
      'note.settled': 'settled a note',
      'note.reopened': 'opened a note again',
      'trial.recorded': 'recorded a trial',
      'revision.restored': 'made a revision the draft again',
      'sop.deleted': 'moved the SOP to the bin',
      'sop.moved': 'moved the SOP to the unit that goes on',
      'sop.restored': 'restored the SOP',
    },
    current: 'This is the submitted content; the draft may have changed since.',
  },
  findings: {
    none: 'No findings.',
    levels: { error: 'Error', warning: 'Warning', hint: 'Hint' },
    count: {
      error: (count) => `${count} errors`,
      warning: (count) => `${count} warnings`,
      hint: (count) => `${count} hints`,
    },
    row: (number) => `Step ${number}`,
    whole: 'The whole SOP',
    source: 'Source',
  },
  identity: {
    government: 'Government',
    unit: 'Unit',
    number: 'SOP number',
    madeOn: 'Made on',
    revisedOn: 'Revised on',
    effectiveOn: 'Effective on',
    approver: 'Ratified by',
    legalBasis: 'Legal basis',
    qualifications: 'Qualifications of performers',
    relatedSops: 'Related SOPs',
    equipment: 'Equipment',
    warnings: 'Warnings',
    records: 'Records',
    promisedDuration: 'Promised time',
    empty: 'Not filled in',
  },
  failures: failuresEn,
  conflict: {
    title: 'Two people changed this SOP',
    lead: (name, when) =>
      `${name} saved changes ${when}, while you were changing it too. Nothing is lost: choose which to use.`,
    theirsOnly: (name) => `Changes of ${name} that do not clash`,
    mineOnly: 'Your changes that do not clash',
    bothKept: 'These are kept.',
    choose: 'Choose one for each part',
    mine: 'Mine',
    theirs: (name) => `Of ${name}`,
    before: 'Before',
    removed: 'Removed',
    added: 'New',
    submit: 'Save the choice',
    cancel: 'Discard my changes',
    resolved: 'The changes of both were joined.',
    discarded: 'Your changes were discarded.',
    unresolved:
      'These choices do not go together: something leads to a step or performer that was removed. Choose the same side for both.',
    parts: {
      title: 'Title',
      identity: 'Identity',
      promisedDuration: 'Promised time',
      performer: (name) => `Performer ${name}`,
      step: (number) => `Step ${number}`,
      order: 'Order of the steps',
      performerOrder: 'Order of the performers',
    },
  },
}
