// Nodes for the examples of rules.

/** A target without any issue on the hosted gateway. */
export const hosted = { provider: "@openai-prod" }
/** A target without any issue on the open-source gateway. */
export const openSource = { provider: "openai", api_key: "sk-fake" }

/** A node that chooses from targets. */
export const choosing = (strategy: object, ...targets: ReadonlyArray<unknown>): object => ({
  strategy,
  targets
})
