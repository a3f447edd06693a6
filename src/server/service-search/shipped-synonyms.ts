/** Words for the same thing. `line`: 'a = b' holds both ways; of 'a > b | c' who asks for a finds b and c too. */
export type ShippedSynonyms = {
  readonly line: string
  /** In which year the law changed the name, and what law. */
  readonly since?: string
  readonly source?: string
}

const usual = `
ktp = ktp el = e ktp = ektp = kartu tanda penduduk = identity card = id card
ktp digital > identitas kependudukan digital
digital id > identitas kependudukan digital
kk = kartu keluarga = family card
kia = kartu identitas anak
kartu anak > kartu identitas anak
akta lahir = akta kelahiran = birth certificate
surat lahir > surat keterangan kelahiran | akta kelahiran
surat kelahiran > surat keterangan kelahiran | akta kelahiran
akta mati = akta kematian = death certificate
surat mati > surat keterangan kematian | akta kematian
meninggal = wafat = kematian = mati
nikah = kawin = perkawinan = pernikahan = menikah = marriage
akta nikah > akta perkawinan | pencatatan perkawinan
catatan sipil = pencatatan sipil = civil registry
cerai = perceraian = divorce
adopsi = pengangkatan anak = adoption
ganti = penggantian = tukar
ubah = perubahan = ganti = change
ganti nama > perubahan nama
salah nama > perubahan nama | beda nama
tambah > menambah | perubahan
pecah kk = pisah kk > kartu keluarga baru
pindah alamat > pindah | perubahan alamat
pindah rumah > surat keterangan pindah
pindah domisili > surat keterangan pindah
pindah datang = pindah masuk
moving > pindah
hilang = kehilangan = lost
rusak = sobek = damaged
cetak ulang > penggantian | salinan
legalisasi = pengesahan salinan
skck = catatan kepolisian = surat kelakuan baik = police clearance
sktm = surat keterangan tidak mampu = surat miskin = keterangan miskin
miskin = tidak mampu = kurang mampu = poor
sku = surat keterangan usaha
surat usaha > surat keterangan usaha
domisili = tempat tinggal
surat pengantar = pengantar
belum kawin = belum menikah = lajang
waris = ahli waris = warisan
ahli waris = heirs
ajb = akta jual beli
tki = tkw = pekerja migran = pmi
bpjs = jaminan kesehatan = jkn = kis = health insurance
bpjs kesehatan > jaminan kesehatan
bpjs mati > reaktivasi jaminan kesehatan
bpjs nonaktif > reaktivasi jaminan kesehatan
tidak aktif = nonaktif > reaktivasi
bansos = bantuan sosial > bantuan pangan | bantuan keluarga miskin | data sosial
sembako > bantuan pangan | bahan pokok
blt = bantuan langsung tunai > bantuan tunai
pkh = program keluarga harapan
disabilitas = difabel = cacat = penyandang disabilitas = disability = disabled
kursi roda = wheelchair > alat bantu
lansia = lanjut usia = manula = jompo = elderly
odgj = gangguan jiwa = orang gila
banjir > bencana
longsor > bencana
gempa > bencana
kebakaran > pemadaman kebakaran
usaha = bisnis = business
umkm = ukm = usaha mikro
izin = permit = licence = license
nib = nomor induk berusaha = izin usaha = business license = business licence = business permit
warung > usaha
toko > usaha
kafe > rumah makan | makanan minuman
restoran = rumah makan = restaurant
pirt = p irt = spp irt = produksi pangan industri rumah tangga
makanan rumahan > pangan industri rumah tangga
oss > nomor induk berusaha
bangun rumah > persetujuan bangunan gedung
renovasi rumah > persetujuan bangunan gedung
pbg = persetujuan bangunan gedung = building permit
slf = sertifikat laik fungsi
kkpr = kesesuaian kegiatan pemanfaatan ruang
reklame = baliho = spanduk = billboard = papan nama = iklan
sip = surat izin praktik
dokter = doctor
perawat = nurse
bidan = midwife
riset = penelitian = research
air isi ulang > depot air minum
galon > depot air minum
pbb = pajak bumi dan bangunan = pajak bumi bangunan = land tax = property tax
sppt = pajak bumi dan bangunan
bphtb = bea perolehan hak atas tanah dan bangunan
balik nama = ganti nama pemilik = mutasi
keringanan > pengurangan
pajak = tax
berobat > rawat jalan | pengobatan
periksa dokter > rawat jalan
puskesmas = pusat kesehatan masyarakat = health centre = health center
igd = ugd = gawat darurat = emergency
opname = rawat inap
rs = rsud = rumah sakit = hospital
imunisasi = vaksin = vaksinasi = vaccination = immunization
lahiran = melahirkan = bersalin = persalinan
hamil = kehamilan = mengandung = pregnant = pregnancy
kb = keluarga berencana = kontrasepsi
gigi = dental
tbc = tb = tuberkulosis
dbd = demam berdarah
nyamuk > demam berdarah
narkoba = napza
gigit anjing = digigit anjing > antirabies
rabies = antirabies
spmb = penerimaan murid baru = school enrolment = school enrollment = school admission
daftar sekolah > penerimaan murid baru
masuk sekolah > penerimaan murid baru
masuk sd > penerimaan murid baru sd
masuk smp > penerimaan murid baru smp
pindah sekolah = mutasi siswa = mutasi murid
siswa = murid = pelajar
kip = indonesia pintar = pip
kuliah > mahasiswa
beasiswa = scholarship
kartu kuning = kartu pencari kerja = ak1 = ak 1 = kartu tanda pencari kerja
loker = lowongan kerja = lowongan
blk = balai latihan kerja
phk = pemutusan hubungan kerja = dipecat > perselisihan hubungan industrial
pdam = air minum = air bersih = perumda air minum = water supply
air mati > gangguan air minum
air keruh > gangguan air minum
pemasangan pdam > sambungan baru air minum
pemasangan air > sambungan baru air minum
jalan berlubang > jalan rusak
lampu jalan = pju = penerangan jalan = street light
lampu jalan mati > penerangan jalan umum
bedah rumah > rumah tidak layak huni
sampah = garbage = trash = rubbish
sedot wc = sedot tinja = septic tank = penyedotan tinja
tebang pohon = penebangan pohon
potong pohon > penebangan pohon
kir = uji kir = uji berkala kendaraan
bbm = solar = bahan bakar
kaki lima = pkl
timbangan = tera
kuburan = makam = pemakaman
kdrt = kekerasan dalam rumah tangga > kekerasan
hajatan = pesta = keramaian = event
lapor = laporan = pengaduan = aduan = complaint = complain
pungli > pengaduan
sewa gedung > peminjaman gedung | aula
sewa = peminjaman = pinjam
tanah = lahan = land
hewan = binatang = animal
kucing > hewan
anjing > hewan
sapi > hewan | ternak
orangtua = orang tua = parents
perpustakaan = library
telepon = smartphone = handphone = ponsel
`

/** Names that the law has replaced: who asks by the old one finds the new one. */
const replaced: readonly ShippedSynonyms[] = [
  {
    line: 'imb = izin mendirikan bangunan > persetujuan bangunan gedung',
    since: '2021',
    source: 'PP 16/2021',
  },
  {
    line: 'siup = surat izin usaha perdagangan > nomor induk berusaha',
    since: '2018',
    source: 'PP 24/2018',
  },
  {
    line: 'tdp = tanda daftar perusahaan > nomor induk berusaha',
    since: '2018',
    source: 'PP 24/2018',
  },
  {
    line: 'situ = izin tempat usaha = izin gangguan > nomor induk berusaha',
    since: '2017',
    source: 'Permendagri 19/2017',
  },
  {
    line: 'ppdb = penerimaan peserta didik baru > penerimaan murid baru',
    since: '2025',
    source: 'Permendikdasmen 3/2025',
  },
  { line: 'dtks > data tunggal sosial dan ekonomi', since: '2025', source: 'Inpres 4/2025' },
  { line: 'jamkesmas = jamkesda > jaminan kesehatan', since: '2014', source: 'UU 24/2011' },
]

/** The list that the program brings along; a government adds its own words to it. */
export const shippedSynonyms: readonly ShippedSynonyms[] = [
  ...usual
    .trim()
    .split('\n')
    .map((line) => ({ line })),
  ...replaced,
]
