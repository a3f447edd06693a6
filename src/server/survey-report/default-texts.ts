import { channelNames } from './content/report-words.ts'
import type { SurveyResults } from '../survey-figures/figures-record.ts'
import type { ReportTexts } from './survey-report-record.ts'

/** Room to fill in what is not known here. */
const dots = '………………………'
const together = new Intl.ListFormat('id')

function uncapitalised(text: string): string {
  return text.charAt(0).toLocaleLowerCase('id') + text.slice(1)
}

const legalBasis = [
  'Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik;',
  'Peraturan Pemerintah Nomor 96 Tahun 2012 tentang Pelaksanaan Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik;',
  'Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 14 Tahun 2017 tentang Pedoman Penyusunan Survei Kepuasan Masyarakat Unit Penyelenggara Pelayanan Publik.',
]

/** Gives the sentences with which an office begins; all of them are its own to change. */
export function defaultTexts({
  survey,
  unitName,
  channels,
}: Pick<SurveyResults, 'survey' | 'unitName' | 'channels'>): ReportTexts {
  const ways = channels.map(({ channel }) => uncapitalised(channelNames[channel]))
  const received = ways.length === 0 ? '' : ` Jawaban diterima melalui ${together.format(ways)}.`
  return {
    background: [
      `Penyelenggara pelayanan publik wajib mengukur kepuasan penggunanya paling sedikit satu kali dalam setahun. Untuk itu ${unitName} melaksanakan ${survey.title} guna mengetahui bagaimana pelayanannya dirasakan oleh masyarakat.`,
      'Laporan ini memuat pelaksanaan survei, hasilnya, analisis atas hasil tersebut, dan tindak lanjut untuk memperbaiki pelayanan.',
    ].join('\n'),
    purpose: [
      `Survei ini dimaksudkan untuk memperoleh penilaian masyarakat atas pelayanan ${unitName}.`,
      'Tujuannya adalah mengetahui kekuatan dan kelemahan tiap unsur pelayanan, menyusun rencana tindak lanjut, dan mengetahui apakah perbaikan yang dilakukan dirasakan oleh masyarakat.',
    ].join('\n'),
    legalBasis: legalBasis.join('\n'),
    team: [
      `Penanggung jawab: Kepala ${unitName}`,
      `Ketua pelaksana: ${dots}`,
      `Anggota: ${dots}`,
    ].join('\n'),
    method: `Survei dilaksanakan dengan kuesioner yang diisi oleh pengguna layanan.${received}`,
    place: `Pengumpulan data dilakukan di tempat pelayanan ${unitName} dan secara daring.`,
    respondents:
      'Responden adalah pengguna layanan pada masa survei. Nama dan identitas responden tidak ditanyakan dan tidak dicatat.',
    analysis: '',
    closing:
      'Demikian laporan ini disusun sebagai pertanggungjawaban atas pelaksanaan survei dan sebagai bahan perbaikan pelayanan. Hasil survei diumumkan kepada masyarakat, dan pelaksanaan rencana tindak lanjut dinilai dengan survei berikutnya.',
    signedPlace: '',
    signedOn: '',
    signatoryPosition: `Kepala ${unitName}`,
    signatoryName: '',
    signatoryNumber: '',
  }
}
