import { setTimeout as sleep } from "node:timers/promises"

/** Pause before each chunk of a default stream, in ms: long enough to distinguish it from a single write. */
export const chunkGapMs = 20

/** A stream of these texts, each sent after the gap. */
export async function* chunks(texts: ReadonlyArray<string>): AsyncGenerator<string> {
  for (const text of texts) {
    await sleep(chunkGapMs)
    yield text
  }
}

/** Server-sent events with these data: a string unchanged, anything else as JSON. */
export function serverSentEvents(events: ReadonlyArray<unknown>, lineEnd = "\n"): AsyncGenerator<string> {
  const text = (event: unknown) => (typeof event === "string" ? event : JSON.stringify(event))
  return chunks(events.map(event => `data: ${text(event)}${lineEnd}${lineEnd}`))
}

/** The same with an `event:` line from each event's `type`, as Anthropic sends them. */
export function namedServerSentEvents(events: ReadonlyArray<{ type: string }>): AsyncGenerator<string> {
  return chunks(events.map(event => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`))
}
