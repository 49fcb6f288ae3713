// Observations about providers that the table lists from documentation. Only warnings use this.

const sinceBranch = "which gateway 2.2.3 answers with 400, although later versions may serve it"

const refused: ReadonlyMap<string, string> = new Map([
  [
    "cortex",
    "which the hosted gateway answers with 500 on every endpoint, ending a fallback, though Portkey documents it"
  ],
  ...["302ai", "bytez", "cometapi", "matterai", "nextbit", "z-ai"].map(slug => [slug, sinceBranch] as const)
])

/**
 * What the hosted gateway was observed to do with a documented provider, as a clause, or `undefined` if it serves it.
 */
export const seenRefused = (slug: unknown): string | undefined =>
  typeof slug === "string" ? refused.get(slug) : undefined
