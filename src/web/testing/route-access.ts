import { roles, type Role } from '#server'

/**
 * Who may use a route. `anyone`: also who has not signed in. `within`: only in the office of what the
 * address names and above it, but for those whose role holds everywhere.
 */
export type RouteAccess = {
  readonly may: 'anyone' | readonly Role[]
  readonly within?: 'office'
  /** The address where it is tried, `{sop}`, `{import}` and so on filled in. */
  readonly at: string
  /** What is sent there, filled in likewise; empty forms where absent. */
  readonly fields?: Readonly<Record<string, string>>
  /** Sent as an upload, with a file. */
  readonly isUpload?: true
  /** The same as JSON text, for what scripts send. */
  readonly json?: string
  /** A form that offers only what one may: others get it back, where else they are refused. */
  readonly givesBackForm?: true
  /** Pages of others may show it. */
  readonly isFramed?: true
  /** Whoever uses it is somebody else afterwards, or nobody. */
  readonly endsSession?: true
}

const writers: readonly Role[] = ['drafter', 'bureau']
const judges: readonly Role[] = ['reviewer', 'approver', 'bureau']
const triers: readonly Role[] = ['drafter', 'reviewer', 'bureau']
const auditReaders: readonly Role[] = ['auditor', 'bureau', 'administrator']

const staff: readonly Role[] = ['drafter', 'reviewer', 'approver', 'bureau', 'auditor']

const anyone = (at: string): RouteAccess => ({ may: 'anyone', at })
const signedIn = (at: string): RouteAccess => ({ may: roles, at })
const inOffice = (may: readonly Role[], at: string): RouteAccess => ({ may, within: 'office', at })
const reading = (at: string): RouteAccess => ({ may: staff, at })
const reviewers: readonly Role[] = ['drafter', 'reviewer', 'approver', 'bureau']

const overseeing = (at: string): RouteAccess => ({ may: ['bureau', 'auditor'], at })
const reviewing = (at: string): RouteAccess => inOffice(reviewers, at)
const writing = (at: string): RouteAccess => inOffice(writers, at)
/** What belongs to no single office: the units, the people. */
const changingUnits = (at: string): RouteAccess => ({ may: ['bureau', 'administrator'], at })
const settingHolidays = (at: string): RouteAccess => ({ may: ['bureau', 'administrator'], at })
const readingPeople = (at: string): RouteAccess => ({
  may: ['bureau', 'auditor', 'administrator'],
  at,
})
const changingPeople = (at: string): RouteAccess => ({ may: ['administrator'], at })

/** Routes of the public portal, which there are in two languages. */
function inPortal(paths: Readonly<Record<string, string>>): Record<string, RouteAccess> {
  const routes = Object.entries(paths).flatMap(([route, at]) =>
    ['', '/en'].map((begin) => [`GET ${begin}${route}`, anyone(begin + at)] as const),
  )
  return Object.fromEntries(routes)
}

/**
 * Every route that there is, and who may use it: the one table that `docs/routes.md` shows and that the
 * test tries cell by cell. A route that is not here, or no longer there, fails the test.
 */
export const routeAccess: Readonly<Record<string, RouteAccess>> = {
  'GET /': anyone('/'),
  'GET /health': anyone('/health'),
  'GET /.well-known/security.txt': anyone('/.well-known/security.txt'),
  'GET /arsip': anyone('/arsip'),
  'GET /arsip/:slug': anyone('/arsip/{archive}'),
  'GET /arsip/:slug/riwayat': anyone('/arsip/{archive}/riwayat'),
  'GET /arsip/:slug/riwayat.atom': anyone('/arsip/{archive}/riwayat.atom'),
  'GET /arsip/:slug/unit/:id': anyone('/arsip/{archive}/unit/{unit}'),
  'GET /arsip/:slug/sop/:id': anyone('/arsip/{archive}/sop/{sop}'),
  'GET /arsip/:slug/sop/:id/sop.pdf': anyone('/arsip/{archive}/sop/{sop}/sop.pdf'),
  'GET /arsip/:slug/sop/:id/:revision': anyone('/arsip/{archive}/sop/{sop}/{revision}'),
  'GET /arsip/:slug/sop/:id/:revision/:drawing': anyone(
    '/arsip/{archive}/sop/{sop}/{revision}/bagan-1.svg',
  ),
  ...inPortal({
    '/layanan': '/layanan',
    '/layanan/sw.js': '/layanan/sw.js',
    '/layanan/luring.html': '/layanan/luring.html',
    '/layanan/:slug': '/layanan/{archive}',
    '/layanan/:slug/peristiwa/:event': '/layanan/{archive}/peristiwa/identity',
    '/layanan/:slug/unit/:id': '/layanan/{archive}/unit/{unit}',
    '/layanan/:slug/abjad': '/layanan/{archive}/abjad',
    '/layanan/:slug/abjad/:letter': '/layanan/{archive}/abjad/K',
    '/layanan/:slug/jenis/:service': '/layanan/{archive}/jenis/{service}',
    '/layanan/:slug/jenis/:service/versi/:version':
      '/layanan/{archive}/jenis/{service}/versi/{promised}',
    '/layanan/:slug/jenis/:service/poster': '/layanan/{archive}/jenis/{service}/poster',
    '/layanan/:slug/jenis/:service/poster/dua-bahasa':
      '/layanan/{archive}/jenis/{service}/poster/dua-bahasa',
  }),
  'GET /kartu/:slug/:service': { ...anyone('/kartu/{archive}/{service}'), isFramed: true },
  'GET /en/kartu/:slug/:service': { ...anyone('/en/kartu/{archive}/{service}'), isFramed: true },
  'GET /v': anyone('/v'),
  'GET /v/:code': anyone('/v/{code}'),
  'GET /archive': { may: ['administrator'], at: '/archive' },
  'POST /archive': { may: ['administrator'], at: '/archive', fields: { intent: 'open' } },
  'GET /sign-in': anyone('/sign-in'),
  'POST /sign-in': {
    ...anyone('/sign-in'),
    fields: { person: '{government}/{person}' },
    endsSession: true,
  },
  'GET /sign-in/code': anyone('/sign-in/code'),
  'POST /sign-in/code': anyone('/sign-in/code'),
  'POST /sign-in/passkey': anyone('/sign-in/passkey'),
  'GET /sign-in/sso': anyone('/sign-in/sso'),
  'GET /sign-in/sso/back': anyone('/sign-in/sso/back'),
  'POST /sign-out': { ...anyone('/sign-out'), endsSession: true },
  // each person's own: what is another's is not found, or left alone
  'GET /account': signedIn('/account'),
  'POST /account/password': signedIn('/account/password'),
  'POST /account/authenticator': signedIn('/account/authenticator'),
  'GET /account/authenticator': signedIn('/account/authenticator'),
  'POST /account/authenticator/confirm': signedIn('/account/authenticator/confirm'),
  'POST /account/authenticator/remove': signedIn('/account/authenticator/remove'),
  'POST /account/passkeys': signedIn('/account/passkeys'),
  'POST /account/passkeys/remove': signedIn('/account/passkeys/remove'),
  'POST /account/sso': signedIn('/account/sso'),
  'POST /account/sso/remove': signedIn('/account/sso/remove'),
  'GET /account/sessions': signedIn('/account/sessions'),
  'POST /account/sessions/end-others': signedIn('/account/sessions/end-others'),
  'POST /account/sessions/:id/end': signedIn('/account/sessions/nobodys/end'),
  'GET /account/invite': { may: ['administrator'], at: '/account/invite' },
  'POST /account/invite': {
    may: ['administrator'],
    at: '/account/invite?person={person}',
    fields: { person: '{person}' },
  },
  'GET /account/rules': { may: ['administrator'], at: '/account/rules' },
  'POST /account/rules': { may: ['administrator'], at: '/account/rules' },
  'GET /invite/:token': anyone('/invite/{link}'),
  'POST /invite/:token': anyone('/invite/{link}'),
  'GET /set-up/:token': anyone('/set-up/{link}'),
  'POST /set-up/:token': anyone('/set-up/{link}'),
  'GET /verify': anyone('/verify'),
  'POST /verify': { ...anyone('/verify'), isUpload: true },
  'GET /sops': signedIn('/sops'),
  'GET /sops/new': signedIn('/sops/new'),
  'POST /sops/new': {
    ...writing('/sops/new'),
    fields: { title: 'Izin', unit: '{unit}' },
    givesBackForm: true,
  },
  'GET /sops/:id': signedIn('/sops/{sop}'),
  'GET /sops/:id/edit': writing('/sops/{sop}/edit'),
  'POST /sops/:id/edit': writing('/sops/{sop}/edit'),
  'POST /sops/:id/draft': { ...writing('/sops/{sop}/draft?version=1'), json: '{content}' },
  'POST /sops/:id/conflict': {
    ...writing('/sops/{sop}/conflict'),
    fields: { base: '1', mine: '{content}' },
  },
  'POST /sops/:id/delete': writing('/sops/{sop}/delete'),
  'POST /sops/:id/restore': writing('/sops/{sop}/restore'),
  'GET /sops/:id/move/:move': inOffice(['approver'], '/sops/{sop}/move/revoke'),
  'POST /sops/:id/move/:move': inOffice(['approver'], '/sops/{sop}/move/revoke'),
  'GET /sops/:id/passage': { may: staff, at: '/sops/{sop}/passage' },
  'GET /sops/:id/notes': { may: staff, at: '/sops/{sop}/notes' },
  'POST /sops/:id/notes': inOffice(judges, '/sops/{sop}/notes'),
  'POST /sops/:id/notes/:note/answer': writing('/sops/{sop}/notes/{note}/answer'),
  'POST /sops/:id/notes/:note/settle': inOffice(judges, '/sops/{sop}/notes/{note}/settle'),
  'POST /sops/:id/notes/:note/reopen': inOffice(judges, '/sops/{sop}/notes/{note}/reopen'),
  'GET /sops/:id/trial': inOffice(triers, '/sops/{sop}/trial'),
  'POST /sops/:id/trial': inOffice(triers, '/sops/{sop}/trial'),
  'GET /tasks': signedIn('/tasks'),
  'GET /rules': signedIn('/rules'),
  'POST /rules/life-cycle': { may: ['bureau', 'administrator'], at: '/rules/life-cycle' },
  'POST /rules/numbers': { may: ['bureau', 'administrator'], at: '/rules/numbers' },
  'GET /sops/:id/print': signedIn('/sops/{sop}/print'),
  'GET /sops/:id/print.pdf': signedIn('/sops/{sop}/print.pdf'),
  'GET /sops/:id/print.docx': signedIn('/sops/{sop}/print.docx'),
  'GET /sops/:id/print.xlsx': signedIn('/sops/{sop}/print.xlsx'),
  'GET /sops/:id/print.bpmn': signedIn('/sops/{sop}/print.bpmn'),
  'GET /sops/:id/print.json': signedIn('/sops/{sop}/print.json'),
  'GET /sops/:id/revisions': signedIn('/sops/{sop}/revisions'),
  'GET /sops/:id/revisions/:number': signedIn('/sops/{sop}/revisions/1'),
  'POST /sops/:id/revisions/:number/restore': writing('/sops/{sop}/revisions/1/restore'),
  'GET /sops/:id/revisions/:number/sign': {
    may: ['approver'],
    within: 'office',
    at: '/sops/{sop}/revisions/1/sign',
  },
  'POST /sops/:id/revisions/:number/sign': {
    may: ['approver'],
    within: 'office',
    at: '/sops/{sop}/revisions/1/sign',
    isUpload: true,
  },
  'GET /sops/:id/revisions/:number/signed.pdf': signedIn('/sops/{sop}/revisions/1/signed.pdf'),
  'GET /sops/:id/changes': signedIn('/sops/{sop}/changes'),
  'GET /sops/:id/changes.json': signedIn('/sops/{sop}/changes.json'),
  'GET /sops/:id/changes.pdf': signedIn('/sops/{sop}/changes.pdf'),
  'GET /units': signedIn('/units'),
  'GET /units/new': changingUnits('/units/new'),
  'POST /units/new': changingUnits('/units/new'),
  'GET /units/merge': changingUnits('/units/merge'),
  'POST /units/merge': changingUnits('/units/merge'),
  'GET /units/:id': signedIn('/units/{unit}'),
  'GET /units/:id/rename': changingUnits('/units/{unit}/rename'),
  'POST /units/:id/rename': changingUnits('/units/{unit}/rename'),
  'GET /units/:id/move': changingUnits('/units/{unit}/move'),
  'POST /units/:id/move': changingUnits('/units/{unit}/move'),
  'GET /units/:id/split': changingUnits('/units/{unit}/split'),
  'POST /units/:id/split': changingUnits('/units/{unit}/split'),
  'GET /units/:id/close': changingUnits('/units/{unit}/close'),
  'POST /units/:id/close': changingUnits('/units/{unit}/close'),
  'GET /calendar': signedIn('/calendar'),
  'POST /calendar': settingHolidays('/calendar'),
  'GET /calendar/days/:day': settingHolidays('/calendar/days/{day}'),
  'POST /calendar/days/:day': {
    ...settingHolidays('/calendar/days/{day}'),
    fields: { intent: 'save', name: 'Hari Jadi', kind: 'local', source: 'Perwal' },
  },
  'GET /calendar/periods': signedIn('/calendar/periods'),
  'POST /calendar/periods': settingHolidays('/calendar/periods'),
  'GET /units/:id/hours': signedIn('/units/{unit}/hours'),
  'POST /units/:id/hours': {
    ...inOffice(['approver', 'bureau'], '/units/{unit}/hours'),
    fields: { intent: 'inherit', since: '2099-01-01' },
  },
  'GET /units/:id/hours/periods': signedIn('/units/{unit}/hours/periods'),
  'POST /units/:id/hours/periods': inOffice(['approver', 'bureau'], '/units/{unit}/hours/periods'),
  'GET /people': readingPeople('/people'),
  'GET /people/new': changingPeople('/people/new'),
  'POST /people/new': changingPeople('/people/new'),
  'GET /people/list': changingPeople('/people/list'),
  'POST /people/list': changingPeople('/people/list'),
  'POST /people/list/file': { ...changingPeople('/people/list/file'), isUpload: true },
  'GET /people/:id': readingPeople('/people/{staff}'),
  'GET /people/:id/edit': changingPeople('/people/{staff}/edit'),
  'POST /people/:id/edit': changingPeople('/people/{staff}/edit'),
  'GET /people/:id/roles': changingPeople('/people/{staff}/roles'),
  'POST /people/:id/roles': changingPeople('/people/{staff}/roles'),
  'POST /people/:id/roles/:role/end': changingPeople('/people/{staff}/roles/{held}/end'),
  'GET /people/:id/leave': changingPeople('/people/{staff}/leave'),
  'POST /people/:id/back': changingPeople('/people/{staff}/back'),
  'POST /people/:id/leave': changingPeople('/people/{staff}/leave'),
  'GET /notices': signedIn('/notices'),
  'POST /notices': signedIn('/notices'),
  'GET /notices/settings': signedIn('/notices/settings'),
  'POST /notices/settings': signedIn('/notices/settings'),
  // each person's own
  'POST /notices/:id': { may: [], at: '/notices/{sop}' },
  'GET /audit': { may: auditReaders, at: '/audit' },
  'GET /audit/viewings': { may: auditReaders, at: '/audit/viewings' },
  // before others are made
  'GET /audit/checks/:number': { may: auditReaders, at: '/audit/checks/{check}' },
  'POST /audit/checks': { may: auditReaders, at: '/audit/checks' },
  'POST /audit/export': { may: auditReaders, at: '/audit/export' },
  'GET /compare': signedIn('/compare'),
  'GET /compare/comparison.csv': signedIn('/compare/comparison.csv'),
  'GET /compare/comparison.json': signedIn('/compare/comparison.json'),
  'GET /units/:id/bundle': signedIn('/units/{unit}/bundle'),
  'POST /units/:id/bundle': signedIn('/units/{unit}/bundle'),
  'GET /imports': signedIn('/imports'),
  'GET /imports/new': signedIn('/imports/new'),
  'POST /imports': {
    ...writing('/imports'),
    fields: { unit: '{unit}' },
    isUpload: true,
    givesBackForm: true,
  },
  'GET /imports/:id': writing('/imports/{import}'),
  'GET /imports/:id/next': writing('/imports/{import}/next'),
  'POST /imports/:id/save': writing('/imports/{import}/save'),
  'GET /imports/:id/sops/:sop': writing('/imports/{import}/sops/{found}'),
  'POST /imports/:id/sops/:sop': writing('/imports/{import}/sops/{found}'),
  'GET /needs': reading('/needs?unit={unit}'),
  'GET /needs/new': writing('/needs/new?unit={unit}'),
  'POST /needs/new': {
    ...writing('/needs/new'),
    fields: { unit: '{unit}', title: 'Izin', duty: '{duty}' },
  },
  'GET /needs/list': writing('/needs/list?unit={unit}'),
  'POST /needs/list': {
    ...writing('/needs/list?unit={unit}'),
    fields: { text: 'Legalisir Ijazah', intent: 'save' },
  },
  'POST /needs/list/file': { ...writing('/needs/list/file?unit={unit}'), isUpload: true },
  'GET /needs/:id': reading('/needs/{need}'),
  'POST /needs/:id': { ...writing('/needs/{need}'), fields: { title: 'Izin', version: '1' } },
  'GET /duties': reading('/duties?unit={unit}'),
  'POST /duties': { ...writing('/duties'), fields: { unit: '{unit}', text: 'Tugas' } },
  'GET /plan': reading('/plan?unit={unit}'),
  'POST /plan': { ...writing('/plan'), fields: { sop: '{sop}', year: '2099', unit: '{unit}' } },
  'GET /reviews': reading('/reviews'),
  'GET /reviews/periods': { may: ['bureau'], at: '/reviews/periods' },
  'POST /reviews/periods': {
    may: ['bureau'],
    at: '/reviews/periods',
    fields: { kind: 'monitoring', months: '6', source: 'Permen PANRB 35/2012' },
  },
  'GET /reviews/:id': reading('/reviews/{review}'),
  'POST /reviews/:id': reviewing('/reviews/{review}'),
  'GET /sops/:id/reviews': reading('/sops/{sop}/reviews'),
  'POST /sops/:id/reviews': { ...reviewing('/sops/{sop}/reviews'), fields: { kind: 'evaluation' } },
  'GET /board': overseeing('/board'),
  'GET /board/print': overseeing('/board/print'),
  'GET /board/board.csv': overseeing('/board/board.csv'),
}
