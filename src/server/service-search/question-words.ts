import type { AskedAspect } from './service-search-record.ts'

/** Words around a question that tell nothing of what is asked for, in both languages. */
export const emptyWords: ReadonlySet<string> = new Set(
  `saya aku kami kita gue gw mau ingin pengen pingin hendak akan bikin buat membuat bikinin urus ngurus
  mengurus pengurusan pembuatan cara caranya bagaimana gimana untuk yang yg di ke dari dan atau dengan pada
  dalam ini itu tersebut apa apakah apaan siapa kapan mana bisa dapat harus perlu butuh tolong mohon minta
  ya dong sih min pak bu kak admin adalah ada berapa udah sudah belum lagi juga saja aja tentang soal
  kalau kalo jika bila kena karena agar supaya oleh para tanpa layanan
  how to get getting a an the i we my me our want need for of in on at is are do does can could please make
  apply where what when which with from and or your`.split(/\s+/),
)

/** Phrases that say what one wants to know first. They are no part of what is asked for. */
export const aspectPhrases: Readonly<Record<AskedAspect, readonly string[]>> = {
  fee: [
    'biaya',
    'biayanya',
    'tarif',
    'harga',
    'ongkos',
    'berapa bayar',
    'bayar berapa',
    'cost',
    'fee',
    'fees',
    'price',
    'how much',
  ],
  requirements: [
    'syarat',
    'syaratnya',
    'persyaratan',
    'bawa apa',
    'apa yang dibawa',
    'requirement',
    'requirements',
    'what to bring',
  ],
  duration: ['berapa lama', 'berapa hari', 'lama proses', 'how long', 'kapan jadi'],
  hours: [
    'jam buka',
    'jam kerja',
    'jam layanan',
    'jam berapa',
    'buka jam',
    'hari sabtu',
    'opening hours',
    'open hours',
  ],
  place: ['di mana', 'dimana', 'alamat kantor', 'lokasi', 'where'],
}

/** Spellings that people use for the word behind them. */
export const spellings: ReadonlyMap<string, string> = new Map(
  Object.entries({
    akte: 'akta',
    ijin: 'izin',
    perijinan: 'perizinan',
    ijasah: 'ijazah',
    praktek: 'praktik',
    apotik: 'apotek',
    nomer: 'nomor',
    ambulan: 'ambulans',
    ambulance: 'ambulans',
    ilang: 'hilang',
    rubah: 'ubah',
    merubah: 'ubah',
    ortu: 'orangtua',
    ket: 'keterangan',
    ktpel: 'ektp',
    hp: 'telepon',
    legalisir: 'legalisasi',
    dilegalisir: 'legalisasi',
    antri: 'antrean',
    sertipikat: 'sertifikat',
    lisensi: 'izin',
    nambah: 'tambah',
    pasang: 'pemasangan',
    nikahan: 'nikah',
    ngadu: 'adu',
  }),
)
