const limitMs = 30_000

/** Waits until `holds`. Fails after half a minute, a limit for what never happens, even on a busy machine. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + limitMs
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`still not so after ${limitMs} ms: ${holds}`)
    await new Promise(resolve => setTimeout(resolve, 5))
  }
}
