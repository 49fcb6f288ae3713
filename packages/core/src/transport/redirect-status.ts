// Which responses are redirects.

// https://fetch.spec.whatwg.org/#redirect-status
const statuses: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/**
 * Whether a response with this status is a redirect that a client would follow.
 *
 * @param status the status of a response. Nothing is thrown
 * @example
 * if (isRedirectStatus(response.status)) throw new Error("the gateway redirects")
 */
export const isRedirectStatus = (status: number): boolean => statuses.has(status)
