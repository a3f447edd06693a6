import type { StandardMessages } from './messages.ts'

/** Indonesian words for standards. */
export const indonesian: StandardMessages = {
  components: {
    requirements: 'Persyaratan',
    procedure: 'Sistem, mekanisme, dan prosedur',
    duration: 'Jangka waktu penyelesaian',
    fee: 'Biaya/tarif',
    product: 'Produk pelayanan',
    complaints: 'Penanganan pengaduan, saran, dan masukan',
    legalBasis: 'Dasar hukum',
    facilities: 'Sarana, prasarana, dan/atau fasilitas',
    competences: 'Kompetensi pelaksana',
    supervision: 'Pengawasan internal',
    staff: 'Jumlah pelaksana',
    serviceGuarantee: 'Jaminan pelayanan',
    safetyGuarantee: 'Jaminan keamanan dan keselamatan pelayanan',
    evaluation: 'Evaluasi kinerja pelaksana',
  },
  findings: {
    'requirement-missing-in-standard': {
      text: ({ theirs, step }) => `SOP meminta ${theirs}${step}, standar tidak menyebutnya`,
      advice: 'Tambahkan pada persyaratan, atau ubah SOP bila tidak lagi diminta.',
    },
    'requirement-not-in-sop': {
      text: ({ ours }) => `Standar meminta ${ours}, tidak ada SOP yang memakainya`,
      advice: 'Hapus dari persyaratan, atau tambahkan pada kelengkapan langkah SOP.',
    },
    'requirement-differs': {
      text: ({ ours, theirs, step }) => `Standar meminta ${ours}, SOP meminta ${theirs}${step}`,
      advice: 'Samakan bunyinya, agar pemohon membawa yang benar.',
    },
    'step-missing-in-standard': {
      text: ({ theirs, step }) => `Pemohon menjalani ${theirs}${step}, standar tidak menyebutnya`,
      advice: 'Tambahkan pada prosedur.',
    },
    'step-gone': {
      text: ({ ours }) => `Langkah SOP asal ${ours} sudah tidak ada`,
      advice: 'Ambil ulang prosedur atau persyaratan dari SOP, atau hapus butir ini.',
    },
    'step-reworded': {
      text: ({ ours, theirs, step }) => `Standar menulis ${ours}, SOP menulis ${theirs}${step}`,
      advice: 'Periksa apakah langkahnya masih sama; bila tidak, sesuaikan bunyinya.',
    },
    'duration-shorter': {
      text: ({ ours, theirs }) => `Standar menjanjikan ${ours}, SOP memerlukan ${theirs}`,
      advice:
        'Janji yang lebih singkat dari SOP akan dilanggar. Perpanjang janji, atau percepat SOP.',
    },
    'duration-longer': {
      text: ({ ours, theirs }) => `Standar menjanjikan ${ours}, SOP hanya memerlukan ${theirs}`,
      advice: 'Persingkat janji, atau jelaskan selisihnya dalam SOP.',
    },
    'duration-missing': {
      text: ({ theirs }) => `SOP menyebut ${theirs}, standar belum menjanjikan waktu`,
      advice: 'Isi jangka waktu, misalnya dengan mengambilnya dari SOP.',
    },
    'duration-not-comparable': {
      text: ({ ours, theirs }) =>
        `Standar menyatakan ${ours}, SOP ${theirs}; keduanya tidak dapat dibandingkan`,
      advice: 'Nyatakan keduanya dengan jumlah dan satuan, misalnya 3 hari kerja.',
    },
    'sop-not-linked': {
      text: ({ ours }) => `Asal ${ours} adalah SOP yang tidak ditautkan pada pelayanan ini`,
      advice: 'Tautkan SOP itu yang berlaku, atau ambil ulang dari SOP yang ditautkan.',
    },
    'several-sops-disagree': {
      text: ({ ours, theirs }) => `SOP yang satu menyebut ${theirs}, yang lain ${ours}`,
      advice: 'Pastikan janji mencakup yang terlama, atau samakan waktu dalam SOP.',
    },
  },
  unsure: ' (belum pasti)',
  source: 'UU 25/2009 pasal 21 dan 38; PP 96/2012 pasal 31',
  step: (number) => ` pada langkah ${number}`,
  nothing: '(tidak disebut)',
  names: {
    fields: {
      name: 'nama pelayanan',
      summary: 'ringkasan',
      searchWords: 'sebutan lain',
      lifeEvents: 'peristiwa kehidupan',
      places: 'tempat pelayanan',
      delivery: 'penyampaian pelayanan',
      management: 'pengelolaan pelayanan',
      requirements: 'persyaratan',
      procedure: 'prosedur',
      duration: 'jangka waktu',
      promised: 'waktu yang dijanjikan',
      fee: 'biaya/tarif',
      rows: 'tarif',
      product: 'produk pelayanan',
      complaints: 'penanganan pengaduan',
      channels: 'saluran pengaduan',
      responsible: 'penanggung jawab',
      legalBasis: 'dasar hukum',
      facilities: 'sarana dan prasarana',
      competences: 'kompetensi pelaksana',
      supervision: 'pengawasan internal',
      staff: 'jumlah pelaksana',
      serviceGuarantee: 'jaminan pelayanan',
      safetyGuarantee: 'jaminan keamanan dan keselamatan',
      evaluation: 'evaluasi kinerja pelaksana',
      text: 'bunyi',
      when: 'berlaku apabila',
      from: 'asal',
      note: 'keterangan',
      address: 'alamat',
      url: 'laman',
      phone: 'telepon',
      value: 'isi',
    },
    entries: {
      searchWords: 'sebutan ke-',
      lifeEvents: 'peristiwa ke-',
      places: 'tempat ke-',
      requirements: 'persyaratan ke-',
      procedure: 'langkah ke-',
      rows: 'tarif ke-',
      channels: 'saluran ke-',
    },
  },
}
