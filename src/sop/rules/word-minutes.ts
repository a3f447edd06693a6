import { defaultRuleContext } from './context.ts'
import type { MessageLanguage } from './messages/rule-text.ts'

/** Minutes of work as days, hours and minutes: "1 hari 2 jam". */
export function wordMinutes(minutes: number, units: MessageLanguage['units']): string {
  const day = defaultRuleContext.office.minutesPerDay
  const days = Math.floor(minutes / day)
  const hours = Math.floor((minutes % day) / 60)
  const rest = Math.round((minutes % day) % 60)
  const parts = [
    days > 0 ? `${days} ${units.day}` : '',
    hours > 0 ? `${hours} ${units.hour}` : '',
    rest > 0 || minutes < 60 ? `${rest} ${units.minute}` : '',
  ]
  return parts.filter((part) => part !== '').join(' ')
}
