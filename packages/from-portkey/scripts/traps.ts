// The traps that the guide names by number: in each, Portkey's documentation, its SDKs and its gateway disagree. Tests use
// the same numbers.

export const traps: ReadonlyMap<number, string> = new Map([
  [
    1,
    "the documentation says `strict-openai-compliance`; the gateway reads only `strict-open-ai-compliance`"
  ],
  [2, "if strict compliance is absent, the gateway treats it as `true`; the SDK's client sends `false`"],
  [
    4,
    "`forward-headers` is a JSON array in the documentation; the gateway splits at commas and forwards nothing"
  ],
  [5, "names to forward are in camelCase in the documentation; the SDK rewrites only one of the two places"],
  [6, "a forward list can name Portkey's own fields, even the Portkey key"],
  [10, "the Azure key is in `api-key` in the documentation; the gateway reads only `authorization`"],
  [11, "`bearer` in another letter case or with extra spaces gets a second `Bearer`"],
  [12, "missing values are sent to the provider as the text `undefined`"],
  [13, "`cache-force-refresh: false` refreshes the cache"],
  [16, "`portkeyBeta` in the documentation becomes `x-portkey-portkey-beta`"],
  [17, "the documentation says `sagemaker…`; the gateway reads `amzn-sagemaker-…`"],
  [18, "`sensitive-headers` and other lists are sent as JSON; the gateway splits at commas"],
  [19, "`headers` and `defaultHeaders` become header fields themselves, which nothing unpacks"],
  [22, "different pages say `traceID`, `traceId` and `trace_id`"],
  [23, "JSON contains characters outside ASCII, and `fetch` throws"],
  [24, "JSON is in single quotes in the documentation; the gateway silently reads nothing"],
  [25, "metadata is not a string; the gateway compares it with a string"],
  [26, "a zero timeout becomes an empty field"],
  [28, "a PEM key contains line breaks, and `fetch` throws"],
  [29, "a trailing slash of a custom host is doubled in the path"],
  [33, "the gateway does not read a field for the route, or not under that name"],
  [36, "the SDK sends options that no gateway reads, such as `dangerouslyAllowBrowser`"],
  [37, "the documentation misspells names, such as `reqiestTimeout`"]
])
