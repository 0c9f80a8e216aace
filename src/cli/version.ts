import type { Settings } from '../lint/settings.ts'

/** The version of promproof. */
export const version: string =
  typeof PROMPROOF_VERSION === 'undefined' ? '0.0.0' : PROMPROOF_VERSION

/** The version of Prometheus whose behaviour is followed unless another is asked for. */
export const prometheusVersion = '3.14'

/** The target version, as text. */
export function prometheusOf({ prometheus }: Settings): string {
  return `${prometheus.major}.${prometheus.minor}`
}
