// How the open-source gateway reaches one provider, as a row of data. The rows are facts about the gateway, written by
// hand, so that they can disagree with core's table. In every string, `{key}` is replaced with the value that the test
// gave the route's `key` (`{region}`, `{auth}`, `{auth.apiKey}`), and `{request.model}` and `{request.user}` with the
// body's.

/** An endpoint of the gateway that the suite calls. */
export type Endpoint = "chat" | "completion" | "embeddings" | "images" | "proxy"

export interface Expectation {
  readonly slug: string
  /** What distinguishes this row from the others of its slug. */
  readonly when?: string
  /** Default `chat`. */
  readonly endpoint?: Endpoint
  /** Default `test-model`. */
  readonly model?: string
  /** Parameters in the request's body in addition to the usual ones. */
  readonly request?: object
  /** The parts of the credential that the spec gives. Default `["auth"]`, one token. */
  readonly auth?: ReadonlyArray<string>
  /** Keys of the route that the spec leaves out. All others are given random values. */
  readonly without?: ReadonlyArray<string>
  /** Values that must not be random, because the gateway depends on them. */
  readonly fixed?: Readonly<Record<string, unknown>>
  /** Set if the gateway behaves differently next to a config of settings, which check warns about. */
  readonly aloneOnly?: true
  /** The part of the URL that a custom host replaces. Without it the provider has no URL but the custom host's. */
  readonly base?: string
  /** Path and query after the base. */
  readonly path: string
  /** Every field that the provider receives, except those of the HTTP client. */
  readonly headers: Readonly<Record<string, string>>
  /** Part of the provider's body. */
  readonly body?: object
  /** The call that obtains the token in `headers`. */
  readonly token?: TokenCall
  /** How the call is signed. The fields of the signature are not among `headers`. */
  readonly signature?: "sigv4" | "oci"
}

export interface TokenCall {
  /** Method and URL without query. */
  readonly call: string
  /** The arguments, from the query of a GET and the form of a POST. */
  readonly arguments: Readonly<Record<string, string>>
}

/** The values of a route's keys, each by its path below `route`: `region`, `auth.apiKey`. */
export type RouteValues = Readonly<Record<string, unknown>>

const placeholder = /\{([\w.]+)\}/g

/** The keys that a string of an expectation contains in braces. */
export function keysIn(text: string): ReadonlyArray<string> {
  return [...text.matchAll(placeholder)].map(([, key = ""]) => key)
}

/** A copy of `template` with `{key}` in all its strings replaced by the value; the items of a list joined by commas. */
export function filled<T>(template: T, values: RouteValues): T {
  return fill(template, values) as T
}

function fill(template: unknown, values: RouteValues): unknown {
  if (typeof template === "string")
    return template.replace(placeholder, (_, key: string) => String(values[key]))
  if (Array.isArray(template)) return template.map(part => fill(part, values))
  if (typeof template !== "object" || template === null) return template
  return Object.fromEntries(Object.entries(template).map(([key, part]) => [key, fill(part, values)]))
}
