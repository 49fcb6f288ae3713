import type { AxiosInterceptorManager, InternalAxiosRequestConfig } from "axios"

type Handle = (config: InternalAxiosRequestConfig) => InternalAxiosRequestConfig
type Visit = (handler: { fulfilled: Handle; rejected: null; synchronous: true; runWhen: null }) => void

/**
 * Makes `handle` run after all interceptors of `manager`, whenever they were added, and survive when they are cleared.
 * Returns a function that removes it.
 *
 * axios builds the chain of each request with `forEach`, in one order or the other, so `handle` is at both ends and
 * runs twice. If an interceptor in between breaks the chain and handles the error itself, only the first run happens.
 */
export function interceptLast(
  manager: AxiosInterceptorManager<InternalAxiosRequestConfig>,
  handle: Handle
): () => void {
  const visited = manager as unknown as { forEach: (visit: Visit) => void }
  const { forEach } = visited
  // Synchronous, so the other interceptors can be too.
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
