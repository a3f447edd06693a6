import type { surveyReportId } from './survey-report-id.ts'

/** The words around the report of a survey, in English. */
export const surveyReportEn: typeof surveyReportId = {
  title: (survey) => `Report of ${survey}`,
  lead: 'The official report of the survey: its numbers come from the results, the texts below are written by the office. The report is always in Indonesian.',
  downloads: { pdf: 'Download PDF', docx: 'Download Word (DOCX)' },
  provisional:
    'The survey is not closed yet. Every page of the report says that its numbers may still change.',
  fileName: (survey, provisional) => `Laporan ${survey}${provisional}`,
  provisionalName: (day) => ` (sementara ${day})`,
  saved: 'The texts of the report are saved.',
  savedBy: (name, time) => `Last saved by ${name}, ${time}.`,
  unsaved: 'These texts are a proposal; nobody has saved them yet.',
  changed: (name, time) =>
    `${name} saved other texts at ${time}. What you wrote is still below; save again to put it in their place.`,
  form: {
    title: 'Texts of the report',
    lead: 'Numbers, tables and charts are not written here; all of them are computed from the answers.',
    lines: 'One line for each item.',
    save: 'Save the texts',
    errors: 'The texts are not saved. Mend the fields that are marked.',
    labels: {
      background: 'Background',
      purpose: 'Purpose and aims',
      legalBasis: 'Legal basis',
      team: 'Who carried the survey out',
      method: 'How data were collected',
      place: 'Where data were collected',
      respondents: 'How respondents were chosen',
      analysis: 'Remarks on the analysis (may be empty)',
      closing: 'Closing words',
      signedPlace: 'Place of signing',
      signedOn: 'Day of signing',
      signatoryPosition: 'Position of who signs',
      signatoryName: 'Name of who signs',
      signatoryNumber: 'Rank and NIP of who signs',
    },
  },
  preview: 'What the report says',
}
