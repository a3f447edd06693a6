/** The words of the API in Indonesian. */
export const apiId = {
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

export const apiFailuresId = {
  'request-under-way': {
    title: 'Permintaan yang sama sedang dikerjakan.',
    text: 'Tunggu sebentar, lalu kirim lagi dengan Idempotency-Key yang sama.',
  },
}
