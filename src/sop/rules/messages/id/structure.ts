import type { RuleTexts } from '../rule-text.ts'

/** Rules about the flow, in Indonesian. */
export const structure: RuleTexts = {
  'no-steps': {
    title: 'Belum ada langkah',
    message: 'SOP ini belum memuat satu pun langkah.',
    advice:
      'Tambahkan langkah pertama: kegiatan apa yang mengawali layanan ini, dan siapa pelaksananya?',
  },
  'missing-start': {
    title: 'Tidak ada simbol mulai',
    message:
      'SOP ini tidak memiliki simbol mulai, sehingga pembaca tidak tahu dari mana alur berawal.',
    advice: 'Jadikan langkah pertama sebagai simbol mulai (kapsul).',
  },
  'missing-end': {
    title: 'Tidak ada simbol selesai',
    message:
      'SOP ini tidak memiliki simbol selesai, sehingga alurnya tidak pernah dinyatakan tuntas.',
    advice: 'Jadikan langkah terakhir sebagai simbol selesai (kapsul).',
  },
  'several-starts': {
    title: 'Simbol mulai lebih dari yang diperlukan',
    message: '{where} memuat simbol mulai lagi, padahal alur sudah dimulai di langkah lain.',
    advice:
      'Gunakan simbol mulai kedua hanya bila permohonan memang dapat masuk lewat pintu lain. Selain itu, ubah menjadi simbol proses.',
  },
  'unreachable-step': {
    title: 'Langkah tidak pernah tercapai',
    message: '{where} tidak pernah tercapai: tidak ada panah dari awal alur yang menuju ke sana.',
    advice: 'Arahkan salah satu panah ke langkah ini, atau hapus bila memang tidak diperlukan.',
  },
  'dead-end': {
    title: 'Alur terputus',
    message: '{where} tidak memiliki kelanjutan, padahal bukan simbol selesai.',
    advice: 'Sambungkan ke langkah berikutnya, atau jadikan simbol selesai.',
  },
  'endless-loop': {
    title: 'Putaran tanpa jalan keluar',
    message:
      '{where} sampai langkah {last} berputar terus: dari sana alur tidak pernah mencapai selesai.',
    advice:
      'Beri salah satu keputusan di dalam putaran ini jalan keluar menuju langkah berikutnya atau selesai.',
  },
  'end-with-exits': {
    title: 'Simbol selesai masih berlanjut',
    message: '{where} memakai simbol selesai, tetapi masih memiliki panah keluar.',
    advice: 'Ubah simbolnya menjadi proses, atau hapus panah keluarnya.',
  },
  'decision-few-exits': {
    title: 'Keputusan tanpa pilihan',
    message:
      '{where} memakai simbol keputusan, tetapi jalan keluarnya hanya {exits}; keputusan perlu sedikitnya dua.',
    advice:
      'Tambahkan jalan untuk jawaban lainnya, misalnya "Tidak" kembali ke pemohon, atau ubah menjadi simbol proses.',
  },
  'idle-decision': {
    title: 'Semua jawaban menuju tempat yang sama',
    message:
      '{where} adalah keputusan, tetapi semua jawabannya menuju langkah yang sama, jadi tidak ada yang diputuskan.',
    advice: 'Arahkan tiap jawaban ke langkah yang berbeda, atau ubah menjadi simbol proses.',
  },
  'unlabelled-exit': {
    title: 'Jalan keluar tanpa keterangan',
    message: '{where}: jalan keluar ke-{exit} belum diberi keterangan, misalnya "Ya" atau "Tidak".',
    advice: 'Tulis jawaban yang membuat alur mengikuti jalan ini.',
  },
  'duplicate-label': {
    title: 'Keterangan jalan keluar kembar',
    message:
      '{where}: keterangan "{label}" dipakai oleh lebih dari satu jalan keluar, padahal tiap jawaban harus berbeda.',
    advice: 'Bedakan keterangannya agar pelaksana tahu jalan mana yang harus diambil.',
  },
  'open-exit': {
    title: 'Tujuan panah belum ditentukan',
    message: '{where}: jalan keluar ke-{exit}[ ("{label}")] belum menyebut tujuannya.',
    advice: 'Tentukan langkah yang dituju, atau nyatakan bahwa alur berhenti di sini.',
  },
  'missing-target': {
    title: 'Panah menuju langkah yang tidak ada',
    message:
      '{where}: jalan keluar ke-{exit}[ ("{label}")] menuju langkah yang tidak ada di SOP ini.',
    advice: 'Langkah tujuannya mungkin sudah dihapus. Pilih tujuan yang baru.',
  },
  'check-without-no': {
    title: 'Pemeriksaan tanpa jalan "tidak"',
    message:
      '{where} memeriksa sesuatu, tetapi tidak diikuti keputusan: apa yang terjadi bila hasilnya tidak sesuai?',
    advice: 'Tambahkan keputusan dengan jalan "Tidak" kepada pihak yang dapat memperbaikinya.',
  },
  'unrepairable-return': {
    title: 'Kembali ke langkah yang tidak dapat memperbaiki',
    message:
      '{where} mengembalikan berkas ke langkah {target}, tetapi dari sana sampai ke sini tidak ada yang memperbaikinya.',
    advice:
      'Kembalikan ke langkah penyusunan atau pengisian berkas, atau tambahkan langkah perbaikan.',
  },
  'repair-skips-check': {
    title: 'Perbaikan tidak diperiksa lagi',
    message:
      '{where} memperbaiki yang dinilai kurang, lalu alur langsung berlanjut tanpa pemeriksaan ulang.',
    advice: 'Arahkan hasil perbaikan kembali ke langkah pemeriksaan.',
  },
  'rejected-goes-on': {
    title: 'Yang ditolak ikut jalur yang disetujui',
    message:
      '{where} menolak, tetapi alurnya bergabung dengan yang disetujui dan sampai pada "{activity}".',
    advice:
      'Akhiri jalur penolakan setelah pemberitahuan, atau tambahkan keputusan sebelum langkah itu.',
  },
  'approval-before-draft': {
    title: 'Disetujui sebelum disusun',
    message: '{where} menandatangani atau menyetujui naskah yang baru disusun di langkah {draft}.',
    advice: 'Pindahkan langkah penyusunan ke atas langkah persetujuan.',
  },
  'initial-before-draft': {
    title: 'Diparaf sebelum diketik',
    message: '{where} memaraf naskah yang baru dibuat di langkah {draft}.',
    advice: 'Pindahkan langkah pembuatan naskah ke atas langkah paraf.',
  },
  'number-before-check': {
    title: 'Diberi nomor sebelum diperiksa',
    message: '{where} memberi nomor naskah yang baru diperiksa atau diparaf di langkah {check}.',
    advice: 'Beri nomor setelah naskah lolos pemeriksaan, agar tidak ada nomor yang terbuang.',
  },
  'parallel-without-join': {
    title: 'Pekerjaan bersamaan tidak saling menunggu',
    message:
      '{where} adalah titik temu pekerjaan yang dibagi pada "{activity}", tetapi tidak menunggu semuanya selesai.',
    advice:
      'Tandai titik temu ini agar menunggu semua cabang, atau pisahkan alurnya bila memang tidak perlu menunggu.',
  },
  'split-instead-of-decision': {
    title: 'Cabang tanpa simbol keputusan',
    message:
      '{where} bercabang seperti keputusan, tetapi simbolnya bukan keputusan (belah ketupat).',
    advice: 'Ubah menjadi simbol keputusan dan beri keterangan pada tiap jalan keluarnya.',
  },
}
