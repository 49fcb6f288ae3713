import type { AxiosHeaders } from "axios"

/** The fields of `headers` that an adapter would send: axios leaves out those that are `null` or `false`. */
export function sentFields(headers: AxiosHeaders): Record<string, string> {
  const sent = Object.entries<unknown>(headers).filter(([, value]) => value != null && value !== false)
  return Object.fromEntries(sent.map(([name, value]) => [name, String(value)]))
}
