/**
 * Whether a host name refers to this machine.
 *
 * @param host as in `URL.hostname` or in the options of a socket: an IPv6 address with or without brackets
 */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || host === "[::1]" || /^127(\.\d{1,3}){3}$/.test(host)
}
