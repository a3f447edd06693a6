import type { UnitChange } from '#server'

const names = (units: readonly { readonly name: string }[] = []) =>
  units.map(({ name }) => name).join(', ')
const top = 'tingkat teratas'

/** What happened to a unit, as a sentence. */
function wordChange({ kind, details }: UnitChange): string {
  const { from = [], into = [], names: renamed, above } = details
  switch (kind) {
    case 'opened':
      return from.length === 0 ? 'Dibentuk.' : `Dibentuk dari ${names(from)}.`
    case 'renamed':
      return `Berganti nama dari ${renamed?.before.name} (${renamed?.before.shortName}) menjadi ${renamed?.after.name} (${renamed?.after.shortName}).`
    case 'moved':
      return `Dipindahkan dari ${above?.before ?? top} ke ${above?.after ?? top}.`
    case 'merged':
      return into.length === 0
        ? `Menerima tugas ${names(from)}.`
        : `Digabungkan ke ${names(into)}, lalu ditutup.`
    case 'split':
      return `Dipecah menjadi ${names(into)}.`
    case 'closed':
      return into.length === 0 ? 'Ditutup.' : `Ditutup; tugasnya dilanjutkan ${names(into)}.`
  }
}

/** The words of the units, in Indonesian. */
export const unitsId = {
  title: 'Perangkat daerah',
  search: 'Cari nama atau singkatan',
  find: 'Cari',
  count: (count: number) => `${count.toLocaleString('id-ID')} unit`,
  unit: 'Unit',
  people: 'Orang',
  sops: 'SOP',
  peopleCount: (count: number) => `${count.toLocaleString('id-ID')} orang`,
  sopCount: (count: number) => `${count.toLocaleString('id-ID')} SOP`,
  countsHint: 'Jumlah orang dan SOP termasuk unit di bawahnya.',
  below: (count: number) => `${count.toLocaleString('id-ID')} unit di bawahnya`,
  andMore: (count: number) => `dan ${count.toLocaleString('id-ID')} lagi`,
  all: 'Semua unit',
  cut: (shown: number) =>
    `Hanya ${shown.toLocaleString('id-ID')} unit pertama yang tampil; cari namanya.`,
  closedOnes: (count: number) => `Unit yang sudah ditutup (${count.toLocaleString('id-ID')})`,
  empty: 'Belum ada unit',
  emptyText: 'Buka unit pertama, misalnya sekretariat daerah.',
  nothingFound: 'Tidak ada unit yang cocok',
  nothingFoundText: 'Coba nama atau singkatan yang lain.',
  pick: (name: string) => `Tandai ${name}`,
  mergePicked: 'Gabungkan yang ditandai',
  opened: (day: string) => `Dibentuk ${day}`,
  closed: (day: string) => `Ditutup ${day}`,
  shortName: 'Singkatan',
  belowTitle: 'Unit di bawahnya',
  noneBelow: 'Tidak ada unit di bawahnya.',
  predecessors: 'Asal',
  successors: 'Penerus',
  history: 'Riwayat',
  noHistory: 'Belum ada perubahan yang tercatat.',
  basisOf: (basis: string) => `Dasar: ${basis}.`,
  recorded: (name: string, when: string) => `Dicatat ${name}, ${when}.`,
  wordChange,
  done: {
    opened: 'Unit dibentuk.',
    renamed: 'Nama unit diganti; nama lama tetap ada di riwayat.',
    moved: 'Unit dipindahkan.',
    merged: 'Unit digabungkan. Orang, SOP, dan unit di bawahnya sudah berpindah.',
    split: 'Unit dipecah. Orang, SOP, dan unit di bawahnya sudah berpindah.',
    closed: 'Unit ditutup.',
  },
  actions: {
    open: 'Unit baru',
    openBelow: 'Unit baru di bawahnya',
    rename: 'Ganti nama',
    move: 'Pindahkan',
    merge: 'Gabungkan',
    split: 'Pecah',
    close: 'Tutup',
  },
  fields: {
    name: 'Nama',
    shortName: 'Singkatan',
    shortNameHint: 'Boleh kosong jika sama dengan nama.',
    parent: 'Di bawah unit',
    top: 'Tingkat teratas',
    happenedOn: 'Mulai berlaku',
    happenedOnHint: 'Tidak lebih dari hari ini.',
    legalBasis: 'Dasar hukum',
    legalBasisHint: 'Misalnya: Perda Nomor 3 Tahun 2024',
    optional: 'Boleh kosong. Misalnya: Perda Nomor 3 Tahun 2024',
  },
  open: { title: 'Unit baru', submit: 'Bentuk unit' },
  rename: {
    title: (name: string) => `Ganti nama ${name}`,
    lead: 'Nama lama tetap tampil di riwayat dan di dokumen yang sudah disahkan.',
    submit: 'Ganti nama',
  },
  move: {
    title: (name: string) => `Pindahkan ${name}`,
    lead: 'SOP, orang, dan unit di bawahnya tetap bersama unit ini.',
    submit: 'Pindahkan',
  },
  merge: {
    title: 'Gabungkan unit',
    lead: 'Orang, peran, SOP, unggahan, dan unit di bawahnya berpindah ke unit penerus. SOP yang sedang diproses melanjutkan prosesnya di sana.',
    units: 'Unit yang digabungkan',
    add: 'Tambah unit',
    addUnit: 'Tambahkan',
    none: 'Pilih unit',
    into: 'Digabungkan ke',
    intoNew: 'Unit baru',
    others: 'Unit lain',
    newTitle: 'Unit baru',
    newHint: 'Diisi jika digabungkan ke unit baru.',
    submit: 'Gabungkan',
    tooFew: 'Pilih sekurang-kurangnya dua unit.',
  },
  split: {
    title: (name: string) => `Pecah ${name}`,
    lead: 'Tulis nama unit-unit barunya. Sesudah itu tentukan ke mana setiap SOP, orang, dan unit di bawahnya.',
    parts: 'Unit baru',
    part: (number: number) => `Unit baru ${number}`,
    partShort: (number: number) => `Singkatan unit baru ${number}`,
    continues: 'Unit ini tetap ada dan hanya menyerahkan sebagian',
    next: 'Lanjut',
    change: 'Perbarui pilihan',
    chooseLead: 'Usulan dipilih dari kesamaan kata; periksa satu per satu.',
    stays: (name: string) => `Tetap di ${name}`,
    sops: 'SOP',
    services: 'Pelayanan',
    people: 'Orang',
    units: 'Unit di bawahnya',
    rest: (count: number) =>
      `${count} lainnya masuk ke unit baru yang pertama, atau tetap di unit ini jika unit ini tetap ada.`,
    nothing: 'Tidak ada yang perlu dibagi.',
    submit: 'Pecah unit',
    few: 'Tulis sekurang-kurangnya dua unit baru, atau satu jika unit ini tetap ada. Namanya harus berbeda dan belum dipakai.',
  },
  close: {
    title: (name: string) => `Tutup ${name}`,
    lead: 'Tidak boleh ada yang tertinggal. Pilih unit yang melanjutkan semuanya.',
    has: (sops: number, people: number, units: number) =>
      `Unit ini masih mempunyai ${sops} SOP, ${people} orang, dan ${units} unit di bawahnya.`,
    to: 'Dilanjutkan oleh',
    none: 'Tidak ada yang perlu dilanjutkan',
    submit: 'Tutup unit',
    choose: 'Masih ada yang tertinggal di unit ini. Pilih unit yang melanjutkannya.',
  },
}
