/** The words of the API in Indonesian. */
export const apiId = {
  page: {
    title: 'API data terbuka',
    lead: 'Pelayanan, standar pelayanan, SOP, perangkat daerah, dan hasil survei kepuasan masyarakat dapat dibaca program lain: tanpa kunci, gratis, dan dari situs mana pun.',
    begin: 'Mulai',
    beginText: 'Daftar pemerintah daerah yang membuka datanya:',
    document: 'Dokumen OpenAPI 3.1',
    documentText: 'Semua alamat, isian, dan jawaban tertulis dalam satu dokumen yang dibaca mesin:',
    routes: 'Alamat',
    rulesTitle: 'Yang perlu diketahui',
    rules: [
      'Jawaban berbentuk JSON. Daftar juga tersedia sebagai CSV: tambahkan .csv pada alamatnya, atau kirim kepala Accept: text/csv.',
      'Daftar datang sebagian demi sebagian. Bila next tidak kosong, kirim nilainya sebagai cursor. Satu bagian paling banyak 200 butir (limit).',
      'Id dan slug tidak pernah berubah. Versi yang sudah ditetapkan juga tidak berubah.',
      'Setiap jawaban mempunyai ETag. Kirim kembali pada kepala If-None-Match; jawabannya 304 bila tidak ada yang berubah.',
      'Untuk menjaga salinan tetap mutakhir, baca changes sejak saat terakhir, dengan tumpang tindih satu menit, lalu ambil yang berubah.',
      'Kepala RateLimit menyebut berapa permintaan yang tersisa. Bila habis, jawabannya 429 dengan Retry-After.',
      'Nama dan NIP penanda tangan disamarkan, seperti di arsip publik.',
    ],
    licence: 'Lisensi',
    licenceText:
      'Tiap pemerintah daerah menyebut lisensi datanya pada daftar pemerintah daerah; biasanya CC BY 4.0: bebas dipakai dengan menyebut sumbernya.',
    writing: 'Menulis dengan kunci',
    writingText:
      'Administrator pemerintah daerah membuat kunci untuk satu perangkat daerah. Rancangan disimpan dengan menyebut versinya:',
    problems: 'Kesalahan',
    problemsText:
      'Setiap kesalahan dijawab dengan problem+json (RFC 9457) dalam bahasa yang diminta Accept-Language.',
  },
  keys: {
    title: 'Kunci API',
    link: 'Kunci API',
    lead: 'Dengan kunci API, aplikasi lain menambah jenis pelayanan dan menyimpan rancangan standarnya atas nama satu perangkat daerah. Menetapkan standar tetap dilakukan orang.',
    guide: 'Cara memakai API',
    none: 'Belum ada kunci.',
    make: 'Buat kunci baru',
    name: 'Nama aplikasi',
    nameHint: 'Tampil dalam audit pada setiap perubahan yang dibuat dengan kunci ini.',
    unit: 'Perangkat daerah',
    unitHint: 'Kunci berlaku untuk perangkat daerah ini dan unit di bawahnya.',
    days: 'Berlaku selama',
    dayCount: (days: number) => `${days} hari`,
    submit: 'Buat kunci',
    madeTitle: 'Kunci sudah dibuat',
    madeLead: (name: string) =>
      `Salin kunci untuk ${name} sekarang dan simpan di tempat yang aman. Kunci ini tidak akan ditampilkan lagi.`,
    until: (day: string) => `Berlaku sampai ${day}.`,
    back: 'Kembali ke daftar kunci',
    columns: {
      name: 'Aplikasi',
      unit: 'Perangkat daerah',
      state: 'Keadaan',
      made: 'Dibuat',
      used: 'Terakhir dipakai',
      action: 'Tindakan',
    },
    madeBy: (day: string, by: string) => `dibuat ${day} oleh ${by}`,
    expires: (day: string) => `sampai ${day}`,
    neverUsed: 'belum pernah dipakai',
    usedAt: (time: string) => `dipakai ${time}`,
    states: {
      valid: 'Berlaku',
      expired: 'Habis masa berlaku',
      revoked: 'Dicabut',
      'maker-left': 'Pembuatnya tidak bertugas lagi',
      'unit-closed': 'Perangkat daerahnya ditutup',
    },
    revoke: 'Cabut',
    revokeNamed: (name: string) => `Cabut kunci ${name}`,
    revoked: 'Kunci sudah dicabut.',
  },
  problems: {
    'bad-query': {
      title: 'Permintaan tidak dimengerti',
      text: 'Alamat memuat isian yang tidak dikenal atau tidak sah. Lihat daftar kesalahan.',
    },
    'bad-body': {
      title: 'Isi bukan JSON',
      text: 'Isi yang dikirim tidak dapat dibaca sebagai JSON. Kirim satu objek JSON dalam UTF-8.',
    },
    'key-refused': {
      title: 'Kunci diperlukan',
      text: 'Kirim kunci API yang masih berlaku pada kepala Authorization: Bearer <kunci>.',
    },
    'not-allowed': {
      title: 'Tidak diizinkan',
      text: 'Kunci ini tidak berlaku untuk perangkat daerah atau tindakan tersebut.',
    },
    'not-found': {
      title: 'Tidak ditemukan',
      text: 'Tidak ada data pada alamat ini, atau data itu tidak terbuka.',
    },
    'wrong-method': {
      title: 'Metode tidak dilayani',
      text: 'Alamat ini tidak melayani metode tersebut. Kepala Allow menyebut yang dilayani.',
    },
    'not-acceptable': {
      title: 'Bentuk tidak tersedia',
      text: 'Data tersedia sebagai application/json; daftar juga sebagai text/csv. Sesuaikan kepala Accept.',
    },
    'too-slow': {
      title: 'Pengiriman terlalu lama',
      text: 'Isi tidak selesai dikirim pada waktunya. Kirim lagi dalam 30 detik.',
    },
    conflict: {
      title: 'Bertentangan dengan keadaan sekarang',
      text: 'Tindakan ini tidak dapat dilakukan pada keadaan data sekarang.',
    },
    'changed-meanwhile': {
      title: 'Sudah berubah',
      text: 'Data sudah bukan versi yang disebut permintaan. Ambil versi terbaru, lalu ulangi.',
    },
    'too-large': {
      title: 'Terlalu besar',
      text: 'Isi yang dikirim melebihi batas: 2 MB untuk permintaan, 500 kB untuk standar pelayanan.',
    },
    'wrong-type': {
      title: 'Jenis isi tidak diterima',
      text: 'Kirim isi sebagai application/json.',
    },
    'invalid-content': {
      title: 'Isi tidak sah',
      text: 'Isi terbaca, tetapi tidak sesuai dengan bentuknya. Lihat daftar kesalahan.',
    },
    'version-missing': {
      title: 'Versi belum disebut',
      text: 'Sebut versi rancangan yang diubah pada kepala If-Match, seperti If-Match: "3".',
    },
    'too-many': {
      title: 'Terlalu banyak permintaan',
      text: 'Tunggu selama yang disebut kepala Retry-After (detik), lalu ulangi.',
    },
    broken: {
      title: 'Ada gangguan',
      text: 'Permintaan ini gagal karena kesalahan kami. Kejadian ini sudah tercatat.',
    },
    unavailable: {
      title: 'Sedang tidak terlayani',
      text: 'Data belum dapat disimpan sekarang. Kirim lagi yang sama setelah waktu pada kepala Retry-After (detik).',
    },
  },
  expected: {
    type: (name: string) => `nilai berjenis ${name}`,
    atMost: (limit: string) => `paling banyak ${limit}`,
    atLeast: (limit: string) => `paling sedikit ${limit}`,
    oneOf: (values: string) => `salah satu dari: ${values}`,
    without: (names: string) => `tanpa isian yang tidak dikenal: ${names}`,
    format: (name: string) => `bentuk ${name}`,
    cursor: 'nilai next dari bagian sebelumnya, tanpa diubah',
    documented: 'nilai sesuai dokumen OpenAPI',
  },
}
