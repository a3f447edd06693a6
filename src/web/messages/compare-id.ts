/** The words of the page that compares SOPs, in Indonesian. */
export const compareId = {
  title: 'Perbandingan SOP',
  link: 'Bandingkan',
  linkChosen: 'Bandingkan yang ditandai',
  pick: (title: string) => `Tandai untuk dibandingkan: ${title}`,
  lead: 'Pilih dua sampai dua belas SOP dari pelayanan yang sama untuk melihat langkah, pelaksana, dan waktunya berdampingan.',
  count: (count: number) => `${count} SOP`,
  rows: (count: number) => `${count} baris bersama`,
  unsureRows: (count: number) =>
    count === 0 ? 'semua kecocokan meyakinkan' : `${count} baris dengan kecocokan belum pasti`,
  oneChosen: 'Baru satu SOP dipilih. Pilih satu lagi untuk membandingkan.',
  leftOut: (count: number) =>
    `${count} SOP tidak disertakan: tidak ditemukan, tidak boleh Anda lihat, atau melebihi dua belas.`,
  tooLong: ({ found, expected }: { readonly found: number; readonly expected: number }) =>
    `SOP yang dipilih memuat ${found} langkah. Paling banyak ${expected} langkah dapat dibandingkan; kurangi pilihan.`,
  choose: 'Ubah pilihan',
  chosen: 'Dipilih',
  similar: 'Judul serupa di unit lain',
  search: 'Cari SOP lain',
  find: 'Cari',
  found: 'Hasil pencarian',
  latest: 'Terakhir diubah',
  nothingFound: 'Tidak ada SOP lain yang cocok.',
  submit: 'Bandingkan',
  files:
    'SOP pemerintah daerah lain yang masih berupa berkas: unggah, lalu pilih Bandingkan pada hasil bacaannya. Tidak perlu disimpan.',
  csv: 'Unduh CSV',
  json: 'Unduh JSON',
  fileName: 'perbandingan-sop',
  figures: 'Angka',
  performers: 'Pelaksana',
  steps: 'Langkah',
  stepsLead:
    'Setiap baris memuat langkah yang dianggap sama. Langkah dicocokkan menurut kata kegiatan, pelaksana, bentuk simbol, dan letaknya; yang belum pasti ditandai.',
  have: (count: number, of: number) => `${count} dari ${of} SOP`,
  part: 'Yang dibandingkan',
}
