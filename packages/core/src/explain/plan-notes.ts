// Notes about a plan as a whole, in sentences.

import type { Gateway } from "../grammar/gateway-kind.ts"
import type { RequestSpec, Route } from "../spec/request-spec.ts"
import { retriedStatuses } from "./config-node.ts"
import type { UnreadSpec } from "./header-settings.ts"
import { leavesOf } from "./leaves.ts"
import type { LeafPlan, PlanNode } from "./routing-plan.ts"
import { isObject, isTruthy, objectOf } from "./unread.ts"

/** A spec and the leaves of its plan. */
interface Planned {
  readonly spec: UnreadSpec
  readonly leaves: ReadonlyArray<LeafPlan>
}

const hasCache = ({ leaves }: Planned): boolean => leaves.some(({ cache }) => cache !== undefined)

/** Each note of the hosted gateway, and the condition for showing it. */
const notes: ReadonlyArray<readonly [note: string, when: (planned: Planned) => boolean]> = [
  [
    "A default config of the API key or workspace replaces this route if it names providers. A config in the request, such as { retry: { attempts: 0 } }, replaces the default config.",
    ({ spec }) => isObject(spec.route) && !isTruthy(objectOf<Route>(spec.route).config)
  ],
  [
    "The model in the body must not begin with @: the gateway would look up that slug and send the credential of the config to its host.",
    ({ spec, leaves }) =>
      isObject(objectOf<Route>(spec.route).config) &&
      leaves.some(({ credential }) => credential.startsWith("api_key"))
  ],
  [
    "Batches, files and fine-tuning accept only one target: the gateway answers them with 400.",
    ({ leaves }) => leaves.length > 1
  ],
  [
    "Portkey documents that 529 is retried by default; its gateway was observed not to retry it.",
    ({ leaves }) => leaves.some(({ retry }) => retry?.value.statuses === retriedStatuses)
  ],
  ["Equal requests share stored responses across the API keys and workspaces of an organization.", hasCache],
  [
    "Only responses with status 200 are stored, including streams; those of files, batches, fine-tuning, image edits and audio are not.",
    hasCache
  ],
  [
    "If the gateway has no vector store, a semantic cache works like a simple one.",
    ({ leaves }) => leaves.some(({ cache }) => cache?.value.mode === "semantic")
  ],
  [
    "The cache namespace replaces the metadata: requests with different metadata share its responses.",
    planned => isTruthy(objectOf<CacheFields>(planned.spec.cache).namespace) && hasCache(planned)
  ],
  [
    "Guardrails check chat, completions, messages, responses, the input of embeddings, and the creation of batches and fine-tunings.",
    ({ leaves }) => leaves.some(hasGuardrails)
  ],
  [
    "According to Portkey's documents, output guardrails check a stream from gateway 2.5.1 on, and only if the header field sets strict compliance to false.",
    ({ leaves }) => leaves.some(({ outputGuardrails }) => outputGuardrails.length > 0)
  ],
  [
    "The gateway deletes the guardrail fields of the request, so they check nothing.",
    ({ spec }) => isObject(spec.guardrails)
  ],
  [
    "Nitro mode: the gateway does not read the body and uses no cache; it refuses targets, retries, guardrails and override_params.",
    ({ spec }) => spec.nitroMode === true
  ],
  [
    "With debug off, the logs contain no bodies. Portkey documents that the cache is then off, too; its gateway was observed to use it.",
    ({ spec }) => spec.debug === false
  ]
]

type CacheFields = NonNullable<RequestSpec["cache"]>

const hasGuardrails = ({ inputGuardrails, outputGuardrails }: LeafPlan): boolean =>
  inputGuardrails.length + outputGuardrails.length > 0

/** Notes about the whole plan. */
export function planNotes(spec: UnreadSpec, gateway: Gateway, root: PlanNode): ReadonlyArray<string> {
  if (gateway === "open-source") return []
  const planned = { spec, leaves: leavesOf({ root }) }
  return notes.flatMap(([note, when]) => (when(planned) ? [note] : []))
}
