import { openP12Signer, type OpenedSigner, type SignerOpener, type SignFault } from '#server'
import { receiveTrusted, type ReceivedForm } from '../imports/upload/receive-trusted.ts'
import type { Site } from '../request/settings.ts'
import type { WebContext } from '../request/web-env.ts'
import { signLimits } from './sign-limits.ts'

/** Whose key signs: the one that the operator has set up, or one brought with the form. */
export type KeyChoice = 'operator' | 'brought'

export type SignForm = {
  readonly key: KeyChoice
  /** Only looks at the key. */
  readonly checks: boolean
  readonly openSigner: SignerOpener
}

/** Reads the form; key file and passphrase live as long as the request does, and nowhere else. */
export async function readSignForm(c: WebContext, { signing }: Site): Promise<SignForm> {
  const form = await receiveTrusted(c, signLimits)
  const { openSigner } = signing
  const checks = form.fields.get('intent') === 'check'
  if (openSigner !== undefined && form.fields.get('key') === 'operator') {
    return { key: 'operator', checks, openSigner }
  }
  return { key: 'brought', checks, openSigner: (at) => openBrought(form, at) }
}

function openBrought({ fields, file }: ReceivedForm, at: Date): Promise<OpenedSigner> {
  if (file !== undefined && 'bytes' in file) {
    return openP12Signer({ bytes: file.bytes, passphrase: fields.get('passphrase') ?? '' }, at)
  }
  const isMissing = file === undefined || file.refusal.code === 'file-empty'
  const code = isMissing ? 'key-file-missing' : 'key-file-too-large'
  return Promise.resolve({ ok: false, fault: { code } })
}

/** Beside which part of the form a fault is told. */
export type FaultPlace = 'file' | 'passphrase' | 'whole'

export function placeOfFault({ code }: SignFault, key: KeyChoice): FaultPlace {
  if (code === 'key-file-wrong-passphrase') return 'passphrase'
  const ofKey = code.startsWith('key-file-') || code.startsWith('certificate-')
  return ofKey && key === 'brought' ? 'file' : 'whole'
}
