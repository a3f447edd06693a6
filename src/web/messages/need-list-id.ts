/** The words of bringing in an office's list of SOPs, in Indonesian. */
export const needListId = {
  link: 'Tambah dari daftar',
  title: 'Kebutuhan SOP dari daftar',
  lead: 'Salin baris dari daftar SOP di Excel, berikut judul kolomnya, lalu tempelkan di sini, atau pilih berkas Excel atau CSV.',
  ofUnit: (unit: string) =>
    `Baris tanpa unit dicatat untuk ${unit}. SOP yang sudah tercatat dilewati.`,
  ofAll: 'Setiap baris menyebut unitnya. SOP yang sudah tercatat dilewati.',
  hint: 'Kolom yang dibaca: judul SOP, tugas, unit, prioritas (tinggi, sedang, rendah), target (2027 atau TW II 2027), penanggung jawab, status, nomor SOP, tahun, keterangan. Hanya judul yang wajib; tanpa judul kolom, urutannya seperti ini.',
  counts: {
    new: (count: number) => `${count} kebutuhan baru`,
    linked: (count: number) => `${count} dikaitkan dengan SOP-nya`,
    known: (count: number) => `${count} sudah ada`,
    doubtful: (count: number) => `${count} perlu ditetapkan`,
    incomplete: (count: number) => `${count} belum lengkap`,
  },
  columns: {
    title: 'SOP',
    unit: 'Unit',
    priority: 'Prioritas',
    planned: 'Rencana',
    person: 'Ditangani',
    state: 'Hasil',
  },
  states: {
    new: 'Kebutuhan baru',
    linked: 'Baru, dipenuhi SOP yang berjudul sama',
    known: 'Sudah ada',
    doubtful: 'Perlu ditetapkan',
    incomplete: 'Judul kosong, atau ada isian yang terlalu panjang',
  },
  duty: (text: string) => `Tugas: ${text}`,
  newDuty: (text: string) => `Tugas baru: ${text}`,
  doubts: {
    'no-unit': () => 'Unit kosong.',
    'foreign-unit': (text: string) => `Anda tidak menyusun SOP untuk unit '${text}'.`,
    similar: (title: string) => `Mirip dengan '${title}'.`,
    dropped: (title: string) => `Kebutuhan '${title}' pernah dibatalkan.`,
    'unknown-priority': (text: string) => `Prioritas '${text}' tidak dikenal.`,
    'unknown-time': (text: string) => `Target '${text}' tidak terbaca.`,
    'unknown-person': (text: string) => `'${text}' tidak ditemukan di unit ini dan di atasnya.`,
    'several-people': (text: string) => `Ada beberapa orang bernama atau berjabatan '${text}'.`,
  },
  questions: {
    twin: (number: number) => `SOP pada baris ${number}`,
    priority: (number: number) => `Prioritas baris ${number}`,
    year: (number: number) => `Tahun rencana baris ${number}`,
    person: (number: number) => `Yang menangani baris ${number}`,
  },
  twins: { other: 'SOP lain, tambahkan', same: 'Yang sama, lewati' },
  noYear: 'Tanpa tahun rencana',
  nobody: 'Belum ada yang menangani',
  saved: (needs: number, duties: number) =>
    duties === 0
      ? `${needs} kebutuhan ditambahkan.`
      : `${needs} kebutuhan dan ${duties} tugas ditambahkan.`,
  toInventory: 'Lihat kebutuhan SOP',
}
