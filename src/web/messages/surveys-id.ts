/** The words of satisfaction surveys as staff lead them, in Indonesian. */
export const surveysId = {
  link: 'Survei kepuasan',
  pages: 'Halaman survei',
  tabs: {
    plan: 'Rencana',
    codes: 'Kode',
    devices: 'Layar',
    paper: 'Formulir kertas',
    judging: 'Pemeriksaan',
    remarks: 'Saran',
    results: 'Hasil',
    followUp: 'Tindak lanjut',
    report: 'Laporan',
  },
  states: { draft: 'Rancangan', open: 'Berlangsung', closed: 'Ditutup' },
  period: (from: string, to: string) => `${from} – ${to}`,
  list: {
    title: 'Survei kepuasan masyarakat',
  },
}
