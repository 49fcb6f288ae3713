import { test as base, inject } from "vitest"
import { startRecordingUpstream } from "./recording-upstream.ts"

/** `test` with its own recording; the gateway is shared by the run, the upstream by the file. */
export const test = base
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the needed fixtures from the pattern: none.
  .extend("upstream", { scope: "file" }, async ({}, { onCleanup }) => {
    const upstream = await startRecordingUpstream()
    onCleanup(upstream.stop)
    return upstream
  })
  .extend("recording", ({ upstream }, { onCleanup }) => {
    const recording = upstream.record(inject("gatewayOrigin"))
    onCleanup(() => recording[Symbol.dispose]())
    return recording
  })
