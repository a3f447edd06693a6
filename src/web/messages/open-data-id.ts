/** The words of the open data in Indonesian. */
export const openDataId = {
  describe: {
    free: 'Tidak dipungut biaya',
    channels: { counter: 'Loket', online: 'Daring' },
    standardTitle: 'Standar pelayanan',
    standard: ({ decree, since, time }: StandardWords) =>
      [
        decree === '' ? 'Standar pelayanan.' : `Ditetapkan dengan ${decree}.`,
        `Berlaku sejak ${since}.`,
        time === '' ? '' : `Waktu pelayanan: ${time}.`,
      ]
        .filter((text) => text !== '')
        .join(' '),
    untitledSop: 'SOP tanpa judul',
    sop: (number: string) =>
      number === '' ? 'SOP yang menjadi dasar pelaksanaan layanan.' : `SOP nomor ${number}.`,
  },
  catalog: {
    title: (government: string) => `Data terbuka layanan publik ${government}`,
    description: (government: string) =>
      `Layanan publik ${government} beserta standar pelayanannya, SOP yang berlaku, perangkat daerah, hasil survei kepuasan masyarakat, dan perubahannya.`,
    keywords: ['layanan publik', 'standar pelayanan', 'SOP', 'Satu Data Indonesia'],
    theme: 'Pelayanan publik',
    stretch: (format: string) => `Daftar dalam format ${format}, per halaman, melalui API.`,
    file: (format: string) => `Seluruh data dalam format ${format}, selalu keadaan terakhir.`,
    api: {
      title: 'API layanan publik',
      text: 'Membaca layanan, SOP, perangkat daerah, dan hasil survei satu per satu atau per halaman, dalam JSON dan CSV.',
    },
    datasets: {
      services: {
        title: 'Layanan dan standar pelayanan',
        text: 'Semua layanan yang dijanjikan: persyaratan, prosedur, waktu, biaya, produk, tempat, dan dasar hukumnya.',
      },
      sops: {
        title: 'SOP yang berlaku',
        text: 'SOP administrasi pemerintahan yang berlaku, tanpa nama orang.',
      },
      units: {
        title: 'Perangkat daerah dan unit kerja',
        text: 'Perangkat daerah dan unit kerja dengan susunannya.',
      },
      surveys: {
        title: 'Hasil survei kepuasan masyarakat',
        text: 'Survei kepuasan masyarakat (SKM) yang hasilnya sudah ditayangkan, dengan indeksnya (IKM). Tiap baris menyebut alamat berkas jumlah jawaban yang cukup untuk menghitung ulang semua angkanya.',
      },
      changes: {
        title: 'Perubahan standar pelayanan',
        text: 'Standar pelayanan yang mulai berlaku, berubah, atau berakhir, dan rancangan yang dibuka untuk tanggapan, yang terbaru lebih dahulu.',
      },
    },
  },
  page: {
    title: 'Data terbuka',
    description: (government: string) => `Data layanan publik ${government} untuk siapa saja.`,
    lead: 'Semua yang tampil di portal ini juga tersedia sebagai data, untuk dibaca program, diolah, dan disebarkan lagi.',
    count: (count: string) => `${count} butir`,
    files: 'Format',
    fresh: 'Kemutakhiran',
    freshText:
      'Data selalu sama dengan yang tampil di portal, paling lambat satu menit setelah perubahan.',
    changedAt: (at: string) => `Terakhir berubah ${at}.`,
    nothing: 'Belum ada yang ditayangkan.',
    licence: 'Lisensi',
    licenceText: 'Boleh dipakai untuk tujuan apa pun, juga komersial, dengan menyebut sumbernya:',
    licenceName: 'Creative Commons Atribusi 4.0 Internasional (CC BY 4.0)',
    cite: 'Cara menyebut sumber',
    citation: (government: string, address: string) =>
      `${government}, Data terbuka layanan publik, ${address}, CC BY 4.0.`,
    programs: 'Untuk program',
    api: 'API (OpenAPI)',
    catalog: (format: string) => `Katalog DCAT-AP (${format})`,
    changes: 'Perubahan standar pelayanan',
    link: 'Data terbuka',
  },
  changes: {
    title: 'Perubahan standar pelayanan',
    description: (government: string) =>
      `Standar pelayanan ${government} yang mulai berlaku, berubah, atau berakhir, dan rancangan yang dibuka untuk tanggapan.`,
    empty: 'Belum ada standar pelayanan yang ditayangkan.',
    feeds: 'Ikuti perubahan dengan pembaca umpan:',
    atom: 'Atom',
    json: 'JSON Feed',
    kinds: {
      new: 'Baru berlaku',
      changed: 'Berubah',
      ended: 'Berakhir',
      draft: 'Rancangan dibuka',
    },
    on: (day: string) => `Sejak ${day}`,
    commentsUntil: (day: string) => `Tanggapan sampai ${day}`,
  },
}

type StandardWords = { readonly decree: string; readonly since: string; readonly time: string }
