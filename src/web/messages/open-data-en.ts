import type { openDataId } from './open-data-id.ts'

/** The words of the open data in English. */
export const openDataEn: typeof openDataId = {
  describe: {
    free: 'Free of charge',
    channels: { counter: 'Counter', online: 'Online' },
    standardTitle: 'Service standard',
    standard: ({ decree, since, time }) =>
      [
        decree === '' ? 'Service standard.' : `Fixed by ${decree}.`,
        `In force since ${since}.`,
        time === '' ? '' : `Service time: ${time}.`,
      ]
        .filter((text) => text !== '')
        .join(' '),
    untitledSop: 'SOP without a title',
    sop: (number) =>
      number === '' ? 'SOP by which the service is delivered.' : `SOP number ${number}.`,
  },
  catalog: {
    title: (government) => `Open data on public services of ${government}`,
    description: (government) =>
      `Public services of ${government} with their service standards, the SOPs in force, the offices, the results of satisfaction surveys, and what changed.`,
    keywords: ['public services', 'service standards', 'SOP'],
    theme: 'Public services',
    stretch: (format) => `A list as ${format}, a page at a time, by the API.`,
    file: (format) => `All data as ${format}, always the latest state.`,
    api: {
      title: 'API of public services',
      text: 'Services, SOPs, offices and survey results one by one or page by page, as JSON and CSV.',
    },
    datasets: {
      services: {
        title: 'Services and service standards',
        text: 'All services that are promised: requirements, procedure, time, cost, product, places and legal basis.',
      },
      sops: {
        title: 'SOPs in force',
        text: 'Standard operating procedures in force, without names of persons.',
      },
      units: { title: 'Offices', text: 'Offices of the government and how they are arranged.' },
      surveys: {
        title: 'Results of satisfaction surveys',
        text: 'Satisfaction surveys (SKM) with published results and their index (IKM). Each line names the file of sums from which all of its figures can be computed again.',
      },
      changes: {
        title: 'Changes of service standards',
        text: 'Service standards that came in force, changed or ended, and drafts opened for comments, newest first.',
      },
    },
  },
  page: {
    title: 'Open data',
    description: (government) => `Data on public services of ${government}, for everybody.`,
    lead: 'Everything that this portal shows is there as data too, to be read by programs, worked with and passed on.',
    count: (count) => `${count} items`,
    files: 'Formats',
    fresh: 'How fresh they are',
    freshText: 'The data are what the portal shows, at most one minute after a change.',
    changedAt: (at) => `Last changed ${at}.`,
    nothing: 'Nothing has been published yet.',
    licence: 'Licence',
    licenceText: 'To be used for any purpose, commercial ones too, if the source is named:',
    licenceName: 'Creative Commons Attribution 4.0 International (CC BY 4.0)',
    cite: 'How to name the source',
    citation: (government, address) =>
      `${government}, Open data on public services, ${address}, CC BY 4.0.`,
    programs: 'For programs',
    api: 'API (OpenAPI)',
    catalog: (format) => `DCAT-AP catalogue (${format})`,
    changes: 'Changes of service standards',
    link: 'Open data',
  },
  changes: {
    title: 'Changes of service standards',
    description: (government) =>
      `Service standards of ${government} that came in force, changed or ended, and drafts opened for comments.`,
    empty: 'No service standard has been published yet.',
    feeds: 'Follow the changes with a feed reader:',
    atom: 'Atom',
    json: 'JSON Feed',
    kinds: { new: 'New', changed: 'Changed', ended: 'Ended', draft: 'Draft opened' },
    on: (day) => `Since ${day}`,
    commentsUntil: (day) => `Comments until ${day}`,
  },
}
