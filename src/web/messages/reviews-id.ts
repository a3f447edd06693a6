import type { Conclusion, HeldKind, ReviewKind } from '#server'

const kinds: Readonly<Record<HeldKind, string>> = {
  monitoring: 'Monitoring',
  evaluation: 'Evaluasi',
}
const periodKinds: Readonly<Record<ReviewKind, string>> = {
  ...kinds,
  renewal: 'Peninjauan ulang',
}
const conclusions: Readonly<Record<Conclusion, string>> = {
  keep: 'Tetap digunakan',
  revise: 'Perlu direvisi',
  revoke: 'Perlu dicabut',
}
const methods: Readonly<Record<string, string>> = {
  observation: 'Observasi oleh atasan',
  'performer-interview': 'Wawancara dengan pelaksana',
  'public-interview': 'Wawancara dengan pelanggan dan masyarakat',
  'working-group': 'Diskusi kelompok kerja',
  'direction-at-work': 'Pengarahan dalam pelaksanaan',
}
const criteria: Readonly<Record<string, string>> = {
  'drives-performance': 'Mampu mendorong peningkatan kinerja organisasi dan pegawai',
  'easy-to-understand': 'Mudah dipahami',
  'easy-to-do': 'Mudah dilaksanakan',
  'roles-by-job-description': 'Semua orang dapat menjalankan perannya sesuai uraian jabatan',
  'overcomes-problems': 'Mampu mengatasi permasalahan yang berkaitan dengan proses',
  'answers-growth': 'Mampu menjawab kebutuhan peningkatan kinerja',
  synergy: 'Selaras dengan SOP lain, tanpa tugas yang tumpang tindih',
}

/** The words of monitoring and evaluation, in Indonesian. */
export const reviewsId = {
  link: 'Monev',
  kinds,
  periodKinds,
  conclusions,
  methods,
  criteria,
  due: {
    title: 'Monitoring dan evaluasi',
    lead: 'SOP berlaku yang tiba waktunya dimonitor atau dievaluasi, yang paling terlambat lebih dahulu, sampai satu bulan ke depan.',
    empty: 'Belum ada yang tiba waktunya',
    emptyText: 'SOP yang berlaku tampil di sini sebulan sebelum waktunya.',
    columns: { sop: 'SOP', unit: 'Unit', kind: 'Yang perlu', due: 'Waktunya', state: 'Keadaan' },
    overdue: 'Terlambat',
    coming: 'Segera',
    begun: 'Sedang diisi',
    periods: 'Jangka waktu',
  },
  history: {
    title: 'Monitoring dan evaluasi',
    none: 'Belum ada berita acara.',
    notInForce: 'SOP ini tidak berlaku. Hanya SOP yang berlaku yang dipantau dan dievaluasi.',
    next: 'Berikutnya',
    done: 'Berita acara',
    dueOn: (day: string) => `paling lambat ${day}`,
    begin: (kind: string) => `Mulai ${kind.toLowerCase()}`,
    goOn: (kind: string) => `Lanjutkan ${kind.toLowerCase()}`,
    columns: { kind: 'Kegiatan', held: 'Dilaksanakan', revision: 'Revisi', result: 'Hasil' },
    badSteps: (count: number) =>
      count === 0 ? 'Semua kegiatan berjalan baik' : `${count} kegiatan tidak berjalan baik`,
  },
  form: {
    title: (kind: string, sop: string) => `${kind}: ${sop}`,
    lead: {
      monitoring:
        'Nilai setiap kegiatan sebagaimana diterapkan. Yang tidak berjalan baik diberi catatan.',
      evaluation: 'Nilai SOP menurut tujuh kriteria, lalu simpulkan.',
    } satisfies Readonly<Record<HeldKind, string>>,
    heldOn: 'Tanggal pelaksanaan',
    method: 'Cara',
    columns: {
      number: 'No',
      step: 'Prosedur',
      verdict: 'Penilaian penerapan',
      note: 'Catatan hasil penilaian',
      action: 'Tindakan yang harus diambil',
      initials: 'Paraf penilai',
      criterion: 'Kriteria',
      answer: 'Jawaban',
      remark: 'Keterangan',
    },
    well: 'Berjalan baik',
    badly: 'Tidak berjalan baik',
    yes: 'Ya',
    no: 'Tidak',
    row: (label: string, number: number) => `${label}, baris ${number}`,
    conclusion: 'Kesimpulan',
    recommendation: 'Saran dan alasan',
    reviseHint: 'Bila perlu direvisi, unit langsung memperoleh kebutuhan SOP dengan alasan ini.',
    signers: ['Penilai', 'Penyusun atau penanggung jawab SOP'],
    signersTitle: 'Penanda tangan',
    name: 'Nama',
    position: 'Jabatan',
    save: 'Simpan dahulu',
    finish: 'Selesaikan berita acara',
    finishHint: 'Setelah diselesaikan, berita acara tidak dapat diubah lagi.',
    discard: 'Hapus isian ini',
    incomplete: (count: number) => `Masih ${count} isian yang kurang. Lihat tanda di bawah.`,
    errors: {
      heldOn: 'Tanggal harus sejak SOP berlaku sampai hari ini.',
      verdict: 'Pilih penilaiannya.',
      note: 'Tulis apa yang tidak berjalan baik.',
      answer: 'Pilih ya atau tidak.',
      conclusion: 'Pilih kesimpulannya.',
      recommendation: 'Tulis alasannya.',
      signer: 'Tulis namanya.',
    },
    changed: (name: string, when: string) =>
      `${name} menyimpan isian ini pada ${when}, sesudah Anda membukanya. Isian Anda ada di bawah; menyimpannya sekali lagi menggantikan isian ${name}.`,
    saved: 'Isian disimpan.',
    finished: 'Berita acara selesai.',
    discarded: 'Isian dihapus.',
  },
  minutes: {
    title: (kind: string) => `Berita Acara ${kind} SOP`,
    opening: (kind: string, day: string) =>
      `Pada tanggal ${day} telah dilaksanakan ${kind.toLowerCase()} terhadap SOP berikut:`,
    sop: 'SOP',
    number: 'Nomor',
    unit: 'Unit',
    revision: 'Revisi',
    method: 'Cara',
    source: 'Dasar',
    closing: 'Demikian berita acara ini dibuat untuk digunakan sebagaimana mestinya.',
    draft: 'Konsep: belum diselesaikan.',
    none: '–',
  },
  periods: {
    title: 'Jangka waktu monitoring dan evaluasi',
    lead: 'Berlaku untuk seluruh pemerintah daerah. Tulis dasar hukumnya bila berbeda dari kelaziman.',
    months: 'Bulan',
    source: 'Dasar',
    save: 'Simpan',
    saved: 'Jangka waktu disimpan.',
    wrong: 'Tulis bulan antara 1 dan 240, dan dasarnya.',
    every: (months: number) => `setiap ${months} bulan`,
  },
}
