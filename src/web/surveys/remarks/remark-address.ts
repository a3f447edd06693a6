import { remarkStates, type RemarkChoice } from '#server'

/** Reads which remarks an address or a posted form asks for; what is unknown in it is passed over. */
export function readRemarkChoice(named: (name: string) => string | undefined): RemarkChoice {
  const [serviceId = '', reason = ''] = [named('service'), named('reason')]
  return {
    state: remarkStates.find((state) => state === named('show')) ?? 'held',
    ...(serviceId !== '' && { serviceId }),
    ...(reason !== '' && { reason: reason.slice(0, 40) }),
  }
}

/** The same as fields of an address or a form. */
export function remarkFields({ state, serviceId, reason }: RemarkChoice): Record<string, string> {
  return {
    show: state,
    ...(serviceId !== undefined && { service: serviceId }),
    ...(reason !== undefined && { reason }),
  }
}

export function remarksPath(surveyId: string, choice: RemarkChoice, page = 1): string {
  const query = new URLSearchParams({
    ...remarkFields(choice),
    ...(page > 1 && { page: `${page}` }),
  })
  return `/surveys/${surveyId}/remarks?${query.toString()}`
}
