import type { Activity } from './activity.ts'
import { stem } from './stem.ts'

/** Kinds of deed that the order of a procedure turns on. */
export type DeedKind = 'draft' | 'check' | 'initial' | 'sign' | 'repair' | 'provide' | 'reject'

function stems(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/).map(stem))
}

const verbsOf: Readonly<Record<DeedKind, ReadonlySet<string>>> = {
  draft: stems(
    `membuat mengetik mengonsep mengkonsep menyusun merancang merumuskan menulis menuliskan`,
  ),
  check:
    stems(`memeriksa memverifikasi memvalidasi meneliti mengecek menelaah mengoreksi menguji mencermati
    mengklarifikasi mereview mereviu meninjau menyelia`),
  initial: stems('memaraf'),
  sign: stems('menandatangani mengesahkan menyetujui meneken'),
  repair:
    stems(`memperbaiki melengkapi merevisi mengoreksi menyempurnakan menyunting mengubah memperbarui
    menyesuaikan membetulkan`),
  provide:
    stems(`membuat mengetik mengonsep mengkonsep menyusun merancang merumuskan menulis menuliskan mengisi mencetak input
    menginput menyiapkan mempersiapkan mencatat mengumpulkan menghimpun mencantumkan memilih menambah
    memperbaiki melengkapi merevisi mengoreksi menyempurnakan menyunting mengubah memperbarui menyesuaikan
    membetulkan melampirkan mengedit menghitung mengolah menghubungi merekap`),
  reject: stems('menolak mengembalikan membatalkan menghentikan'),
}

/** Whether the activity holds a deed of this kind. */
export function doesKind(activity: Activity | undefined, kind: DeedKind): boolean {
  return activity?.deeds.some((deed) => isKind(deed.verb, kind)) ?? false
}

/** Whether a verb's stem is of this kind. */
export function isKind(verb: string, kind: DeedKind): boolean {
  return verbsOf[kind].has(verb)
}
