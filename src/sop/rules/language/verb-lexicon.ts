/** Words that decide what the shape of a word alone cannot. All in lower case. */
export type VerbLexicon = {
  /** Bare verbs that may open an activity ("terima berkas", "hadir di lokasi"). */
  readonly bare: ReadonlySet<string>
  /** Words that look like verbs and name no action ("menteri", "berkas", "dinas"). */
  readonly notVerbs: ReadonlySet<string>
}

const bare = `
  ajak ajukan ambil amati antar antarkan arahkan arsipkan atur baca bagikan bahas bantu batalkan bawa
  bayar bentuk beri berikan beritahu beritahukan bersihkan buat buka bubuhkan cabut cari catat cek cetak
  cocokkan daftarkan datang dengarkan dokumentasikan entri fotokopi gandakan ganti gelar gunakan hadir
  hadiri hapus hitung hubungi ikuti informasikan ingatkan input isi jadwalkan jalankan jawab jelaskan jemput
  kaji kawal kelola keluarkan kembali kembalikan ketik kirim kirimkan klik konsultasikan kumpulkan
  kunjungi laksanakan lakukan lampirkan lampiri lanjutkan lapor laporkan layani lengkapi lihat login masuk
  masukkan minta mohon muat mulai musnahkan naikkan nomori olah paparkan pasang pastikan perbaiki
  periksa perbarui persiapkan pilah pilih pindahkan pindai posting rancang rapatkan rekam rekap
  resmikan sahkan salin sampaikan selenggarakan selesai selesaikan sepakati serahkan sesuaikan setor setujui siapkan
  simpan simpulkan sortir susun tampilkan tambahkan tandai tandatangani tanyakan tawarkan tayangkan
  tegur telaah teliti telusuri tempel tempelkan temui tentukan terapkan terbitkan terima terjunkan teruskan
  tetapkan tiba tindaklanjuti tinjau tolak tugaskan tulis tunggu tunjuk tutup uji ukur umumkan undang
  turun undangkan unduh unggah upload urutkan usulkan verifikasikan wawancarai`

const notVerbs = `
  medali medan media medis mei meja mekanik mekanisme melainkan melalui memadai memang member memo memori mendadak
  mendatang mendesak menengah mengapa mengenai menit menjadi menjelang mental mentah menteri mentor menu menurut
  menyeluruh merah merata merdeka merek mereka meritokrasi merupakan mesin meski meskipun metode mewah
  benda bendahara berani beranda beras berat berbagai berdasarkan berdasar berhak beri berikut berikutnya
  berita berjalan berkala berkas berkepentingan berkewajiban berlaku berkenaan bernomor berpengalaman bersama
  bersamaan bersangkutan bersih bersifat berstatus bersyarat bertanggal berupa berwenang beserta besar
  diagram dialog digital diklat diktum dimana dinas dini direksi direktorat direktur diri disdukcapil dishub
  disiplin diskusi dispensasi dispora disposisi disnaker distribusi distrik divisi
  bahkan bukan ikan pekan rekan sedangkan silakan silahkan`

function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/))
}

/** The lexicon that rules use where the context names no other. */
export const defaultVerbLexicon: VerbLexicon = {
  bare: wordSet(bare),
  notVerbs: wordSet(notVerbs),
}
