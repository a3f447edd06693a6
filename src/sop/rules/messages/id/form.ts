import type { RuleTexts } from '../rule-text.ts'

/** Rules about completeness and wording, in Indonesian. */
export const form: RuleTexts = {
  'missing-identity-part': {
    title: 'Bagian identitas kosong',
    message: '{where} pada identitas SOP belum diisi.',
    advice: 'Lengkapi sebelum SOP diajukan. Bila memang tidak ada, tuliskan demikian.',
  },
  'placeholder-left': {
    title: 'Isian contoh belum diganti',
    message: '{where} masih berisi isian contoh: "{text}".',
    advice: 'Ganti titik-titik atau petunjuk pengisian dengan isi yang sebenarnya.',
  },
  'date-order': {
    title: 'Urutan tanggal terbalik',
    message: '{where} ({date}) mendahului tanggal pembuatan ({madeOn}).',
    advice: 'SOP dibuat lebih dahulu, baru direvisi atau berlaku. Periksa kedua tanggalnya.',
  },
  'missing-requirements': {
    title: 'Kelengkapan belum diisi',
    message: '{where} belum menyebut kelengkapan[ pada satu pun dari {count} langkahnya].',
    advice:
      'Tulis apa yang harus tersedia agar langkah ini dapat dikerjakan; biasanya output langkah sebelumnya.',
  },
  'missing-output': {
    title: 'Output belum diisi',
    message: '{where} belum menyebut output[ pada satu pun dari {count} langkahnya].',
    advice: 'Tulis hasil nyata langkah ini, misalnya "Berkas terverifikasi" atau "Surat tugas".',
  },
  'missing-duration': {
    title: 'Waktu belum diisi',
    message: '{where} belum menyebut waktu[ pada satu pun dari {count} langkahnya].',
    advice: 'Tulis waktu dengan satuannya, misalnya "15 menit" atau "1 hari kerja".',
  },
  'missing-activity': {
    title: 'Kegiatan kosong',
    message: '{where} belum menyebut kegiatannya.',
    advice:
      'Tulis apa yang dikerjakan, diawali kata kerja aktif, misalnya "Memeriksa kelengkapan berkas".',
  },
  'activity-without-verb': {
    title: 'Kegiatan tidak diawali kata kerja aktif',
    message:
      '{where} diawali "{word}" ({form:name}); seharusnya kata kerja aktif[, misalnya "{better}"].',
    advice: 'Awali dengan kata kerja aktif seperti "Memeriksa", "Menyusun", atau "Menyerahkan".',
  },
  'activity-with-subject': {
    title: 'Kegiatan diawali pelakunya',
    message:
      '{where} diawali pelakunya, "{subject}", padahal pelaku sudah ditunjukkan oleh kolom pelaksana.',
    advice: 'Hapus pelaku dari kalimat dan mulailah dengan kata kerjanya.',
  },
  'hidden-decision': {
    title: 'Keputusan tersembunyi dalam kalimat',
    message:
      '{where} memuat syarat "{word} …" dalam kalimatnya, tetapi tidak digambar sebagai keputusan.',
    advice:
      'Gambarkan sebagai simbol keputusan dengan dua jalan, atau tandai langkah ini sebagai pilihan.',
  },
  'unused-performer': {
    title: 'Kolom pelaksana tidak terpakai',
    message: 'Pelaksana "{performer}" tidak mengerjakan satu langkah pun.',
    advice: 'Hapus kolomnya, atau beri langkah yang menjadi tugasnya.',
  },
  'step-without-performer': {
    title: 'Langkah tanpa pelaksana',
    message: '{where} belum memiliki pelaksana.',
    advice: 'Pilih siapa yang mengerjakan langkah ini.',
  },
  'duplicate-performer': {
    title: 'Nama pelaksana kembar',
    message: 'Nama pelaksana "{performer}" dipakai oleh dua kolom.',
    advice: 'Gabungkan kedua kolom, atau bedakan namanya bila pelaksananya memang berbeda.',
  },
  'similar-performers': {
    title: 'Nama pelaksana mirip',
    message: 'Pelaksana "{performer}" dan "{other}" mungkin pihak yang sama.',
    advice:
      'Pakai satu nama untuk satu pelaksana. Bila memang berbeda, sebutkan jabatannya dengan lengkap.',
  },
  'performer-outside-column': {
    title: 'Pelaku dalam kalimat tidak ada di kolomnya',
    message:
      '{where} menyebut "{performer}" sebagai pelaku, tetapi tidak ditandai pada kolom pelaksananya.',
    advice:
      'Tandai kolom pelaksana tersebut pada langkah ini, atau pindahkan pekerjaannya ke langkah tersendiri.',
  },
  'too-many-performers': {
    title: 'Pelaksana terlalu banyak untuk satu halaman',
    message: 'Ada {count} kolom pelaksana; lebih dari {most} kolom sulit dibaca pada satu halaman.',
    advice:
      'Pecah menjadi beberapa SOP, gabungkan pelaksana yang setingkat, atau cetak pada kertas A3.',
  },
  'activity-too-long': {
    title: 'Kalimat kegiatan terlalu panjang',
    message:
      '{where} memuat {count} kata; kegiatan sebaiknya satu kalimat, paling banyak {most} kata.',
    advice:
      'Pindahkan rincian ke kolom kelengkapan atau keterangan, atau pecah menjadi beberapa langkah.',
  },
  'many-deeds': {
    title: 'Banyak pekerjaan dalam satu langkah',
    message: '{where} memuat {count} pekerjaan sekaligus; sebaiknya paling banyak {most}.',
    advice: 'Pecah menjadi beberapa langkah agar masing-masing punya waktu dan output sendiri.',
  },
  'sop-too-long': {
    title: 'SOP terlalu panjang',
    message:
      'SOP ini memuat {count} simbol; lebih dari {most} simbol sulit dipahami dan mudah salah.',
    advice: 'Pecah menjadi beberapa SOP yang saling terkait.',
  },
  'step-number-order': {
    title: 'Nomor langkah tidak berurutan',
    message: 'Langkah bernomor {printed} seharusnya bernomor {expected} menurut urutannya.',
    advice: 'Urutkan kembali nomornya, atau biarkan nomor diisi secara otomatis.',
  },
  'repeated-step': {
    title: 'Langkah yang sama ditulis dua kali',
    message: '{where} sama persis dengan langkah {earlier}: kegiatan dan pelaksananya sama.',
    advice: 'Hapus salah satunya, atau arahkan panah kembali ke langkah yang pertama.',
  },
}
