// Where explain and predict differ from an observation, by the id of the observation, and why.

/** The result depended on something that only Portkey knows. */
const stored = "what is stored in Portkey decided, which no plan can know"
/** Lint warns about a slug next to a config, and parse leaves it out. */
const slugBeside =
  "a slug next to a config that names its providers supplies its host; the plan shows only the config"

export const unpredicted: Readonly<Record<string, string>> = {
  ee1dc732: "the model stood in the URL, as ?model=",
  b28de62c: "the saved config names no provider",
  "2e475ffa": slugBeside,
  "9bad2a05": "the API key forbids another config than its own",
  "2ad48600": slugBeside,
  "23ab0a76": slugBeside,
  b7294c35: slugBeside,
  d2d6b7c8: stored,
  ec30690e: "the answer was stored already, by a request of another API key",
  c155a56b: stored
}
