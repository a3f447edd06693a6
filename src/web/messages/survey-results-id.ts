/** The words of a survey's results, for staff and for the public, in Indonesian. */
export const surveyResultsId = {
  title: (survey: string) => `Hasil ${survey}`,
  range: (low: string, high: string) => `${low}\u00a0s.d.\u00a0${high}`,
  percent: (value: string) => `${value}%`,
  noValue: 'tidak ada',
  answers: (count: string) => `${count} jawaban`,
  howComputed: 'Cara menghitung',
  inputs: 'Bahannya',
  summary: {
    none: 'Belum ada jawaban yang dihitung.',
    hidden: (n: string, floor: string) =>
      `Baru ${n} jawaban yang dihitung. Hasil ditampilkan mulai ${floor} jawaban, supaya jawaban tidak dapat dikaitkan dengan orangnya.`,
    graded: (unit: string, index: string, grade: string) =>
      `Pelayanan ${unit} dinilai ${grade} oleh penggunanya, dengan indeks ${index} dari 100.`,
    between: (one: string, other: string) =>
      `Jawabannya belum cukup untuk memastikan apakah mutunya ${one} atau ${other}.`,
    few: (n: string, floor: string) =>
      `Ini baru dari ${n} jawaban; mutu ditetapkan mulai ${floor} jawaban.`,
    plain: (unit: string, index: string) =>
      `Indeks kepuasan pengguna layanan ${unit}: ${index} dari 100.`,
    lowest: (element: string, mean: string) =>
      `Yang dinilai paling rendah: ${element} (${mean} dari 4).`,
  },
  index: {
    title: 'Indeks Kepuasan Masyarakat',
    of: 'dari 100',
    interval: 'Rentang kepercayaan 95%',
    intervalHint:
      'Seandainya survei diulang dengan responden lain, hasilnya hampir selalu jatuh di sekitar rentang ini.',
    noInterval: 'Belum dapat dihitung: perlu sedikitnya dua jawaban.',
    answers: 'Jawaban yang dihitung',
    response: 'Tingkat tanggapan',
    responseText: (share: string, n: string, asked: string) =>
      `${share} (${n} dari ${asked} orang yang diminta)`,
    noResponse: 'Tidak diketahui: jumlah orang yang diminta menjawab tidak dicatat.',
    population: 'Pengguna layanan pada masa survei',
    noPopulation: 'Tidak diketahui: jumlahnya tidak dicatat.',
    grade: 'Mutu pelayanan',
    gradeText: (letter: string, word: string) => `${letter} (${word})`,
    withheld: 'Tidak ditetapkan',
    crosses: (one: string, other: string) =>
      `Rentangnya melewati batas mutu: bisa ${one}, bisa ${other}. Dengan lebih banyak jawaban, rentangnya menyempit.`,
    tooFew: (n: string, floor: string) =>
      `Jawabannya ${n}; mutu baru ditetapkan mulai ${floor} jawaban, karena dari lebih sedikit jawaban hasilnya terlalu mudah berubah oleh kebetulan.`,
    noScale: 'Pada masa survei belum ada tabel mutu yang berlaku.',
    held: (count: string) => `${count} jawaban menunggu diperiksa dan belum ikut dihitung.`,
    leftOut: (count: string) => `${count} jawaban dikeluarkan oleh pemeriksa.`,
    blank: (count: string) => `${count} jawaban tidak menilai satu unsur pun.`,
    fault: (given: string, answers: string) =>
      `Tercatat ${given} orang, padahal ada ${answers} jawaban. Angka itu tidak dipakai; perbaiki di rencana survei.`,
    chart: 'Indeks dan rentangnya di antara batas mutu',
  },
  formula: {
    index: 'Indeks = 25 × jumlah rata-rata unsur ÷ banyaknya unsur',
    interval: 'Rentang = indeks ± t × galat baku',
    t: (degrees: string) => `t (95%, derajat bebas ${degrees})`,
    standardError: 'Galat baku (SE)',
    corrected: (population: string, n: string) =>
      `Galat baku sudah dikalikan √((N − n) ÷ (N − 1)), dengan N = ${population} pengguna dan n = ${n} jawaban.`,
    uncorrected:
      'Galat baku dihitung tanpa koreksi populasi, karena jumlah pengguna tidak diketahui.',
    clipped: 'Rentang dipotong pada ujung skala (25 dan 100).',
    response: 'Tingkat tanggapan = jawaban ÷ orang yang diminta; rentangnya menurut Wilson',
    element: 'Rata-rata unsur = jumlah nilai ÷ jumlah jawaban untuk unsur itu',
    elementMissing: 'Jawaban yang kosong hanya tidak dihitung pada unsurnya sendiri.',
    gap: 'Kesenjangan = rata-rata (kinerja − kepentingan) dari responden yang menjawab keduanya',
    conformity: 'Tingkat kesesuaian = 100 × jumlah nilai kinerja ÷ jumlah nilai kepentingan',
    trend: 'Perubahan = indeks sekarang − indeks sebelumnya; rentangnya menurut Welch',
    derived:
      'Kepentingan turunan = korelasi peringkat (Spearman) nilai unsur dengan nilai keseluruhan tiap responden',
    version: (formula: string) => `Rumus versi ${formula}.`,
  },
  weightings: {
    title: 'Tiga cara membobot',
    lead: 'Peraturan memakai bobot 1 dibagi banyaknya unsur. Laporan lama membulatkan bobot itu, sehingga indeksnya lebih rendah. Ketiganya dari jawaban yang sama.',
    view: 'Bobot',
    purpose: 'Kegunaan',
    index: 'Indeks',
    exact: (count: string) => `1/${count} (tepat)`,
    exactUse: 'Indeks resmi di halaman ini; hanya ini yang dibandingkan dan diberi mutu.',
    threeUse: 'Untuk membaca laporan lama yang membulatkan bobot ke tiga desimal.',
    twoUse: 'Untuk membaca laporan lama yang memakai bobot dua desimal.',
  },
  elements: {
    title: 'Nilai tiap unsur',
    lead: 'Dari yang paling rendah. Nilai 1 sampai 4.',
    element: 'Unsur',
    mean: 'Nilai',
    interval: 'Rentang 95%',
    n: 'Jawaban',
    unanswered: (names: string) => `Tidak dijawab siapa pun: ${names}.`,
    chart: 'Nilai tiap unsur dengan rentangnya, dari yang paling rendah',
    inputs: (counts: string, sum: string, n: string) => `${counts} = ${sum}; ${sum} ÷ ${n}`,
  },
  distribution: {
    title: 'Sebaran jawaban',
    lead: 'Berapa kali setiap nilai diberikan.',
    score: (score: string) => `Nilai ${score}`,
    chart: 'Banyaknya jawaban menurut nilai untuk tiap unsur',
    parts: 'Unsur yang ditanyakan dalam beberapa bagian dibulatkan ke nilai terdekat.',
  },
  services: {
    title: 'Layanan',
    lead: 'Diurutkan menurut nama, bukan peringkat: selisih kecil dapat terjadi karena kebetulan.',
    service: 'Layanan',
    none: 'Belum ada layanan dengan cukup jawaban untuk ditampilkan tersendiri.',
    hidden: (count: string, floor: string) =>
      `${count} layanan tidak ditampilkan tersendiri: jawabannya kurang dari ${floor}, atau dari selisihnya jawaban kelompok sekecil itu dapat dihitung. Dari sedikit jawaban, siapa yang menjawab apa dapat ditebak. Jawabannya tetap masuk dalam indeks keseluruhan.`,
  },
  channels: {
    title: 'Cara menjawab',
    lead: 'Perbedaan antarcara dapat berarti orang yang berbeda menjawab, bukan pelayanan yang berbeda.',
    channel: 'Cara',
    hidden: (count: string, floor: string) =>
      `${count} cara tidak ditampilkan tersendiri, karena jawabannya kurang dari ${floor} atau akan membuka jawaban kelompok sekecil itu.`,
    names: {
      link: 'Tautan',
      poster: 'Poster kode QR',
      code: 'Kode sekali pakai',
      kiosk: 'Layar di loket',
      tablet: 'Tablet petugas',
      paper: 'Formulir kertas',
    },
  },
  trend: {
    title: 'Perubahan',
    none: 'Belum ada survei sebelumnya yang dapat dibandingkan.',
    better: (points: string, before: string, range: string) =>
      `Naik ${points} poin dari ${before} (rentang ${range}). Kenaikan ini lebih besar daripada yang dapat dijelaskan oleh kebetulan.`,
    worse: (points: string, before: string, range: string) =>
      `Turun ${points} poin dari ${before} (rentang ${range}). Penurunan ini lebih besar daripada yang dapat dijelaskan oleh kebetulan.`,
    unclear: (points: string, before: string, range: string) =>
      `Berubah ${points} poin dari ${before} (rentang ${range}). Perubahan ini tidak dapat dibedakan dari kebetulan.`,
    elements: 'Unsur yang jelas berubah:',
    noElements: 'Tidak ada unsur yang jelas berubah.',
    period: 'Masa survei',
    chart: 'Indeks tiap masa survei dengan rentangnya',
    axis: 'Sumbu tegak hanya memperlihatkan bagian skala yang diperlukan.',
  },
  importance: {
    title: 'Yang penting dan yang dirasakan',
    lead: 'Responden menilai seberapa penting tiap unsur dan seberapa baik pelaksanaannya. Garis potong terletak pada rata-rata, jadi selalu ada unsur di setiap sisi: baca letaknya bersama nilainya.',
    number: 'No.',
    importance: 'Kepentingan',
    performance: 'Kinerja',
    quadrant: 'Kuadran',
    line: (axis: string, mean: string) => `${axis} (garis: ${mean})`,
    names: {
      I: 'I Prioritas utama',
      II: 'II Pertahankan',
      III: 'III Prioritas rendah',
      IV: 'IV Berlebihan',
    },
    chart: 'Kuadran kepentingan dan kinerja',
    gapTitle: 'Kesenjangan',
    gapLead:
      'Kinerja dikurangi kepentingan dari responden yang sama. Di bawah nol: pelayanan kurang dari yang dianggap penting. Lingkaran kosong: selisihnya dapat terjadi karena kebetulan.',
    gap: 'Selisih',
    gapInterval: 'Rentang 95%',
    conformity: 'Kesesuaian',
    gapChart: 'Kesenjangan tiap unsur dengan rentangnya',
    derivedTitle: 'Kepentingan turunan',
    derivedLead:
      'Survei ini tidak menanyakan kepentingan. Angka berikut diturunkan: seberapa erat nilai suatu unsur bergerak bersama nilai keseluruhan (−1 sampai 1). Ini petunjuk, bukan jawaban responden.',
    derived: 'Kepentingan turunan',
  },
  expectations: {
    title: 'Harapan, janji, kenyataan',
    lead: 'Empat hal yang berbeda tentang layanan yang sama, berdampingan sejauh datanya ada. Janji bukan hasil pengukuran: terpenuhi atau tidaknya tidak terbaca dari janji itu sendiri.',
    columns: {
      expected: 'Diharapkan',
      promised: 'Dijanjikan',
      delivered: 'Diberikan',
      perceived: 'Dirasakan',
      gap: 'Selisih',
    },
    meanings: {
      expected: 'Seberapa penting unsur itu menurut responden, 1 sampai 4.',
      promised: 'Isi standar pelayanan yang berlaku pada masa survei.',
      delivered: 'Yang benar-benar terjadi, diukur dari log kejadian.',
      perceived: 'Nilai yang diberikan responden, 1 sampai 4.',
      gap: 'Dirasakan dikurangi diharapkan, dari responden yang menilai keduanya.',
    },
    standard: 'Janji menurut',
    since: (day: string) => `berlaku sejak ${day}`,
    partly:
      'Standar ini hanya berlaku pada sebagian masa survei, jadi tidak semua responden dijanjikan hal ini.',
    noStandard: 'Tidak ada standar pelayanan yang berlaku pada masa survei.',
    notKept: 'Saat hasil ini diumumkan, isi standar belum ikut disimpan.',
    noPromise: 'Tidak ada janji',
    requirements: (count: string) => `${count} persyaratan`,
    unmeasured: { 'no-logs': 'Belum diukur', 'not-in-logs': 'Tidak diukur' },
    reasons: {
      'no-logs': 'Log kejadian belum disimpan di sistem ini.',
      'not-in-logs': 'Log kejadian tidak memuatnya.',
    },
    noAnswer: 'Tidak ada jawaban',
    tooFew: (floor: string) => `Kurang dari ${floor} jawaban`,
    figure: (range: string, answers: string) => `${range}, ${answers}`,
    computed:
      'Rentang adalah rentang kepercayaan 95%. Selisih dihitung berpasangan: setiap responden dibandingkan dengan dirinya sendiri. Log kejadian dalam berkas dapat dibandingkan dengan janji memakai perintah tatalaksana conform; hasilnya tidak masuk ke halaman ini.',
  },
  about: {
    title: 'Tentang angka-angka ini',
    computedAt: (time: string) => `Dihitung ${time}.`,
    floors: (show: string, rank: string) =>
      `Kelompok dengan kurang dari ${show} jawaban tidak ditampilkan; kelompok dengan kurang dari ${rank} jawaban tidak diberi mutu.`,
    rounding:
      'Semua dihitung tanpa pembulatan dan baru dibulatkan saat ditampilkan; mutu diberikan atas indeks yang dibulatkan ke dua desimal.',
    source: (source: string) => `Batas mutu: ${source}.`,
  },
  published: {
    listTitle: 'Hasil survei kepuasan masyarakat',
    listLead:
      'Setiap perangkat daerah menanyai penggunanya sedikitnya setahun sekali. Di sini hasilnya, dengan data untuk menghitungnya kembali.',
    listDescription: (government: string) => `Hasil survei kepuasan masyarakat ${government}.`,
    empty: 'Belum ada hasil survei yang diumumkan.',
    item: (index: string, n: string) => `Indeks ${index} dari ${n} jawaban.`,
    itemFew: (n: string) => `${n} jawaban, terlalu sedikit untuk ditampilkan.`,
    description: (survey: string, unit: string) => `Hasil ${survey}, ${unit}.`,
    versionOf: (date: string) => `Diumumkan ${date}.`,
    corrected: (date: string, reason: string) =>
      `Angka di halaman ini dikoreksi pada ${date}. Sebabnya: ${reason}`,
    outdated: (version: string) =>
      `Ini versi ${version}, yang sudah dikoreksi. Angkanya disimpan apa adanya.`,
    toLatest: 'Lihat versi terbaru',
    versions: 'Versi',
    version: (version: string, date: string) => `Versi ${version}, ${date}`,
    remarks: 'Saran dan masukan',
    remarksLead:
      'Ditayangkan setelah dibaca seorang petugas; yang menyebut orang tidak ditayangkan.',
    data: 'Data terbuka dan hitung ulang',
    dataLead:
      'Berkas berikut memuat jumlah nilai tiap unsur, layanan, dan cara menjawab, tanpa jawaban perorangan. Semua angka di atas dapat dihitung kembali darinya.',
    json: 'Unduh data (JSON)',
    csv: 'Unduh data (CSV)',
    steps: [
      'Rata-rata unsur: jumlah nilai (sum) dibagi banyaknya jawaban (n).',
      'Indeks: 25 kali rata-rata dari semua rata-rata unsur.',
      'Galat baku: dari n, sum, dan squares pada index: √((squares − sum² ÷ n) ÷ (n − 1) ÷ n), dikalikan √((N − n) ÷ (N − 1)) bila jumlah pengguna N diketahui.',
      'Rentang: indeks ± t (95%, n − 1) × galat baku, dipotong pada 25 dan 100.',
    ],
    newer: 'Lebih baru',
    older: 'Lebih lama',
    poster: 'Poster untuk dicetak',
    link: 'Hasil survei kepuasan',
  },
  poster: {
    back: 'Kembali ke hasil survei',
    print: 'Cetak halaman ini di kertas A4 dan pasang di ruang pelayanan.',
    scan: 'Pindai untuk melihat cara menghitung dan datanya',
    qr: 'Kode QR ke halaman hasil survei',
    facts: (n: string, period: string) => `${n} jawaban, ${period}`,
    grade: (grade: string) => `Mutu pelayanan: ${grade}`,
  },
  publish: {
    title: 'Umumkan hasil',
    lead: 'Angka yang diumumkan tidak berubah lagi. Kelompok kecil disembunyikan, dan datanya terbuka bagi siapa saja.',
    button: 'Umumkan hasil ini',
    waiting: (count: string) =>
      `${count} jawaban masih menunggu diperiksa. Hasil dapat diumumkan setelah semuanya diputuskan.`,
    notClosed: 'Hasil dapat diumumkan setelah survei ditutup.',
    published: (version: string, date: string) => `Sudah diumumkan: versi ${version}, ${date}.`,
    toPublic: 'Lihat halaman publik',
    same: 'Angka di halaman ini sama dengan yang diumumkan.',
    correct: 'Umumkan koreksi',
    correctLead: 'Koreksi menjadi versi baru di samping yang lama; sebabnya dibaca semua orang.',
    reason: 'Sebab koreksi',
    done: { published: 'Hasil survei diumumkan.', corrected: 'Koreksi diumumkan.' },
  },
}
