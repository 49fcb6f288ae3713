// The traps that the guide names by number: in each, Portkey's documents, its SDKs and its gateway disagree. Tests use
// the same numbers.

export const traps: ReadonlyMap<number, string> = new Map([
  [1, "`strict-openai-compliance` in the documents; the gateway reads only `strict-open-ai-compliance`"],
  [2, "the gateway takes strict compliance for `true` where it is absent; the SDK's client sends `false`"],
  [
    4,
    "`forward-headers` as a JSON array in the documents; the gateway splits at commas and forwards nothing"
  ],
  [5, "names to forward in camelCase in the documents; the SDK rewrites one side of the two"],
  [6, "a forward list that names Portkey's own fields, up to the Portkey key itself"],
  [10, "the Azure key as `api-key` in the documents; the gateway reads only `authorization`"],
  [11, "`bearer` in another letter case or with more blanks becomes a second `Bearer`"],
  [12, "what is missing goes upstream as the text `undefined`"],
  [13, "`cache-force-refresh: false` refreshes the cache"],
  [16, "`portkeyBeta` in the documents becomes `x-portkey-portkey-beta`"],
  [17, "`sagemaker…` in the documents; the gateway reads `amzn-sagemaker-…`"],
  [18, "`sensitive-headers` and other lists as JSON; the gateway splits at commas"],
  [19, "`headers` and `defaultHeaders` become fields of their own, which nothing unpacks"],
  [22, "`traceID`, `traceId` and `trace_id` in different documents"],
  [23, "letters outside ASCII in JSON, on which `fetch` throws"],
  [24, "JSON with single quotes in the documents; the gateway reads nothing, silently"],
  [25, "metadata that is not text; the gateway compares it with text"],
  [26, "a zero timeout becomes an empty field"],
  [28, "a PEM key with line breaks, on which `fetch` throws"],
  [29, "a slash at the end of a custom host stands twice in the path"],
  [33, "fields that the gateway does not read for the route, or not under that name"],
  [36, "options that no gateway reads, sent to it all the same, such as `dangerouslyAllowBrowser`"],
  [37, "misspelt names in the documents, such as `reqiestTimeout`"]
])
