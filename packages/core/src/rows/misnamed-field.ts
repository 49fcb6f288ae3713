// Field names that the gateway never reads although they resemble its own: misspelt, mangled by a client, or without
// prefix.

import { once, oncePerObject } from "../grammar/once.ts"
import { rowsOf } from "../grammar/rows-of.ts"
import type { Change } from "../issue/issue.ts"
import { folded, isWithinEdits, nearMiss } from "../issue/near-miss.ts"
import { type Words, words } from "../issue/words.ts"
import { fieldOwners } from "./field-owners.ts"
import { knownFields } from "./known-fields.ts"
import type { RouteForm } from "./route-rows.ts"
import { secretFieldNames } from "./secret-fields.ts"
import { unofferedOf } from "./unoffered.ts"

export interface Misnamed {
  readonly rule: "name.unknown" | "name.unprefixed" | "name.internal" | "name.undocumented"
  /** A clause that follows the field name. */
  readonly fault: Words
  readonly repair: Words
  /** The field to send instead with the same value, if that is the whole repair. */
  readonly meant?: string
  /** The change that does exactly what the repair says, if there is one. */
  readonly edit?: Change
  /** Whether the intended name is clear, so the field is a mistake rather than newer than the table. */
  readonly certain: boolean
}

const prefix = "x-portkey-"

const sendThemselves = "Send those fields themselves; nothing unpacks them."
/** What to do about a name, and the correct field name if renaming is enough. */
interface Remedy {
  readonly repair: Words
  readonly meant?: string
}

/** The repair for a name that means the provider's key. */
const sendTheKey = "Send the provider's key as authorization: Bearer <key>."
const setBaseURL = words`Set the client's base URL; for the provider's own host send ${{ field: "x-portkey-custom-host" }}.`

const inMetadata = (name: string): Words =>
  words`Send it in ${{ field: "x-portkey-metadata" }}, as ${JSON.stringify({ [name]: "…" })}.`
const inConfig = (part: string): Words =>
  words`Write it into the config, ${{ field: "x-portkey-config" }}: ${part}.`
const send = (name: string): Remedy => ({
  repair: words`Send ${{ field: prefix + name }}.`,
  meant: prefix + name
})

const setRetry = inConfig('{"retry":{"attempts":3}}')
const setCache = inConfig('{"cache":{"mode":"simple"}}')
const setStrategy = inConfig('{"strategy":{"mode":"fallback"},"targets":[…]}')
const setGuardrails = inConfig('{"input_guardrails":[…]}')

/** The same remedy for several names. */
const about = (
  names: string,
  remedy: Words | Remedy | ((name: string) => Words)
): ReadonlyArray<readonly [string, Remedy]> =>
  names.split(" ").map(name => [name, remedyOf(typeof remedy === "function" ? remedy(name) : remedy)])

const remedyOf = (remedy: Words | Remedy): Remedy =>
  typeof remedy === "object" && "repair" in remedy ? remedy : { repair: remedy }

// Settings of a config that people send as header fields, with or without the prefix.
const settingRemedies: ReadonlyArray<readonly [string, Remedy]> = [
  ...about("retry retries retry-count max-retries num-retries retry-attempts retry-config", setRetry),
  ["on-status-codes", { repair: inConfig('{"retry":{"attempts":3,"on_status_codes":[429]}}') }],
  ...about("fallback fallbacks fallback-models loadbalance load-balance targets strategy", setStrategy),
  ...about("guardrail guardrails guardrail-id guardrail-ids input-guardrails", setGuardrails),
  ...about("output-guardrails", inConfig('{"output_guardrails":[…]}')),
  ...about("cache cache-ttl cache-mode cache-max-age cache-enabled semantic-cache", setCache),
  ...about("weight weights", inConfig('{"strategy":{"mode":"loadbalance"},"targets":[…]}')),
  ...about("override-params", inConfig('{"override_params":{…}}'))
]
// Without the prefix, these are too common to be meant for Portkey.
const settings: ReadonlySet<string> = new Set(
  settingRemedies.map(([name]) => name).filter(name => !/^(?:targets|strategy|weights?)$/.test(name))
)

// Names whose meaning cannot be found by similarity: client settings sent as fields, config keys, and keys that belong
// in the metadata.
const meant: ReadonlyMap<string, Remedy> = new Map<string, Remedy>([
  ...about("base-u-r-l base-url baseurl api-base base-path endpoint host url", setBaseURL),
  ...about("headers default-headers extra-headers", sendThemselves),
  ...about("authorization -authorization -authorisation", {
    repair: "Send authorization.",
    meant: "authorization"
  }),
  ...about("model", "Name the model in the body."),
  ...about("temperature max-tokens top-p stream messages tools", "Write it into the body."),
  ...about("key token", {
    repair: words`Did you mean ${{ field: `${prefix}api-key` }}?`,
    meant: `${prefix}api-key`
  }),
  ["vk", send("virtual-key")],
  ["provider-slug", send("provider")],
  ["trace", send("trace-id")],
  ["traceparent", { repair: words`Send ${{ field: "traceparent" }}.`, meant: "traceparent" }],
  ...about("user user-id userid end-user user-email customer customer-id", inMetadata("_user")),
  ...about(
    "organization organisation org org-id organization-id organisation-id",
    inMetadata("_organisation")
  ),
  ...about("environment env", inMetadata("_environment")),
  ...about(
    "session session-id conversation-id thread-id tenant tenant-id team team-id project project-id app app-id app-name feature tag tags",
    name => inMetadata(name.replaceAll("-", "_"))
  ),
  ["request-id", send("trace-id")],
  ["strict", send("strict-open-ai-compliance")],
  ...settingRemedies,
  ...about("timeout timeout-ms", words`Send ${{ field: "x-portkey-request-timeout" }}, in ms.`),
  ...about("vertex-location gcp-region google-region", send("vertex-region")),
  ...about("gcp-project google-project vertex-project", send("vertex-project-id")),
  ...about(
    "azure-endpoint azure-api-base azure-base-url",
    words`Send ${{ field: "x-portkey-azure-resource-name" }}, the first label of the endpoint's host.`
  ),
  ...about("azure-deployment azure-deployment-name", send("azure-deployment-id")),
  ...about("aws-default-region bedrock-region", send("aws-region")),
  ["oracle-version", send("oracle-api-version")],
  // Without the vendor's name, it is a label: no other name means this field.
  ["openai-org", { repair: send("openai-organization").repair }],
  ["cloudflare-account-id", send("workers-ai-account-id")],
  ["aws-access-key", send("aws-access-key-id")],
  ["aws-secret-key", send("aws-secret-access-key")],
  ["vertex-service-account", send("vertex-service-account-json")]
])

const meantFolded = once(() => new Map([...meant].map(([name, remedy]) => [folded(name), remedy])))

/** Fields that the gateway sets itself (gateway@2.0.0/src/middlewares/portkey/globals.ts). */
const internal: ReadonlySet<string> = new Set([
  "x-auth-organisation-details",
  ...(
    "config-version config-slug config-id virtual-key-details integration-details prompt-id prompt-slug " +
    "prompt-version-id ignore-service-log override-service-log-usage organisation-details virtual-key-exhausted " +
    "virtual-key-expired virtual-key-usage-limits virtual-key-rate-limits azure-region azure-deployment-type"
  )
    .split(" ")
    .map(name => prefix + name)
])

/** The names in a spec, without the prefix: the candidates for a misspelt name. */
const offered = once(() =>
  [...knownFields().keys()]
    .filter(name => name.startsWith(prefix) && !unofferedOf().has(name))
    .map(name => name.slice(prefix.length))
)

/**
 * The problem with the lower-case `name` of a field, or `undefined` if the field is Portkey's or clearly not meant to be.
 * The fields of the request's route, of the given `form`, may also be meant without the provider's name.
 */
export function misnamedField(name: string, form?: RouteForm): Misnamed | undefined {
  if (knownFields().has(name)) return undefined
  if (internal.has(name)) return isInternal
  if (undocumented.has(name)) return isUndocumented
  if (name.startsWith(prefix))
    return unknown("is not a Portkey header; the gateway ignores it", remedyFor(name, form))
  const rest = withoutBadPrefix(name)
  if (rest !== undefined) {
    return unknown(
      `is not a Portkey header: their names begin with ${prefix}`,
      remedyFor(prefix + rest, form)
    )
  }
  if (name !== "proxy-authorization" && isWithinEdits(name, "authorization", 2)) {
    return unknown("is not a header that the gateway reads", {
      repair: "Did you mean authorization?",
      meant: "authorization"
    })
  }
  return withoutPrefix(name)
}

/** The problem with a name that is Portkey's except for the missing prefix. */
function withoutPrefix(name: string): Misnamed | undefined {
  // `AWS_REGION`, as a file of variables has it. `anthropic_version` is another spelling of a field without prefix.
  const hyphened = name.replaceAll("_", "-")
  const bare = (knownFields().has(hyphened) ? name : hyphened).replace(/^x-/, "")
  if (fieldOwners().has(prefix + bare) || (bare === name ? offered().includes(bare) : behindX.has(bare))) {
    const fault = words`is not read by the gateway, which reads ${{ field: prefix + bare }}`
    return { rule: "name.unprefixed", fault, ...send(bare), certain: true }
  }
  const ofVendor = meant.get(bare)
  const isSetting =
    settings.has(name) || name.startsWith("metadata-") || fieldOwners().has(ofVendor?.meant ?? "")
  const remedy = isSetting ? remedyFor(prefix + bare) : undefined
  return remedy && { rule: "name.unprefixed", fault: "is not read by the gateway", ...remedy, certain: true }
}

// Fields of any request whose names only Portkey uses, with or without `x-`.
const behindX: ReadonlySet<string> = new Set(
  (
    "config metadata provider virtual-key custom-host forward-headers strict-open-ai-compliance cache-namespace " +
    "cache-force-refresh"
  ).split(" ")
)

/** Fields that gateway 2.2.3 reads although they are undocumented (gateway@2.0.0/src/utils/request.ts:84, 150). */
const undocumented: ReadonlySet<string> = new Set(
  ["aws-service", "vertex-skip-ptu-cost-attribution", "refresh-prompt-cache"].map(name => prefix + name)
)

const isUndocumented: Misnamed = {
  rule: "name.undocumented",
  fault: "is read by the hosted gateway, and not documented",
  repair: "Keep it if Portkey told you to send it; else leave it out.",
  certain: false
}

const isInternal: Misnamed = {
  rule: "name.internal",
  fault: "is an internal field of the gateway; sending it may change how the gateway treats the request",
  repair: "Leave it out.",
  edit: { remove: true },
  certain: true
}

const unknown = (fault: string, remedy: Remedy | undefined): Misnamed => ({
  rule: "name.unknown",
  fault,
  ...(remedy ?? { repair: "Leave it out, unless your gateway is newer than this table." }),
  certain: remedy !== undefined
})

/** What to send instead of `name`, an unknown name with the prefix. */
function remedyFor(name: string, form?: RouteForm): Remedy | undefined {
  const rest = name.slice(prefix.length).replaceAll("_", "-")
  const known =
    (form && shortNamesOf(form).get(folded(rest))) ?? meant.get(rest) ?? meantFolded().get(folded(rest))
  if (known !== undefined) return known
  if (/-api-?key$/.test(rest)) return { repair: sendTheKey }
  const label = /^(?:request-|custom-)?metadata-(.+)$/.exec(rest)?.[1]
  if (label !== undefined) return { repair: inMetadata(label) }
  const near = nearName(rest)
  if (near === undefined) return undefined
  return { repair: words`Did you mean ${{ field: prefix + near }}?`, meant: prefix + near }
}

/** What the fields of a route can be called without the provider's name, by folded name. */
type ShortNames = ReadonlyMap<string, Remedy>

/**
 * The short names of the fields of a route: `deployment-id` means `azure-deployment-id` for Azure, and `location` means
 * `vertex-region` for Vertex AI. None of them names a secret.
 */
export const shortNamesOf = oncePerObject((form: RouteForm): ShortNames => {
  const short = new Map<string, Remedy>()
  // Other routes have the fields of every provider.
  if (form.provider === undefined) return short
  const vendors = new Set<string>()
  for (const { row, path, mark } of rowsOf(form.rows())) {
    if (mark || row.secret || !row.field.startsWith(prefix)) continue
    const name = row.field.slice(prefix.length)
    const key = folded(String(path.at(-1)))
    vendors.add(vendorOf(name))
    if (folded(name).endsWith(key) && folded(name) !== key) short.set(key, send(name))
  }
  for (const [name, remedy] of meant) {
    const vendor = vendorOf(name)
    const rest = folded(name.slice(vendor.length))
    const { meant: field } = remedy
    if (field !== undefined && !secretFieldNames.has(field) && vendors.has(vendor) && !short.has(rest))
      short.set(rest, remedy)
  }
  return short
})

const vendorOf = (name: string): string => name.replace(/^amzn-/, "").split("-")[0] ?? ""

// A request may have thousands of unknown names.
const foldedOffered = once(() => new Map(offered().map(name => [name, folded(name)])))
const foldOffered = (name: string): string => foldedOffered().get(name) ?? folded(name)

/**
 * The offered name that `rest` most likely means. A secret field, or a field of one provider, is suggested only if
 * nothing else can be meant, because a wrong guess would send a value to the wrong place.
 */
function nearName(rest: string): string | undefined {
  const shorter = rest.replace(/^portkey-/, "")
  if (shorter !== rest && offered().includes(shorter)) return shorter
  // `sagemaker-…` means `amzn-sagemaker-…`.
  const vendored = `amzn-${rest}`
  const near =
    nearMiss(rest, offered(), undefined, foldOffered) ?? (offered().includes(vendored) ? vendored : undefined)
  if (rest.includes("-") && folded(near ?? "") !== folded(rest)) {
    const [whole, ...others] = offered().filter(name => isPartOf(rest, name))
    if (whole !== undefined && others.length === 0) return whole
  }
  if (near === undefined) return undefined
  const isSame = isWithinEdits(folded(rest), folded(near), 1)
  if (secretFieldNames.has(prefix + near) && !isSame) return undefined
  const isOwned = fieldOwners().has(prefix + near)
  return isOwned && !isSame && (vendorOf(rest) !== vendorOf(near) || !haveSimilarWords(rest, near))
    ? undefined
    : near
}

/** Whether several words are the beginning of a name, or the end of one that is not of a single provider. */
const isPartOf = (rest: string, name: string): boolean =>
  name.startsWith(`${rest}-`) || (name.endsWith(`-${rest}`) && !fieldOwners().has(prefix + name))

/** Whether each word of one name is another spelling of the other's: `session` is none of `region`. */
function haveSimilarWords(one: string, other: string): boolean {
  const [words, others] = [one.split("-"), other.split("-")]
  return (
    words.length !== others.length ||
    words.every((word, at) => nearMiss(word, [others[at] ?? ""]) !== undefined)
  )
}

// `x-portkey_config`, `portkey-config`, `x-portket-config`.
function withoutBadPrefix(name: string): string | undefined {
  const words = name.split(/[-_]/)
  const at = words[0] === "x" ? 1 : 0
  const vendor = words[at]
  if (vendor === undefined || vendor.length < 5 || words.length <= at + 1) return undefined
  return isWithinEdits(vendor, "portkey", 2) ? words.slice(at + 1).join("-") : undefined
}
