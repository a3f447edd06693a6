import { findPublicSurvey, findSurveyDevice, type DeviceKind, type PublicSurvey } from '#server'
import type { AskedPortal } from '../portal/find-asked-portal.ts'

/** The survey of a screen or tablet, by the token in its address; undefined where that is no longer good. */
export async function findDeviceSurvey(
  portal: AskedPortal,
  kind: DeviceKind,
  token: string,
): Promise<PublicSurvey | undefined> {
  const device = await findSurveyDevice(portal, token)
  return device?.channel === kind ? findPublicSurvey(portal, device.surveySlug) : undefined
}
