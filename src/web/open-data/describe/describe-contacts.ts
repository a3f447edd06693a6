import type { ContactPoint } from '#standard'
import { webAddress } from '../../portal/service/contact-address.ts'
import { plainText } from '../plain-text.ts'
import { data, named, type Fact } from '../rdf/thing.ts'

/** Where one complains, as contact points of CPSV-AP; counters and letters are no addresses of it. */
export function describeContacts(
  service: string,
  channels: readonly ContactPoint[],
): readonly Fact[] {
  return channels.flatMap((channel) => {
    const fact = contactFact(channel)
    if (fact === undefined) return []
    const name = `${service}-pengaduan-${encodeURIComponent(plainText(channel.id))}`
    return [['cv:contactPoint', named(name, ['cv:ContactPoint'], [fact])] as const]
  })
}

function contactFact({ kind, value }: ContactPoint): Fact | undefined {
  switch (kind) {
    case 'phone':
    case 'whatsapp':
      return ['cv:telephone', data(value)]
    case 'email':
      return ['cv:email', data(value)]
    case 'web': {
      const page = webAddress(value)
      if (page === undefined) return undefined
      return ['cv:contactPage', named(page, ['foaf:Document'], [])]
    }
    case 'counter':
    case 'letter':
      return undefined
  }
}
