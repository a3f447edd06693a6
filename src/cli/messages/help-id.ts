import type { CommandName } from './messages.ts'

export const helpId = `Pemakaian: tatalaksana PERINTAH [PILIHAN] BERKAS…

Perintah:
  check     memeriksa SOP dan menyebut setiap temuan beserta tempatnya
  compare   membandingkan SOP pelayanan yang sama pada beberapa kantor
  draw      menggambar diagram alir SOP sebagai SVG
  print     mencetak dokumen SOP sebagai PDF, satu per satu atau dihimpun dengan keputusan
  convert   mengubah SOP menjadi JSON, Word, Excel, BPMN, SVG, atau PDF
  diff      menyebut perubahan dari satu SOP ke SOP lain
  schema    menampilkan JSON Schema sebuah format dokumen
  log       memperlihatkan, mengubah bentuk, atau menyaring log kejadian
  conform   mencocokkan yang benar-benar terjadi (log) dengan SOP atau model lain
  discover  menemukan proses dari log: peta, pohon proses, jaring, atau rancangan SOP
  simulate  mencoba SOP dengan simulasi: waktu selesai, antrean, dan akibat perubahan
  survey    menghitung survei kepuasan masyarakat (IKM) dari berkas CSV
  audit     memeriksa keutuhan rantai audit: ekspornya, atau semua rantai sebuah basis data

BERKAS adalah berkas berisi SOP (JSON, Word .docx, Excel .xlsx, BPMN 2.0), folder (semua berkas
seperti itu di dalamnya), atau - untuk masukan baku. Yang belum pasti dibaca disebut sebagai catatan.

Pilihan setiap perintah:
  --lang id|en   bahasa keluaran (bawaan: id)
  --help         penjelasan perintah
  --version      versi (tanpa perintah)

LOG adalah XES, CSV, atau OCEL 2.0 (JSON atau XML), boleh dikemas gzip; bentuknya dikenali dari isinya.

Kode keluar: 0 baik · 1 ada temuan berupa galat (diff: ada perubahan; audit: rantai rusak) · 2 perintah keliru · 3 ada berkas yang tidak
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
           tatalaksana print --bundle HIMPUNAN.json --out BERKAS.pdf [--paper a4|f4|a3] BERKAS…

Mencetak dokumen SOP lengkap sebagai PDF/A: halaman identitas dan halaman diagram alir. Dengan --bundle
semua SOP menjadi satu dokumen menurut urutan yang disebut, didahului halaman judul, keputusan, daftar
isi, dan penjelasan singkat.

  -o, --out TUJUAN berkas .pdf untuk satu SOP, atau folder; tanpa pilihan ini satu SOP
                   ditulis ke keluaran baku
  --paper KERTAS   ukuran kertas (bawaan: yang terkecil yang nyaman dibaca)
  --bundle BERKAS  isi halaman di depan SOP (tatalaksana-bundle/1): pemerintah daerah, perangkat daerah,
                   tahun, dan bila perlu judul, keputusan, penjelasan; yang tidak diisi diusulkan

Contoh: tatalaksana print --out cetak sample-city/sops
        tatalaksana print --bundle sample-city/bundles/disdukcapil.json --out disdukcapil.pdf \\
          sample-city/sops/akta-kelahiran.json sample-city/sops/perekaman-ktp-el.json`,
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
  schema: `Pemakaian: tatalaksana schema sop|standard

Menampilkan JSON Schema format dokumen tatalaksana-sop/1 atau tatalaksana-standard/1.`,
  log: `Pemakaian: tatalaksana log info LOG [--json] [--all]
           tatalaksana log convert LOG --out BERKAS [--to BENTUK] [--spreadsheet]
           tatalaksana log filter LOG --out BERKAS [SARINGAN]

info memperlihatkan isi log: jumlah, waktu, kegiatan, varian, cara membacanya, dan yang diperbaiki saat
dibaca. convert menulis log dalam bentuk lain (menurut akhiran nama hasil: .xes .csv .json .xml, juga
.gz, atau --to xes|csv|ocel-json|ocel-xml). filter menyisihkan sebagian dan menyebut banyaknya.

Cara membaca (semua perintah yang memakai LOG; tanpa pilihan ini ditebak dan diperlihatkan):
  --format BENTUK        xes, csv, ocel-json, atau ocel-xml
  --case --activity --time --start --resource --transition KOLOM
                         kolom CSV; dua kolom waktu digabung dengan tanda tambah: tanggal+jam
  --delimiter comma|semicolon|tab|bar   --encoding utf-8|utf-16le|utf-16be|windows-1252   --no-header
  --times BENTUK         year-first, day-first, month-first, unix-seconds, unix-milliseconds,
                         spreadsheet-days
  --zone ZONA            zona waktu yang tidak menyebutnya: WIB, WITA, WIT, UTC, +07:00; bawaan: zona pada
                         --calendar, atau WIB
  --object-type JENIS    jenis objek OCEL yang menjadi berkas

Saringan, dipakai menurut urutan ini; beberapa nilai dipisahkan titik koma:
  --from TANGGAL --until TANGGAL [--range touching|within|beginning-in]
  --where KUNCI=NILAI;…  berkas dengan sifat itu
  --having, --without, --beginning-with, --ending-with KEGIATAN;…   --following 'A>B'
  --longer-than, --shorter-than 2d|12h|30m   lamanya berkas menurut jam dinding
  --variants N           N varian terbanyak       --covering 0.8   varian yang mencakup 80% berkas
  --only-activities, --drop-activities KEGIATAN;…   --only-resources PETUGAS;…
  --where-event KUNCI=NILAI;…   --first N   --sample N [--seed S]

Contoh: tatalaksana log info sample-city/logs/surat-pengantar.csv`,
  conform: `Pemakaian: tatalaksana conform LOG MODEL [PILIHAN]

Mencocokkan setiap berkas pada LOG dengan MODEL: SOP (JSON, Word, Excel, BPMN), jaring Petri (PNML), atau
pohon proses. Menyebut penyimpangan dengan jumlah, bagian berkas, dan waktu tambahannya; kesesuaian dan
ketepatan; waktu per langkah terhadap yang dijanjikan; dan penyumbat. Berkas yang masih berjalan tidak
disebut menyimpang. Cara membaca LOG: tatalaksana log --help.

  --svg BERKAS           gambar: diagram alir SOP yang diberi tanda, atau peta proses
  --cases BERKAS.csv     satu baris per berkas: varian, penyimpangan, kesesuaian, waktu
  --json | --csv         laporan sebagai data, atau tabel penyimpangan
  -o, --out BERKAS       berkas laporan; tanpa pilihan ini keluaran baku
  --deviations           hanya jumlah penyimpangan dan kesesuaian (paling cepat)
  --events every|pairs   every: tiap kejadian dihitung (bawaan); pairs: mulai dan selesai dipasangkan
  --mapping BERKAS.json  { "kegiatan pada log": "kegiatan, nomor, atau pengenal langkah" }
  --performers BERKAS.json { "petugas pada log": ["pelaksana"] }
  --accepted BERKAS.json penyimpangan yang diterima beserta alasannya (tatalaksana-accepted/1)
  --running recent|none|KUNCI=NILAI;…   berkas mana yang masih berjalan (bawaan: recent)
  --calendar BERKAS.json kalender kerja (tatalaksana-calendar/1); bawaan Perpres 21/2023 tanpa libur
  --promised WAKTU       janji untuk seluruh berkas, misalnya '5 hari kerja' (bawaan: yang ada pada SOP)
  --most N               banyaknya penyimpangan yang disebut (bawaan: 20)
  --costs BERKAS.json    biaya tiap jenis gerak: { "log": 1, "model": 1, "modelOf": { "kegiatan": 2 } }
  --states N             batas pencarian per varian; di atasnya disebut batas bawah dan atas
  --threads N            utas (bawaan: semua inti)

Kode keluar: 0 selesai dicocokkan, ada atau tidak ada penyimpangan · 2 perintah keliru · 3 ada yang tidak terbaca

Contoh: tatalaksana conform sample-city/logs/surat-pengantar.csv sample-city/sops/surat-pengantar.json`,
  discover: `Pemakaian: tatalaksana discover LOG [--as BENTUK] [PILIHAN]

Menemukan proses yang benar-benar dijalankan menurut LOG. Cara membacanya: tatalaksana log --help.

  --as BENTUK            map: peta proses sebagai SVG (bawaan) · tree: pohon proses · pnml: jaring Petri ·
                         sop: rancangan SOP (JSON) untuk dilanjutkan penyusun · json, csv: peta sebagai data
  --activities 0–1       bagian kegiatan yang diperlihatkan pada peta, yang tersering dahulu (bawaan: 1)
  --paths 0–1            bagian jalan antara kegiatan (bawaan: 0,2)
  --noise 0–1            penyimpangan yang diabaikan pohon dan jaring (IMf; bawaan: 0,2)
  --events every|pairs   seperti pada conform
  --paper a4|f4|a3|auto|screen   ukuran peta (bawaan: screen)
  --title JUDUL
  -o, --out BERKAS       berkas hasil; tanpa pilihan ini keluaran baku

Contoh: tatalaksana discover sample-city/logs/surat-pengantar.csv --out peta.svg`,
  simulate: `Pemakaian: tatalaksana simulate SOP [LOG] [PILIHAN]
           tatalaksana simulate SOP [LOG] --against SOP-LAIN [PILIHAN]

Mencoba SOP dengan simulasi: berkas datang, mengantre pada pelaksana, dan dikerjakan pada jam kantor.
Lama langkah dari janji pada SOP, atau seperti pada LOG bila disebut. Hasilnya waktu selesai, antrean, dan
pemakaian pelaksana, dengan rentang 95%. --against membandingkan dengan SOP lain.

  --per-day N            berkas per hari kerja (bawaan: 10; dengan LOG seperti pada log)
  --capacity 'NAMA=N;…'  banyaknya orang per pelaksana (bawaan: 1; pihak luar tak terbatas)
  --runs N --size N      banyaknya percobaan, dan berkas per percobaan (bawaan: 10 dan 2.000)
  --variation 0–1        sebaran lama di sekitar janji (bawaan: 0,3)
  --back 0–1             bagian berkas yang dikembalikan pada keputusan (bawaan: 0,2)
  --seed N               benih bilangan acak (bawaan: 1); benih sama, hasil sama
  --calendar, --promised, --mapping, --events   seperti pada conform
  --log BERKAS           tulis berkas simulasi pertama sebagai log (XES, CSV, OCEL)
  --json | --csv  -o, --out BERKAS

Contoh: tatalaksana simulate sop.json --per-day 25 --capacity 'Petugas Loket=2' --against sop-baru.json`,
  survey: `Pemakaian: tatalaksana survey BERKAS.csv [PILIHAN]

Menghitung survei kepuasan masyarakat (PermenPANRB 14/2017): indeks menurut tiga bobot, mutu, unsur, selang 95%,
kesenjangan dengan kepentingan, dan yang ditahan beserta sebabnya. BERKAS (CSV UTF-8, boleh gzip, atau - untuk
masukan baku) memuat satu responden per baris, nilai 1–4, kolom menurut kunci unsur (requirements, procedure, time,
cost, product, competence, behaviour, complaints, facilities), nama Indonesianya, atau U1…U9; kepentingan:
"kepentingan u1"; juga layanan, unit, kanal, periode, saran.

  --u8 complaints|facilities  unsur yang dimaksud U8; U9 yang lain (bawaan: complaints; urutan cetakan berbeda-beda)
  --population N       pengguna layanan pada masa itu: koreksi populasi terhingga dan jumlah sampel
  --asked N            orang yang diminta menjawab: tingkat tanggapan
  --period TEKS        hanya baris periode itu
  --by KOLOM           kelompok: service, unit, channel, period (dengan tren), atau judul kolom lain
  --instrument BERKAS  instrumen (tatalaksana-survey/1): unsur dan subunsur yang ditanyakan
  --date TANGGAL       tanggal untuk batas mutu yang berlaku (bawaan: yang terbaru)
  --strict             tolak berkas bila ada isi yang tidak dapat dihitung
  --json | --csv       angka sebagai data
  -o, --out BERKAS     berkas hasil; tanpa itu keluaran baku

Kode keluar: 0 selesai · 2 perintah keliru · 3 berkas tidak terbaca atau, dengan --strict, ditolak

Contoh: tatalaksana survey skm.csv --population 400 --by service`,
  audit: `Pemakaian: tatalaksana audit verify [--json] EKSPOR…
           tatalaksana audit verify [--json] [EKSPOR…] --database ALAMAT|FOLDER

Memeriksa rantai audit dan menyebut setiap baris yang diubah, dihapus, disisipkan, ditukar, atau dipotong.
EKSPOR adalah ekspor NDJSON dari halaman Audit, dikemas gzip atau tidak, atau - untuk masukan baku;
pemeriksaannya tidak memerlukan basis data. Rantai yang seluruhnya dibuat ulang hanya tampak dari hash terakhir
yang pernah dicatat, atau dari ekspor yang disimpan, di tempat lain.

  --database TEMPAT   periksa rantai setiap pemerintah daerah pada basis data: alamat postgres://…, atau
                      folder data PostgreSQL bawaan (data/postgres). Hanya membaca. Tanpa EKSPOR dan tanpa
                      pilihan ini dipakai DATABASE_URL, sehingga kata sandi tidak tampak pada daftar proses.
                      Bersama EKSPOR: periksa juga apakah basis data masih memuat rantai yang diekspor itu
  --json              satu objek JSON per baris untuk setiap rantai (tatalaksana-audit-verdict/1)

Kode keluar: 0 utuh · 1 rusak · 2 perintah keliru · 3 ada yang tidak terbaca sehingga tidak diperiksa

Contoh: tatalaksana audit verify audit-2026-11-26.ndjson.gz`,
}
