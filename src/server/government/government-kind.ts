/** Provinsi, kota or kabupaten. */
export type GovernmentKind = 'province' | 'city' | 'regency'
