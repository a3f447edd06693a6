import type { charterId } from './charter-id.ts'

/** The words of the service charter, in English. */
export const charterEn: typeof charterId = {
  title: 'Service charter',
  of: (government) => `Service Charter of ${government}`,
  description: (government) =>
    `Statement of ${government} that it is able and bound to serve by its service standards.`,
  none: 'The service charter has not been published yet.',
  statement: 'What we undertake',
  providerDuties: 'Rights and duties of the local government',
  publicRights: 'Rights of the public',
  publicDuties: 'Duties of the public',
  sanctions: 'If the promise is not kept',
  services: 'Services that are promised',
  more: (count) => `and ${count} other services`,
  servicesLead:
    'Requirements, procedure, fee and time of each service stand in its service standard.',
  noServices: 'No service standard is in force yet.',
  signedOn: (place, day) => (place === '' ? day : `${place}, ${day}`),
  number: (number) => `Charter number ${number}`,
  staff: {
    lead: 'Signed by the head of region and published within 7 working days after a standard is fixed (PP 96/2012 article 30, UU 23/2014 article 347).',
    due: 'Standards that the charter does not tell of yet',
    dueFor: (service, end) => `${service}: by ${end}`,
    nothingDue: 'The charter tells of all standards in force.',
    inForce: (number, day) => `Charter number ${number} holds since it was published on ${day}.`,
    publicPage: 'See the page for the public',
    write: 'Write the charter',
    replace: 'Write a charter in its place',
    statementHint:
      'Such as: We hereby state that we are able to serve by our standards. In Indonesian.',
    position: 'Position of the head of region',
    name: 'Name of the head of region',
    place: 'Place of signing',
    signedOn: 'Day of signing',
    save: 'Save',
    publish: 'Publish the charter',
    publishHint:
      'The charter as it is saved is published with the services below, in place of the one before. It cannot be changed after that.',
    done: { saved: 'The charter is saved.', published: 'The charter is published.' },
    changed: (by, at) =>
      `${by} saved changes at ${at}. What you typed is not saved yet; compare, then save again.`,
    incomplete: 'Not published: fill in the marked fields, then save and publish.',
    missing: 'Not filled in.',
    future: 'That day has not come yet.',
  },
}
