import type { RouteAccess } from './route-access-record.ts'

export const anyone = (at: string): RouteAccess => ({ may: 'anyone', at })
const ofApi = (at: string): RouteAccess => ({
  may: 'anyone',
  at: `/api/v1${at}`,
  isOpenToSites: true,
})
const withKey = (at: string): RouteAccess => ({
  may: 'a key',
  at: `/api/v1${at}`,
  isOpenToSites: true,
})

/** Routes of the public portal, which there are in two languages. */
function inPortal(paths: Readonly<Record<string, string>>): Record<string, RouteAccess> {
  const routes = Object.entries(paths).flatMap(([route, at]) =>
    ['', '/en'].map((begin) => [`GET ${begin}${route}`, anyone(begin + at)] as const),
  )
  return Object.fromEntries(routes)
}

/** Routes on which the public answers surveys, in two languages; `posted`: forms are sent there, too. */
function inAnswering(
  paths: Readonly<Record<string, string>>,
  posted?: 'posted',
): Record<string, RouteAccess> {
  const methods = posted === undefined ? ['GET'] : ['GET', 'POST']
  const routes = Object.entries(paths).flatMap(([route, at]) =>
    methods.flatMap((method) =>
      ['', '/en'].map((begin) => [`${method} ${begin}${route}`, anyone(begin + at)] as const),
    ),
  )
  return Object.fromEntries(routes)
}

/** What stands before it is found out who asks: archive, portal, open data and API. */
export const publicRoutes: Readonly<Record<string, RouteAccess>> = {
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
  'GET /robots.txt': anyone('/robots.txt'),
  'GET /sitemap.xml': anyone('/sitemap.xml'),
  'GET /sitemap/:slug/:part': anyone('/sitemap/{archive}/layanan-1.xml'),
  'GET /layanan/:slug/data': anyone('/layanan/{archive}/data'),
  'GET /layanan/:slug/data/katalog': anyone('/layanan/{archive}/data/katalog'),
  'GET /layanan/:slug/data/katalog.ttl': anyone('/layanan/{archive}/data/katalog.ttl'),
  'GET /layanan/:slug/data/katalog.jsonld': anyone('/layanan/{archive}/data/katalog.jsonld'),
  'GET /layanan/:slug/data/layanan.ttl': anyone('/layanan/{archive}/data/layanan.ttl'),
  'GET /layanan/:slug/data/layanan.jsonld': anyone('/layanan/{archive}/data/layanan.jsonld'),
  'GET /layanan/:slug/jenis/:file': anyone('/layanan/{archive}/jenis/{serviceSlug}.ttl'),
  'GET /layanan/:slug/survei/:survey/data.json': anyone(
    '/layanan/{archive}/survei/{publishedSurvey}/data.json',
  ),
  'GET /layanan/:slug/survei/:survey/data.csv': anyone(
    '/layanan/{archive}/survei/{publishedSurvey}/data.csv',
  ),
  'GET /layanan/:slug/survei/:survey/versi/:version/data.json': anyone(
    '/layanan/{archive}/survei/{publishedSurvey}/versi/1/data.json',
  ),
  'GET /layanan/:slug/survei/:survey/versi/:version/data.csv': anyone(
    '/layanan/{archive}/survei/{publishedSurvey}/versi/1/data.csv',
  ),
  'GET /layanan/:slug/perubahan': anyone('/layanan/{archive}/perubahan'),
  'GET /layanan/:slug/perubahan.atom': anyone('/layanan/{archive}/perubahan.atom'),
  'GET /layanan/:slug/perubahan.json': anyone('/layanan/{archive}/perubahan.json'),
  'GET /en/layanan/:slug/data': anyone('/en/layanan/{archive}/data'),
  'GET /en/layanan/:slug/perubahan': anyone('/en/layanan/{archive}/perubahan'),
  'GET /en/layanan/:slug/perubahan.atom': anyone('/en/layanan/{archive}/perubahan.atom'),
  'GET /en/layanan/:slug/perubahan.json': anyone('/en/layanan/{archive}/perubahan.json'),
  ...inPortal({
    '/layanan': '/layanan',
    '/layanan/sw.js': '/layanan/sw.js',
    '/layanan/luring.html': '/layanan/luring.html',
    '/layanan/:slug': '/layanan/{archive}',
    '/layanan/:slug/peristiwa/:event': '/layanan/{archive}/peristiwa/identity',
    '/layanan/:slug/unit/:id': '/layanan/{archive}/unit/{unit}',
    '/layanan/:slug/survei': '/layanan/{archive}/survei',
    '/layanan/:slug/survei/:survey': '/layanan/{archive}/survei/{publishedSurvey}',
    '/layanan/:slug/survei/:survey/versi/:version':
      '/layanan/{archive}/survei/{publishedSurvey}/versi/1',
    '/layanan/:slug/survei/:survey/poster': '/layanan/{archive}/survei/{publishedSurvey}/poster',
    '/layanan/:slug/cari': '/layanan/{archive}/cari?q=ktp',
    '/layanan/:slug/abjad': '/layanan/{archive}/abjad',
    '/layanan/:slug/abjad/:letter': '/layanan/{archive}/abjad/K',
    '/layanan/:slug/jenis/:service': '/layanan/{archive}/jenis/{serviceSlug}',
    '/layanan/:slug/jenis/:service/versi/:version':
      '/layanan/{archive}/jenis/{serviceSlug}/versi/{promised}',
    '/layanan/:slug/jenis/:service/poster': '/layanan/{archive}/jenis/{serviceSlug}/poster',
    '/layanan/:slug/jenis/:service/poster/dua-bahasa':
      '/layanan/{archive}/jenis/{serviceSlug}/poster/dua-bahasa',
  }),
  'GET /kartu/:slug/:service': { ...anyone('/kartu/{archive}/{serviceSlug}'), isFramed: true },
  'GET /en/kartu/:slug/:service': {
    ...anyone('/en/kartu/{archive}/{serviceSlug}'),
    isFramed: true,
  },
  'GET /v': anyone('/v'),
  'GET /v/:code': anyone('/v/{code}'),
  'GET /api': anyone('/api'),
  'GET /en/api': anyone('/en/api'),
  'GET /api/v1/openapi.json': ofApi('/openapi.json'),
  'GET /api/v1/governments': ofApi('/governments'),
  'GET /api/v1/governments.csv': ofApi('/governments.csv'),
  'GET /api/v1/governments/:slug/units': ofApi('/governments/{archive}/units'),
  'GET /api/v1/governments/:slug/units.csv': ofApi('/governments/{archive}/units.csv'),
  'GET /api/v1/governments/:slug/services': ofApi('/governments/{archive}/services'),
  'GET /api/v1/governments/:slug/services.csv': ofApi('/governments/{archive}/services.csv'),
  'GET /api/v1/governments/:slug/services/:id': ofApi(
    '/governments/{archive}/services/{serviceId}',
  ),
  'GET /api/v1/governments/:slug/services/:id/versions': ofApi(
    '/governments/{archive}/services/{serviceId}/versions',
  ),
  'GET /api/v1/governments/:slug/services/:id/versions/:number': ofApi(
    '/governments/{archive}/services/{serviceId}/versions/1',
  ),
  'GET /api/v1/governments/:slug/sops': ofApi('/governments/{archive}/sops'),
  'GET /api/v1/governments/:slug/sops.csv': ofApi('/governments/{archive}/sops.csv'),
  'GET /api/v1/governments/:slug/sops/:id': ofApi('/governments/{archive}/sops/{sop}'),
  'GET /api/v1/governments/:slug/sops/:id/revisions': ofApi(
    '/governments/{archive}/sops/{sop}/revisions',
  ),
  'GET /api/v1/governments/:slug/sops/:id/revisions/:number': ofApi(
    '/governments/{archive}/sops/{sop}/revisions/{revision}',
  ),
  'GET /api/v1/governments/:slug/surveys': ofApi('/governments/{archive}/surveys'),
  'GET /api/v1/governments/:slug/surveys.csv': ofApi('/governments/{archive}/surveys.csv'),
  'GET /api/v1/governments/:slug/surveys/:id': ofApi(
    '/governments/{archive}/surveys/{publishedSurveyId}',
  ),
  'GET /api/v1/governments/:slug/changes': ofApi('/governments/{archive}/changes'),
  'GET /api/v1/governments/:slug/changes.csv': ofApi('/governments/{archive}/changes.csv'),
  'GET /api/v1/governments/:slug/services/:id/draft': withKey(
    '/governments/{archive}/services/{serviceId}/draft',
  ),
  'PUT /api/v1/governments/:slug/services/:id/draft': withKey(
    '/governments/{archive}/services/{serviceId}/draft',
  ),
  'POST /api/v1/governments/:slug/services': withKey('/governments/{archive}/services'),
  'GET /layanan/:slug/rancangan': anyone('/layanan/{archive}/rancangan'),
  'GET /layanan/:slug/rancangan/:id': anyone('/layanan/{archive}/rancangan/{round}'),
  'POST /survei/:slug/:survey/jawaban': {
    ...anyone('/survei/{archive}/skm-percobaan/jawaban'),
    json: '{"answerId":"4d1c0a52-9d0c-4c53-8a25-0d3b2f3f7a11","serviceId":"{surveyed}","channel":"link","scores":{"time":3}}',
  },
  'GET /layanan/:slug/rancangan/:id/tanggapan': anyone(
    '/layanan/{archive}/rancangan/{round}/tanggapan',
  ),
  'POST /layanan/:slug/rancangan/:id/tanggapan': anyone(
    '/layanan/{archive}/rancangan/{round}/tanggapan',
  ),
  'GET /layanan/:slug/rancangan/:id/tanggapan/:code': anyone(
    '/layanan/{archive}/rancangan/{round}/tanggapan/{receipt}',
  ),
  'POST /layanan/:slug/rancangan/:id/tanggapan/:code': anyone(
    '/layanan/{archive}/rancangan/{round}/tanggapan/{receipt}',
  ),
  'GET /en/layanan/:slug/rancangan': anyone('/en/layanan/{archive}/rancangan'),
  'GET /en/layanan/:slug/rancangan/:id': anyone('/en/layanan/{archive}/rancangan/{round}'),
  'GET /en/layanan/:slug/rancangan/:id/tanggapan': anyone(
    '/en/layanan/{archive}/rancangan/{round}/tanggapan',
  ),
  'POST /en/layanan/:slug/rancangan/:id/tanggapan': anyone(
    '/en/layanan/{archive}/rancangan/{round}/tanggapan',
  ),
  'GET /en/layanan/:slug/rancangan/:id/tanggapan/:code': anyone(
    '/en/layanan/{archive}/rancangan/{round}/tanggapan/{receipt}',
  ),
  'POST /en/layanan/:slug/rancangan/:id/tanggapan/:code': anyone(
    '/en/layanan/{archive}/rancangan/{round}/tanggapan/{receipt}',
  ),
  'GET /layanan/:slug/maklumat': anyone('/layanan/{archive}/maklumat'),
  'GET /en/layanan/:slug/maklumat': anyone('/en/layanan/{archive}/maklumat'),
  ...inAnswering({
    '/survei/:slug': '/survei/{archive}',
    '/survei/:slug/kode': '/survei/{archive}/kode',
    '/survei/sw.js': '/survei/sw.js',
    '/survei/luring.html': '/survei/luring.html',
  }),
  ...inAnswering({ '/survei/:slug/:survey': '/survei/{archive}/{surveySlug}' }, 'posted'),
  ...inAnswering({ '/survei/:slug/layar/:token': '/survei/{archive}/layar/{screen}' }, 'posted'),
  ...inAnswering({ '/survei/:slug/tablet/:token': '/survei/{archive}/tablet/{tablet}' }, 'posted'),
}
