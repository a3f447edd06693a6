/** The words of the pages on which the public answers a survey, in Indonesian. */
export const answeringId = {
  /** What is read above the name of the government. */
  name: 'Survei kepuasan',
  description: (title: string, unit: string) =>
    `${title}: sampaikan penilaian Anda tentang pelayanan ${unit}. Tanpa nama, tanpa akun.`,
  lead: (unit: string) =>
    `${unit} ingin tahu bagaimana Anda dilayani, supaya yang kurang dapat diperbaiki.`,
  promise: (minutes: number) => `Sekitar ${minutes} menit, tanpa nama dan tanpa akun.`,
  service: 'Layanan',
  changeService: 'Pilih layanan lain',
  chooseService: 'Layanan mana yang Anda nilai?',
  chooseHint: 'Pilih layanan yang baru saja Anda terima.',
  form: {
    questionOf: (number: number, count: number) => `${number} dari ${count}`,
    pass: 'Tidak menjawab',
    importance: 'Seberapa penting bagi Anda?',
    importanceOf: (element: string) => `Seberapa penting bagi Anda: ${element}?`,
    optional: 'boleh dilewati',
    more: 'Beberapa hal lagi',
    textHint:
      'Jangan tulis nama, NIK, nomor telepon, atau hal lain yang menunjukkan siapa Anda atau orang lain.',
    send: 'Kirim jawaban',
    wrong: (count: number) =>
      count === 1 ? 'Satu hal perlu dilengkapi' : `${count} hal perlu dilengkapi`,
    nothingLost: 'Jawaban Anda yang lain tetap ada.',
    faults: {
      choose: 'Pilih salah satu jawaban, atau “Tidak menjawab”.',
      'nothing-rated': 'Jawab sekurangnya satu pertanyaan.',
      'too-long': 'Tulisan ini terlalu panjang; persingkat menjadi paling banyak 4.000 huruf.',
      forged:
        'Formulir ini tidak kami kenali, jadi belum dikirim. Periksa, lalu kirim sekali lagi.',
    },
  },
  about: {
    title: 'Tentang survei ini dan data Anda',
    rows: (unit: string, until: string): readonly (readonly [term: string, text: string])[] => [
      ['Siapa yang bertanya', unit],
      [
        'Untuk apa',
        'Survei Kepuasan Masyarakat menurut UU 25/2009 dan PermenPANRB 14/2017: mengukur mutu pelayanan dan memperbaiki yang kurang.',
      ],
      [
        'Apa yang disimpan',
        'Jawaban Anda, layanan yang dinilai, dan tanggalnya. Tidak ada nama, NIK, nomor telepon, jam, atau alamat jaringan. Untuk membatasi kiriman berulang, alamat jaringan hanya dicatat sebagai tanda acak yang berganti setiap hari dan tidak tersambung dengan jawaban.',
      ],
      [
        'Apa yang terjadi kemudian',
        `Survei berlangsung sampai ${until}. Hasilnya diumumkan sebagai angka gabungan; kelompok yang terlalu kecil tidak ditampilkan. Saran tertulis dibaca petugas sebelum ditampilkan.`,
      ],
      ['Berapa lama disimpan', 'Sesuai jadwal retensi arsip pemerintah daerah, tetap tanpa nama.'],
      [
        'Hak Anda',
        'Survei ini sukarela dan setiap pertanyaan boleh tidak dijawab. Karena tidak ada yang menunjuk kepada Anda, jawaban yang sudah dikirim tidak dapat dicari, diubah, atau ditarik kembali (UU 27/2022).',
      ],
    ],
  },
  thanks: {
    title: 'Terima kasih',
    text: 'Jawaban Anda sudah kami terima.',
    next: (until: string) => `Survei berlangsung sampai ${until}. Sesudah itu hasilnya diumumkan.`,
    results: 'Lihat hasil survei',
    another: 'Nilai layanan lain',
    portal: 'Ke layanan publik',
    back: (seconds: number) => `Layar ini kembali ke awal dalam ${seconds} detik.`,
  },
  closed: {
    coming: {
      title: 'Survei belum dimulai',
      text: (day: string) => `Survei ini dapat diisi mulai ${day}.`,
    },
    over: {
      title: 'Survei sudah selesai',
      text: (day: string) =>
        `Survei ini berakhir pada ${day} dan tidak lagi menerima jawaban. Terima kasih atas perhatian Anda.`,
    },
  },
  missing: {
    title: 'Survei tidak ditemukan',
    text: 'Periksa kembali alamatnya. Survei yang dapat diisi ada di halaman survei.',
  },
  unsent: {
    title: 'Jawaban belum terkirim',
    kept: 'Jawaban Anda masih ada di halaman ini. Jangan tutup halaman ini.',
    again: 'Kirim lagi',
    reasons: {
      unavailable:
        'Sistem sedang tidak dapat menyimpan jawaban. Tunggu sebentar, lalu tekan Kirim lagi.',
      busy: 'Banyak orang mengirim pada saat yang sama. Tunggu sebentar, lalu tekan Kirim lagi.',
      'too-often':
        'Dari jaringan ini sudah banyak jawaban yang dikirim hari ini. Coba kirim lagi besok atau dari jaringan lain, atau pakai kode dari petugas.',
      'code-spent':
        'Kode ini sudah dipakai atau dicabut. Anda masih dapat mengirim jawaban ini tanpa kode.',
    },
    withoutCode: 'Kirim tanpa kode',
  },
  list: {
    title: 'Survei yang dapat diisi',
    lead: 'Pilih survei dari kantor yang melayani Anda.',
    none: 'Saat ini tidak ada survei yang dapat diisi.',
    until: (day: string) => `Sampai ${day}`,
    haveCode: 'Saya punya kode',
  },
  code: {
    title: 'Masukkan kode survei',
    lead: 'Kode dua belas tanda ada pada kertas yang Anda terima sesudah dilayani.',
    label: 'Kode',
    hint: 'Contoh: 7K3M-92QX-4VTA. Huruf besar atau kecil sama saja; tanda hubung boleh tidak ditulis.',
    go: 'Lanjut',
    bound: 'Kode Anda dikenali. Kode hanya menunjukkan layanan dan bulannya, bukan siapa Anda.',
    faults: {
      empty: 'Tulis kode yang ada pada kertas.',
      'not-a-code': 'Ini bukan kode survei. Kode terdiri atas dua belas huruf dan angka.',
      mistyped: 'Ada yang salah ketik. Cocokkan lagi satu per satu dengan kertas.',
      unknown:
        'Kode ini tidak berlaku: sudah dipakai, dicabut, atau bukan kode dari kantor ini. Anda tetap dapat mengisi survei tanpa kode.',
      'too-often':
        'Terlalu banyak kode yang salah dari jaringan ini. Coba lagi beberapa menit lagi.',
    },
    without: 'Isi survei tanpa kode',
  },
  kiosk: {
    start: 'Mulai',
    restart: 'Mulai dari awal',
    idle: (minutes: number) => `Isian yang ditinggalkan dihapus sesudah ${minutes} menit.`,
    revoked: {
      title: 'Layar ini tidak dipakai lagi',
      text: 'Hubungi petugas. Survei masih dapat diisi melalui ponsel Anda.',
    },
  },
}
