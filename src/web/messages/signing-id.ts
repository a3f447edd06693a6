/** The words of signing an official document, in Indonesian. */
export const signingId = {
  title: 'Tandatangani secara elektronik',
  what: 'Yang ditandatangani',
  once: 'Dokumen dicetak dari isi yang disahkan, dengan cap tanda tangan dan kode QR di tempat orang membubuhkan tanda tangan. Setelah tercatat, tanda tangan tidak dapat dibatalkan atau diulang.',
  ratifiedOn: 'Tanggal pengesahan',
  effectiveOn: 'Berlaku mulai',
  official: 'Pejabat pada dokumen',
  withWhat: 'Sertifikat yang dipakai',
  whose: 'Pilih sertifikat',
  operator: 'Sertifikat yang disiapkan pengelola',
  brought: 'Berkas kunci sendiri',
  file: 'Berkas kunci PKCS#12 (.p12, .pfx)',
  fileHint: 'Hanya dipakai untuk sekali ini. Berkas dan frasa sandi tidak disimpan.',
  passphrase: 'Frasa sandi berkas kunci',
  certifiedIf:
    'Tanda tangan dengan berkas kunci disebut tersertifikasi hanya jika sertifikatnya diterbitkan PSrE yang dikenal di sini. Periksa sertifikat untuk mengetahuinya sebelum menandatangani.',
  neverCertified:
    'Pengelola belum mencatat PSrE mana pun, jadi tanda tangan ini tidak akan disebut tersertifikasi.',
  submit: 'Tandatangani',
  check: 'Periksa sertifikat saja',
  checked:
    'Sertifikat ini dapat dipakai. Belum ada yang ditandatangani; pilih berkasnya lagi untuk menandatangani.',
  subject: 'Atas nama',
  validTo: 'Berlaku sampai',
  willBeCertified: 'Tanda tangan akan disebut tersertifikasi.',
  willNotBeCertified: 'Tanda tangan tidak akan disebut tersertifikasi.',
  signedTitle: 'Dokumen bertanda tangan elektronik',
  done: 'Dokumen sudah ditandatangani dan tercatat.',
  pressedBy: 'Dilakukan oleh',
  documentHash: 'Sidik dokumen (SHA-256)',
  download: 'Unduh dokumen bertanda tangan (PDF)',
  signedBy: (name: string, when: string) => `Ditandatangani ${name}, ${when}.`,
}
