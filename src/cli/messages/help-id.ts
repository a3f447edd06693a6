import type { CommandName } from './messages.ts'

export const helpId = `Pemakaian: tatalaksana PERINTAH [PILIHAN] BERKAS…

Perintah:
  check     memeriksa SOP dan menyebut setiap temuan beserta tempatnya
  compare   membandingkan SOP pelayanan yang sama pada beberapa kantor
  draw      menggambar diagram alir SOP sebagai SVG
  print     mencetak dokumen SOP sebagai PDF
  convert   mengubah SOP menjadi JSON, Word, Excel, BPMN, SVG, atau PDF
  diff      menyebut perubahan dari satu SOP ke SOP lain
  schema    menampilkan JSON Schema format dokumen

BERKAS adalah berkas berisi SOP (JSON, Word .docx, Excel .xlsx, BPMN 2.0), folder (semua berkas
seperti itu di dalamnya), atau - untuk masukan baku. Yang belum pasti dibaca disebut sebagai catatan.

Pilihan setiap perintah:
  --lang id|en   bahasa keluaran (bawaan: id)
  --help         penjelasan perintah
  --version      versi (tanpa perintah)

Kode keluar: 0 baik · 1 ada temuan berupa galat (diff: ada perubahan) · 2 perintah keliru · 3 ada berkas yang tidak
terbaca atau tidak dapat ditulis · 4 kesalahan program · 130 dihentikan`

export const commandHelpId: Readonly<Record<CommandName, string>> = {
  check: `Pemakaian: tatalaksana check [--json] [--level error|warning|hint] BERKAS…

Memeriksa SOP. Temuan dikelompokkan menurut berkas, dengan nomor langkah dan bagiannya.

  --json          satu objek JSON per baris: document, unreadable, dan summary di akhir
  --level TINGKAT temuan paling ringan yang ditampilkan (bawaan: hint)
  --lang id|en    bahasa temuan

Contoh: tatalaksana check --level warning sample-city/sops`,
  compare: `Pemakaian: tatalaksana compare [--json|--csv] [--out BERKAS] BERKAS…

Membandingkan 2 sampai 12 SOP dari pelayanan yang sama: jumlah, waktu, dan pelaksananya, serta
langkahnya dalam baris bersama. Langkah yang tidak ada disebut tidak ada; kecocokan yang belum
pasti ditandai.

  --json            perbandingan berformat tatalaksana-comparison/1
  --csv             tabel untuk lembar kerja, satu kolom untuk setiap SOP
  -o, --out BERKAS  berkas hasil; tanpa pilihan ini keluaran baku
  --lang id|en      bahasa tabel

Contoh: tatalaksana compare kecamatan-a.json kecamatan-b.json`,
  draw: `Pemakaian: tatalaksana draw [--out FOLDER] [--paper a4|f4|a3] BERKAS…

Menggambar diagram alir, satu SVG untuk setiap halaman: NAMA-1.svg, NAMA-2.svg, …

  -o, --out FOLDER folder hasil; tanpa pilihan ini satu SOP satu halaman ditulis ke keluaran baku
  --paper KERTAS   ukuran kertas (bawaan: yang terkecil yang nyaman dibaca)

Contoh: tatalaksana draw --out gambar sample-city/sops`,
  print: `Pemakaian: tatalaksana print [--out BERKAS.pdf|FOLDER] [--paper a4|f4|a3] BERKAS…

Mencetak dokumen SOP lengkap sebagai PDF/A: halaman identitas dan halaman diagram alir.

  -o, --out TUJUAN berkas .pdf untuk satu SOP, atau folder; tanpa pilihan ini satu SOP
                   ditulis ke keluaran baku
  --paper KERTAS   ukuran kertas (bawaan: yang terkecil yang nyaman dibaca)

Contoh: tatalaksana print --out cetak sample-city/sops`,
  convert: `Pemakaian: tatalaksana convert [--to BENTUK] [--out BERKAS|FOLDER] [--paper a4|f4|a3] BERKAS…

Mengubah SOP dari setiap bentuk yang terbaca ke bentuk lain. Satu berkas Word atau Excel boleh berisi
beberapa SOP: hasilnya NAMA-1, NAMA-2, … di dalam folder.

  --to BENTUK      json: format tatalaksana-sop/1 (bawaan) · docx: Word · xlsx: Excel · bpmn: BPMN 2.0 ·
                   svg: seperti draw · pdf: seperti print
  -o, --out TUJUAN berkas untuk satu SOP, atau folder; tanpa pilihan ini satu SOP ditulis ke keluaran baku
  --paper KERTAS   ukuran kertas (bawaan: yang terkecil yang nyaman dibaca)

Contoh: tatalaksana convert --out sop folder-word-dan-excel`,
  diff: `Pemakaian: tatalaksana diff [--json] [--out BERKAS] SEBELUM SESUDAH

Menyebut apa yang berubah dari SOP pertama ke SOP kedua: ringkasan, lalu satu baris untuk setiap
perubahan (+ baru, - dihapus, ~ berubah, > pindah). Langkah dicocokkan menurut pengenalnya, dan
menurut isinya bila pengenalnya tidak berarti; yang belum pasti disebut.

  --json           objek JSON berformat tatalaksana-changes/1
  -o, --out BERKAS berkas hasil; tanpa pilihan ini ditulis ke keluaran baku
  --lang id|en     bahasa uraian

Kode keluar: 0 tidak ada perubahan · 1 ada perubahan · 2 perintah keliru · 3 ada yang tidak terbaca

Contoh: tatalaksana diff lama.json baru.json`,
  schema: `Pemakaian: tatalaksana schema sop

Menampilkan JSON Schema format dokumen tatalaksana-sop/1.`,
}
