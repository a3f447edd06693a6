import type { StandardMessages } from './messages.ts'

/** English words for standards. */
export const english: StandardMessages = {
  components: {
    requirements: 'Requirements',
    procedure: 'System, mechanism and procedure',
    duration: 'Time to completion',
    fee: 'Fee',
    product: 'Product of the service',
    complaints: 'Complaints, suggestions and feedback',
    legalBasis: 'Legal basis',
    facilities: 'Facilities',
    competences: 'Competences of the performers',
    supervision: 'Internal supervision',
    staff: 'Number of performers',
    serviceGuarantee: 'Guarantee of the service',
    safetyGuarantee: 'Guarantee of security and safety',
    evaluation: 'Evaluation of the performers',
  },
  findings: {
    'requirement-missing-in-standard': {
      text: ({ theirs, step }) =>
        `The SOP asks for ${theirs}${step}, the standard does not name it`,
      advice: 'Add it to the requirements, or change the SOP if it is no longer asked for.',
    },
    'requirement-not-in-sop': {
      text: ({ ours }) => `The standard asks for ${ours}, which no SOP uses`,
      advice: 'Remove it from the requirements, or add it to a step of the SOP.',
    },
    'requirement-differs': {
      text: ({ ours, theirs, step }) =>
        `The standard asks for ${ours}, the SOP for ${theirs}${step}`,
      advice: 'Word both alike, so that applicants bring the right thing.',
    },
    'step-missing-in-standard': {
      text: ({ theirs, step }) =>
        `The applicant meets ${theirs}${step}, the standard does not name it`,
      advice: 'Add it to the procedure.',
    },
    'step-gone': {
      text: ({ ours }) => `The step of the SOP that ${ours} was taken from no longer exists`,
      advice: 'Take the part from the SOP again, or remove this line.',
    },
    'step-reworded': {
      text: ({ ours, theirs, step }) => `The standard says ${ours}, the SOP ${theirs}${step}`,
      advice: 'See whether the step is still the same; if not, change the words.',
    },
    'duration-shorter': {
      text: ({ ours, theirs }) => `The standard promises ${ours}, the SOP needs ${theirs}`,
      advice: 'A promise shorter than the SOP will be broken. Lengthen it, or speed up the SOP.',
    },
    'duration-longer': {
      text: ({ ours, theirs }) => `The standard promises ${ours}, the SOP needs only ${theirs}`,
      advice: 'Shorten the promise, or explain the difference in the SOP.',
    },
    'duration-missing': {
      text: ({ theirs }) => `The SOP states ${theirs}, the standard promises no time yet`,
      advice: 'Fill in the time, for instance by taking it from the SOP.',
    },
    'duration-not-comparable': {
      text: ({ ours, theirs }) =>
        `The standard states ${ours}, the SOP ${theirs}; they cannot be compared`,
      advice: 'State both as an amount with a unit, such as 3 working days.',
    },
    'sop-not-linked': {
      text: ({ ours }) => `${ours} was taken from an SOP that is not linked to this service`,
      advice: 'Link the SOP that is in force, or take the part again from the linked ones.',
    },
    'several-sops-disagree': {
      text: ({ ours, theirs }) => `One SOP states ${theirs}, another ${ours}`,
      advice: 'See that the promise covers the longest, or make the SOPs agree.',
    },
  },
  unsure: ' (not certain)',
  source: 'UU 25/2009 art. 21 and 38; PP 96/2012 art. 31',
  step: (number) => ` in step ${number}`,
  nothing: '(not stated)',
  names: {
    fields: {
      name: 'name',
      summary: 'summary',
      searchWords: 'other names',
      lifeEvents: 'life events',
      places: 'places',
      delivery: 'delivery',
      management: 'management',
      requirements: 'requirements',
      procedure: 'procedure',
      duration: 'time to completion',
      promised: 'promised time',
      fee: 'fee',
      rows: 'tariff',
      product: 'product',
      complaints: 'complaints',
      channels: 'channels',
      responsible: 'responsible position',
      legalBasis: 'legal basis',
      facilities: 'facilities',
      competences: 'competences',
      supervision: 'internal supervision',
      staff: 'number of performers',
      serviceGuarantee: 'guarantee of the service',
      safetyGuarantee: 'guarantee of safety',
      evaluation: 'evaluation',
      text: 'wording',
      when: 'only when',
      from: 'origin',
      note: 'note',
      address: 'address',
      url: 'web page',
      phone: 'telephone',
      value: 'content',
    },
    entries: {
      searchWords: 'other name ',
      lifeEvents: 'life event ',
      places: 'place ',
      requirements: 'requirement ',
      procedure: 'step ',
      rows: 'row ',
      channels: 'channel ',
    },
  },
}
