import { roles, type Role } from '../session/actor.ts'

/** How lists of offices call the roles, in small letters. */
const words: Readonly<Record<Role, RegExp>> = {
  reader: /^(pembaca|reader)$/,
  drafter: /^(penyusun|perancang|penyusun sop|drafter)$/,
  reviewer: /^(pemeriksa|verifikator|reviewer)$/,
  approver: /^(pengesah|pejabat pengesah|approver)$/,
  bureau: /^((bagian|biro) organisasi|bag\. organisasi|organisation bureau)$/,
  auditor: /^(pengawas|auditor|pemeriksa internal)$/,
  administrator: /^(administrator|admin|pengelola|pengelola sistem)$/,
}

/** The roles that a cell names, each once; undefined where one of its words is none. */
export function readRoles(text: string): readonly Role[] | undefined {
  const named = text
    .toLowerCase()
    .split(/[,;/+]|\bdan\b|\band\b/)
    .map((word) => word.trim())
    .filter((word) => word !== '')
    .map((word) => roles.find((role) => words[role].test(word)))
  const known = named.filter((role) => role !== undefined)
  return known.length === named.length ? [...new Set(known)] : undefined
}
