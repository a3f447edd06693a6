/** The words of the public portal in Indonesian. */
export const portalId = {
  name: 'Layanan publik',
  search: { label: 'Cari layanan', find: 'Cari' },
  foot: {
    label: 'Tentang portal ini',
    charter: 'Maklumat pelayanan',
    drafts: 'Rancangan standar yang dapat ditanggapi',
    archive: 'Arsip SOP',
    signIn: 'Masuk untuk pegawai',
  },
  missing: {
    title: 'Halaman tidak ditemukan',
    text: 'Layanan atau halaman ini tidak ada. Periksa alamatnya, atau cari layanan yang dimaksud.',
  },
}
