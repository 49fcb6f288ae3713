// How a rule is known, from the source that is written beside it. Only tests, the reference and the site ask.

/** The gateways that were run, and when. */
export const gatewaysRun = {
  "open-source": { name: "@portkey-ai/gateway 1.15.2", source: "gateway/src/" },
  hosted: {
    name: "the hosted gateway 2.2.3, from branch 2.0.0 of Portkey-AI/gateway at 8febc1dc",
    source: "gateway@2.0.0/",
    date: "2026-11-26"
  }
} as const

/**
 * How what a source says is known: `observed` on a gateway that was run, `documented` by Portkey alone, or a `standard` or
 * fact outside of Portkey.
 */
export function howKnown(source: string): string {
  const { hosted, "open-source": openSource } = gatewaysRun
  if (source.startsWith(hosted.source) || source.startsWith("hosted gateway, observed"))
    return `observed: hosted 2.2.3, ${hosted.date}`
  if (source.startsWith(openSource.source) || source.startsWith("gateway/plugins"))
    return "observed: open-source 1.15.2"
  if (source.startsWith("Portkey docs")) return "documented"
  return "by itself"
}
