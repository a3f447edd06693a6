import type { RuleTexts } from '../rule-text.ts'

/** Rules about requirements, time, legal basis and relations, in Indonesian. */
export const content: RuleTexts = {
  'requirement-before-output': {
    title: 'Kelengkapan baru dihasilkan kemudian',
    message: '{where} memerlukan "{item}", padahal baru dihasilkan oleh langkah {later}.',
    advice: 'Tukar urutan langkahnya, atau periksa apakah kelengkapan yang dimaksud lain.',
  },
  'requirement-without-source': {
    title: 'Asal kelengkapan belum jelas',
    message:
      '{where} memerlukan "{item}", yang tidak dihasilkan langkah sebelumnya dan tidak disebut di peralatan.',
    advice:
      'Sebutkan dari langkah atau SOP mana asalnya, atau masukkan ke daftar peralatan/perlengkapan.',
  },
  'duration-without-unit': {
    title: 'Waktu tanpa satuan',
    message: '{where}: waktu "{amount}" tidak bersatuan; apakah menit, jam, atau hari?',
    advice: 'Tambahkan satuannya, misalnya "{amount} menit".',
  },
  'duration-unreadable': {
    title: 'Waktu tidak dapat diukur',
    message: '{where}: waktu "{text}" tidak dapat dibaca sebagai lama pengerjaan.',
    advice:
      'Tulis angka dan satuan, misalnya "30 menit" atau "paling lama 2 hari kerja"; penjelasannya ke kolom keterangan.',
  },
  'unmeasured-without-reason': {
    title: 'Waktu tidak terukur tanpa alasan',
    message: '{where}: waktu "{text}" tidak menjanjikan apa pun dan tidak menyebut alasannya.',
    advice:
      'Tulis batas waktunya, atau alasannya mengapa tidak dapat ditentukan, misalnya "Selama kegiatan berlangsung".',
  },
  'shared-duration-missing': {
    title: 'Waktu gabungan tidak ada',
    message:
      '{where}: waktunya dihitung pada langkah lain, tetapi langkah itu tidak ada atau tidak memuat waktu sendiri.',
    advice: 'Pilih langkah yang memuat waktu gabungan, atau isi waktu langkah ini sendiri.',
  },
  'range-reversed': {
    title: 'Rentang waktu terbalik',
    message: '{where}: rentang waktu "{text}" dimulai dari yang lebih lama.',
    advice: 'Tulis dari yang tersingkat ke yang terlama, misalnya "1–3 hari".',
  },
  'equal-times-differ': {
    title: 'Waktu dan padanannya tidak sama',
    message:
      '{where}: "{text}" tidak sama panjang; satu minggu berisi lima hari kerja, satu bulan sekitar 22.',
    advice: 'Perbaiki salah satunya, atau tulis hanya satu satuan.',
  },
  'clock-conflict': {
    title: 'Hari kerja dan hari kalender bercampur',
    message: '{where}: kolom waktu menulis "{cell}", tetapi kalimatnya menyebut "{text}".',
    advice: 'Gunakan satu cara menghitung: hari kerja atau hari kalender.',
  },
  'touch-time-as-elapsed': {
    title: 'Waktu kerja, bukan waktu tunggu',
    message: '{where}: kolom waktu menulis "{cell}", sedangkan kalimatnya menyebut "{text}".',
    advice:
      'Tulis waktu sejak langkah dimulai sampai selesai, termasuk menunggu, karena itulah yang dirasakan pemohon.',
  },
  'likely-path-over-promise': {
    title: 'Janji waktu tidak akan tercapai',
    message:
      'Jumlah waktu pada jalur yang biasa ({path:time}) melebihi waktu yang dijanjikan ({promised:time}).',
    advice:
      'Persingkat langkah yang terlama, kerjakan sebagian bersamaan, atau perbaiki janji waktunya.',
  },
  'longest-path-over-promise': {
    title: 'Janji waktu terlampaui bila ada perbaikan',
    message:
      'Bila tiap perbaikan terjadi sekali, jumlah waktunya {path:time}, melebihi janji {promised:time}.',
    advice:
      'Pastikan janji waktu menyebut bahwa hitungannya sejak berkas lengkap, atau sediakan kelonggaran.',
  },
  'legal-basis-empty': {
    title: 'Dasar hukum kosong',
    message: 'Bagian "dasar hukum" belum menyebut satu pun peraturan.',
    advice:
      'Sebutkan peraturan yang mendasari prosedur ini, lengkap dengan nomor, tahun, dan judulnya.',
  },
  'citation-incomplete': {
    title: 'Nomor atau tahun peraturan belum ada',
    message: 'Dasar hukum "{text}" belum menyebut nomor dan tahun peraturannya.',
    advice: 'Lengkapi, misalnya "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik".',
  },
  'law-younger-than-sop': {
    title: 'Peraturan lebih muda daripada SOP',
    message: 'Dasar hukum "{text}" terbit setelah SOP ini berlaku ({date}).',
    advice: 'Periksa tahun peraturannya, atau perbarui tanggal SOP bila memang direvisi.',
  },
  'law-of-same-year': {
    title: 'Apakah peraturannya sudah terbit?',
    message:
      'Dasar hukum "{text}" terbit pada tahun yang sama dengan berlakunya SOP ini ({date}), yang masih awal tahun.',
    advice: 'Pastikan peraturan itu sudah diundangkan pada tanggal SOP mulai berlaku.',
  },
  'regulation-mixed-up': {
    title: 'Peraturan tampaknya tertukar',
    message: 'Dasar hukum "{text}" mungkin tertukar; yang dikenal adalah {meant}.',
    advice: 'Cocokkan kementerian, nomor, dan tahunnya dengan naskah peraturannya.',
  },
  'regulation-kind-unknown': {
    title: 'Jenis peraturan tidak dikenal',
    message: 'Dasar hukum "{text}" menyebut "{kind}", jenis peraturan yang tidak dikenal.',
    advice:
      'Tulis jenisnya dengan tepat, misalnya "Peraturan Menteri Dalam Negeri" atau "Keputusan Bupati".',
  },
  'regulation-replaced': {
    title: 'Peraturan sudah diganti',
    message: 'Dasar hukum "{text}" sudah diganti dengan {by}.',
    advice: 'Gunakan peraturan penggantinya, dan periksa apakah prosedurnya perlu disesuaikan.',
  },
  'duplicate-citation': {
    title: 'Peraturan disebut dua kali',
    message: 'Dasar hukum "{text}" sudah disebut sebelumnya.',
    advice: 'Hapus salah satunya.',
  },
  'foreign-region': {
    title: 'Menyebut daerah lain',
    message: '{where} menyebut {region}: "{text}", padahal SOP ini milik daerah lain.',
    advice:
      'Mungkin tersalin dari SOP daerah lain. Ganti dengan peraturan atau pejabat daerah sendiri.',
  },
  'related-sops-empty': {
    title: 'Keterkaitan kosong',
    message: 'Bagian "keterkaitan" belum menyebut SOP lain.',
    advice: 'Sebutkan SOP yang mendahului, dipakai bersama, atau melanjutkan SOP ini.',
  },
  'related-to-itself': {
    title: 'Terkait dengan dirinya sendiri',
    message: 'Keterkaitan "{text}" adalah SOP ini sendiri.',
    advice: 'Hapus, lalu sebutkan SOP lain yang mendahului atau melanjutkannya.',
  },
  'related-to-all': {
    title: 'Terkait dengan semua SOP',
    message: 'Keterkaitan "{text}" tidak menunjuk SOP tertentu.',
    advice: 'Sebutkan judul SOP yang benar-benar berkaitan.',
  },
  'duplicate-related-sop': {
    title: 'SOP terkait disebut dua kali',
    message: 'Keterkaitan "{text}" sudah disebut sebelumnya.',
    advice: 'Hapus salah satunya.',
  },
}
