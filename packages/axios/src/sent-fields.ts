import type { AxiosHeaders } from "axios"

/** The fields of `headers` that an adapter would send: axios means "not this one" by `null` and `false`. */
export function sentFields(headers: AxiosHeaders): Record<string, string> {
  const sent = Object.entries<unknown>(headers).filter(([, value]) => value != null && value !== false)
  return Object.fromEntries(sent.map(([name, value]) => [name, String(value)]))
}
