import type { AxiosInterceptorManager, InternalAxiosRequestConfig } from "axios"

type Handle = (config: InternalAxiosRequestConfig) => InternalAxiosRequestConfig
type Visit = (handler: { fulfilled: Handle; rejected: null; synchronous: true; runWhen: null }) => void

/**
 * Makes `handle` run behind all interceptors of `manager`, whenever they were added, and stay when they are cleared.
 * Returns a function that ends this.
 *
 * axios makes the chain of each request by `forEach`, in one order or the other, so `handle` stands at both ends. It runs
 * twice, and its first run is the only one where an interceptor between breaks the chain off and handles that itself.
 */
export function interceptLast(
  manager: AxiosInterceptorManager<InternalAxiosRequestConfig>,
  handle: Handle
): () => void {
  const visited = manager as unknown as { forEach: (visit: Visit) => void }
  const { forEach } = visited
  // Synchronous, so that the others may be.
  const handler = { fulfilled: handle, rejected: null, synchronous: true, runWhen: null } as const
  visited.forEach = visit => {
    visit(handler)
    forEach.call(manager, visit)
    visit(handler)
  }
  return () => {
    visited.forEach = forEach
  }
}
