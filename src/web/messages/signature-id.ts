/** The words of signing and verifying, in Indonesian. */
export const signatureId = {
  title: 'Periksa tanda tangan dokumen',
  lead: 'Pilih berkas PDF yang ditandatangani secara elektronik. Siapa pun boleh memeriksa; berkas tidak disimpan.',
  file: 'Berkas PDF',
  accepted: (megabytes: number) => `Satu berkas PDF, paling besar ${megabytes} MB.`,
  submit: 'Periksa',
  again: 'Periksa berkas lain',
  fileMissing: 'Pilih satu berkas PDF.',
  fileTooLarge: (megabytes: number) =>
    `Berkas terputus di jalan atau lebih besar dari ${megabytes} MB.`,
  result: 'Hasil pemeriksaan',
  of: (name: string) => `Berkas: ${name}`,
  standings: {
    certified: {
      title: 'Tanda tangan utuh dan tersertifikasi',
      text: 'Isi dokumen tidak berubah sejak ditandatangani, dan identitas penanda tangan dijamin penyelenggara sertifikasi elektronik (PSrE).',
    },
    uncertified: {
      title: 'Tanda tangan utuh, tidak tersertifikasi',
      text: 'Isi dokumen tidak berubah sejak ditandatangani. Identitas penanda tangan tidak dijamin penyelenggara sertifikasi elektronik (PSrE) yang dikenal di sini.',
    },
    none: {
      title: 'Tanda tangan tidak dapat dipercaya',
      text: 'Jangan gunakan dokumen ini sebelum menanyakan keasliannya kepada yang menerbitkan.',
    },
    unsigned: {
      title: 'Tidak ada tanda tangan elektronik',
      text: 'Berkas ini tidak ditandatangani secara elektronik, atau bukan PDF yang utuh.',
    },
  },
  problems: {
    'not-a-pdf': 'Berkas ini bukan PDF.',
    'not-signed': 'Tidak ada tanda tangan di dalam PDF ini.',
    'too-many-signatures': 'Tanda tangannya terlalu banyak untuk diperiksa.',
    'changed-after-signing':
      'Berkas berubah setelah ditandatangani: ada yang ditambahkan di belakangnya.',
    'byte-range-broken': 'Tanda tangan tidak mencakup seluruh dokumen.',
    'signature-unreadable': 'Tanda tangan tidak terbaca.',
    'content-changed': 'Isi dokumen berubah setelah ditandatangani.',
    'signature-wrong': 'Tanda tangan tidak dibuat dengan kunci milik sertifikatnya.',
    'certificate-exchanged': 'Sertifikat bukan yang disebut dalam tanda tangan.',
    'algorithm-unsafe': 'Cara tanda tangan dibuat tidak lagi aman.',
    'certificate-expired': 'Masa berlaku sertifikat sudah berakhir saat dokumen ditandatangani.',
    'certificate-not-yet-valid': 'Sertifikat belum berlaku saat dokumen ditandatangani.',
    'certificate-unfit':
      'Sertifikat tidak dimaksudkan untuk menandatangani dokumen, atau kuncinya terlalu lemah.',
    'certificate-revoked':
      'Sertifikat sudah dicabut penerbitnya pada waktu yang disebut penanda tangan.',
  },
  signatures: 'Tanda tangan di dalam berkas',
  signature: (number: number) => `Tanda tangan ${number}`,
  signer: 'Penanda tangan',
  issuer: 'Penerbit sertifikat',
  claimedAt: 'Waktu menurut penanda tangan',
  fingerprint: 'Sidik sertifikat (SHA-256)',
  certified: 'Tersertifikasi',
  uncertified: 'Tidak tersertifikasi',
  assurance: 'Jaminan identitas',
  addedLater: 'Setelah tanda tangan ini masih ada yang ditambahkan ke berkas.',
  known: 'Tercatat sebagai dokumen resmi',
  knownText: 'Berkas ini sama persis dengan dokumen yang dicatat saat ditandatangani.',
  unknown: 'Tidak tercatat di sini',
  unknownText:
    'Tidak ada dokumen yang sama persis di sistem ini. Berkas mungkin diubah, disimpan ulang, atau berasal dari sistem lain.',
  government: 'Pemerintah daerah',
  unit: 'Perangkat daerah',
  sopTitle: 'Judul SOP',
  number: 'Nomor',
  revision: 'Revisi',
  signedAt: 'Ditandatangani',
  limits: 'Yang tidak dapat diperiksa: apakah waktu yang disebut penanda tangan benar.',
  revocation: 'Pencabutan sertifikat',
  revocations: {
    unknown: 'Tidak diperiksa: daftar pencabutan dari penerbitnya tidak ada di sini.',
    'not-listed': (when: string) =>
      `Tidak tercantum dalam daftar pencabutan penerbitnya tertanggal ${when}.`,
    revoked: (when: string) => `Dicabut penerbitnya pada ${when}.`,
  },
  /** Of a signature that claims to be older than the revocation. */
  claimsOlder:
    'Menurut penanda tangan, dokumen ditandatangani sebelum sertifikat dicabut. Tidak ada saksi untuk waktu itu, sehingga identitasnya tidak dijamin.',
  faultOn: (when: string) => `Tanggal: ${when}.`,
  alreadySigned: (name: string, when: string) => `Ditandatangani ${name}, ${when}.`,
  beingSigned: (name: string, when: string) =>
    `Sedang ditandatangani ${name}. Bila terputus, ulangi sesudah ${when}.`,
  faults: {
    'certificate-expired': 'Masa berlaku sertifikat sudah berakhir.',
    'certificate-not-yet-valid': 'Sertifikat belum berlaku.',
    'certificate-revoked': 'Sertifikat sudah dicabut penerbitnya.',
    'certificate-unfit':
      'Sertifikat tidak dimaksudkan untuk menandatangani dokumen, atau kuncinya terlalu lemah.',
    'key-file-missing': 'Pilih berkas kunci.',
    'key-file-unreadable': 'Berkas kunci rusak atau bukan PKCS#12 (.p12, .pfx).',
    'key-file-too-large': 'Berkas kunci terlalu besar.',
    'key-file-wrong-passphrase': 'Frasa sandi berkas kunci salah.',
    'key-file-unknown-cipher':
      'Berkas kunci memakai penyandian yang tidak didukung. Ekspor ulang dengan AES.',
    'key-file-incomplete': 'Berkas kunci tidak memuat kunci beserta sertifikatnya.',
    'service-unreachable': 'Layanan tanda tangan tidak dapat dihubungi. Coba lagi nanti.',
    'service-too-slow': 'Layanan tanda tangan terlalu lama menjawab. Coba lagi nanti.',
    'service-refused': 'Layanan tanda tangan menolak: akun atau PIN tidak diterima.',
    'service-answer-unreadable': 'Jawaban layanan tanda tangan tidak dapat dipakai.',
    'service-no-credential':
      'Akun di layanan tanda tangan tidak mempunyai kunci yang dapat dipakai.',
    'service-answer-lost':
      'Layanan sudah menandatangani, tetapi jawabannya hilang di jalan. Ulangi; izin baru akan diminta.',
    'document-not-signable': 'Dokumen ini tidak dapat ditandatangani; cetak ulang lalu coba lagi.',
    'printer-busy': 'Pencetak sedang sibuk. Tunggu sebentar, lalu coba lagi.',
  },
}
