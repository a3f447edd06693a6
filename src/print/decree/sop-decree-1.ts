import type { DecreeTemplate, ForCount } from './decree-template.ts'

/**
 * The default decree of a unit's head that fixes SOPs, in the usual form of such decrees. A proposal:
 * each text may be changed before printing. Ministerial regulations come without their place in
 * the Berita Negara, which was not checked.
 */
export const sopDecree1: DecreeTemplate = {
  version: 'sop-decree/1',
  sources: [
    'PermenPANRB 35/2012: dokumen SOP memuat halaman judul, keputusan pimpinan, daftar isi, dan penjelasan singkat',
    'UU 12/2011 lampiran II dan praktik tata naskah dinas: kerangka keputusan',
  ],
  kind: 'Keputusan {head}',
  cover: {
    several: 'Standar Operasional Prosedur Administrasi Pemerintahan',
    one: 'Standar Operasional Prosedur {sop}',
  },
  about: {
    several: 'Penetapan Standar Operasional Prosedur di Lingkungan {unit}',
    one: 'Penetapan Standar Operasional Prosedur {sop}',
  },
  considerations: [
    'bahwa untuk mewujudkan penyelenggaraan tugas dan pelayanan yang tertib, pasti, terukur, dan dapat dipertanggungjawabkan pada {unit}, diperlukan tata cara kerja yang baku;',
    'bahwa Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 35 Tahun 2012 menjadi pedoman bagi instansi pemerintah dalam menyusun standar operasional prosedur administrasi pemerintahan;',
    'bahwa berdasarkan pertimbangan sebagaimana dimaksud pada huruf a dan huruf b, perlu menetapkan {kind} tentang {about};',
  ],
  legalBases: [
    'Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik (Lembaran Negara Republik Indonesia Tahun 2009 Nomor 112, Tambahan Lembaran Negara Republik Indonesia Nomor 5038);',
    'Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah (Lembaran Negara Republik Indonesia Tahun 2014 Nomor 244, Tambahan Lembaran Negara Republik Indonesia Nomor 5587) sebagaimana telah beberapa kali diubah;',
    'Undang-Undang Nomor 30 Tahun 2014 tentang Administrasi Pemerintahan (Lembaran Negara Republik Indonesia Tahun 2014 Nomor 292, Tambahan Lembaran Negara Republik Indonesia Nomor 5601) sebagaimana telah diubah;',
    'Peraturan Menteri Dalam Negeri Nomor 52 Tahun 2011 tentang Standar Operasional Prosedur di Lingkungan Pemerintah Provinsi dan Kabupaten/Kota;',
    'Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 35 Tahun 2012 tentang Pedoman Penyusunan Standar Operasional Prosedur Administrasi Pemerintahan;',
  ],
  decisions: [
    {
      several:
        'Menetapkan Standar Operasional Prosedur di Lingkungan {unit} sebagaimana tercantum dalam dokumen yang merupakan bagian tidak terpisahkan dari Keputusan ini.',
      one: 'Menetapkan Standar Operasional Prosedur {sop} sebagaimana tercantum dalam dokumen yang merupakan bagian tidak terpisahkan dari Keputusan ini.',
    },
    same(
      'Standar Operasional Prosedur sebagaimana dimaksud dalam Diktum KESATU menjadi acuan bagi setiap pelaksana dalam menjalankan tugas dan memberikan pelayanan.',
    ),
    same(
      'Pelaksanaan Standar Operasional Prosedur dipantau secara berkala dan dievaluasi sekurang-kurangnya satu kali dalam setahun atau sewaktu-waktu apabila diperlukan.',
    ),
    same('Keputusan ini mulai berlaku pada tanggal ditetapkan.'),
  ],
  explanation: {
    scope: {
      several:
        'Dokumen ini memuat Standar Operasional Prosedur yang berlaku di lingkungan {unit}, {government}. Setiap prosedur mengikat seluruh pelaksana yang disebut di dalamnya.',
      one: 'Dokumen ini memuat Standar Operasional Prosedur {sop} yang berlaku di lingkungan {unit}, {government}. Prosedur ini mengikat seluruh pelaksana yang disebut di dalamnya.',
    },
    summary: same(
      'Setiap Standar Operasional Prosedur terdiri atas bagian identitas dan bagian alur. Bagian identitas memuat nomor, tanggal, pejabat yang mengesahkan, dasar hukum, kualifikasi pelaksana, keterkaitan, peralatan, peringatan, serta pencatatan dan pendataan. Bagian alur memuat kegiatan, pelaksana, dan mutu baku yang meliputi kelengkapan, waktu, dan output.',
    ),
    definitions: [
      'Standar Operasional Prosedur yang selanjutnya disingkat SOP adalah serangkaian instruksi tertulis yang dibakukan mengenai proses penyelenggaraan tugas: bagaimana dan kapan harus dilakukan, di mana, dan oleh siapa.',
      'Pelaksana adalah jabatan atau pihak yang melakukan kegiatan dalam prosedur.',
      'Mutu baku adalah ukuran setiap kegiatan yang meliputi kelengkapan, waktu, dan output.',
      'Output adalah hasil yang dapat ditunjukkan dari setiap kegiatan.',
    ],
  },
}

function same(text: string): ForCount {
  return { several: text, one: text }
}
