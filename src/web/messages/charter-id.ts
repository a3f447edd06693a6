/** The words of the service charter, in Indonesian. */
export const charterId = {
  title: 'Maklumat pelayanan',
  of: (government: string) => `Maklumat Pelayanan ${government}`,
  description: (government: string) =>
    `Pernyataan kesanggupan ${government} melaksanakan pelayanan sesuai standar pelayanan.`,
  none: 'Maklumat pelayanan belum ditayangkan.',
  statement: 'Pernyataan kesanggupan',
  providerDuties: 'Hak dan kewajiban pemerintah daerah',
  publicRights: 'Hak masyarakat',
  publicDuties: 'Kewajiban masyarakat',
  sanctions: 'Bila janji tidak ditepati',
  services: 'Jenis pelayanan yang dijanjikan',
  more: (count: number) => `dan ${count} layanan lain`,
  servicesLead:
    'Persyaratan, prosedur, biaya, dan waktu setiap layanan ada di halaman standar pelayanannya.',
  noServices: 'Belum ada standar pelayanan yang berlaku.',
  signedOn: (place: string, day: string) => (place === '' ? day : `${place}, ${day}`),
  number: (number: number) => `Maklumat ke-${number}`,
  staff: {
    lead: 'Ditandatangani kepala daerah dan ditayangkan paling lambat 7 hari kerja setelah standar pelayanan ditetapkan (PP 96/2012 Pasal 30, UU 23/2014 Pasal 347).',
    due: 'Standar yang belum termuat dalam maklumat',
    dueFor: (service: string, end: string) => `${service}: sampai ${end}`,
    nothingDue: 'Semua standar yang berlaku sudah termuat dalam maklumat.',
    inForce: (number: number, day: string) =>
      `Maklumat ke-${number} berlaku sejak ditayangkan ${day}.`,
    publicPage: 'Lihat halaman untuk umum',
    write: 'Tulis maklumat',
    replace: 'Tulis maklumat pengganti',
    statementHint:
      'Misalnya: Dengan ini kami menyatakan sanggup melaksanakan pelayanan sesuai standar.',
    position: 'Jabatan kepala daerah',
    name: 'Nama kepala daerah',
    place: 'Tempat penandatanganan',
    signedOn: 'Tanggal ditandatangani',
    save: 'Simpan',
    publish: 'Tayangkan maklumat',
    publishHint:
      'Maklumat yang tersimpan ditayangkan bersama daftar layanan di bawah ini dan menggantikan yang lama. Sesudah itu isinya tidak dapat diubah.',
    done: { saved: 'Maklumat disimpan.', published: 'Maklumat ditayangkan.' },
    changed: (by: string, at: string) =>
      `${by} menyimpan perubahan pada ${at}. Yang Anda ketik belum disimpan; bandingkan, lalu simpan lagi.`,
    incomplete: 'Belum ditayangkan: lengkapi isian yang ditandai, lalu simpan dan tayangkan.',
    missing: 'Belum diisi.',
    future: 'Tanggal ini belum tiba.',
  },
}
