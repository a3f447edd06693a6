/** The words of the page on what people call services, in Indonesian. */
export const serviceWordsId = {
  title: 'Kata pencarian layanan',
  lead: 'Masyarakat sering memakai kata lain daripada nama resmi layanan. Pasangkan kata itu dengan kata yang dipakai pada standar pelayanan; siapa pun yang mencari salah satunya juga menemukan yang lain. Singkatan umum seperti KTP, KK, dan IMB sudah dikenal.',
  empty: 'Belum ada kata yang ditambahkan.',
  pair: (word: string, meaning: string) => `${word} = ${meaning}`,
  add: 'Tambah pasangan kata',
  word: 'Kata yang dipakai masyarakat',
  wordHint: 'Misalnya: mepamit',
  meaning: 'Kata pada standar pelayanan',
  meaningHint: 'Misalnya: izin keramaian',
  remove: 'Hapus',
  done: { added: 'Pasangan kata ditambahkan.', removed: 'Pasangan kata dihapus.' },
}
