// Notes about a plan as a whole, in sentences.

import type { Gateway } from "../grammar/gateway-kind.ts"
import type { RequestSpec, Route } from "../spec/request-spec.ts"
import { retriedStatuses } from "./config-node.ts"
import type { UnreadSpec } from "./header-settings.ts"
import { leavesOf } from "./leaves.ts"
import type { LeafPlan, PlanNode } from "./routing-plan.ts"
import { isObject, isTruthy, objectOf } from "./unread.ts"

interface Told {
  readonly spec: UnreadSpec
  readonly root: PlanNode
  readonly leaves: ReadonlyArray<LeafPlan>
}

/** Each note of the hosted gateway, and the condition for showing it. */
const notes: ReadonlyArray<readonly [note: string, when: (told: Told) => boolean]> = [
  [
    "A default config of the API key or workspace that names its providers takes the place of this route. A config in the request, such as { retry: { attempts: 0 } }, takes the place of the default one.",
    ({ spec }) => isObject(spec.route) && !isTruthy(objectOf<Route>(spec.route).config)
  ],
  [
    "The body's model must not begin with @: its slug would be looked up, and the config's credential be sent to the host of that slug.",
    ({ spec, leaves }) =>
      isObject(objectOf<Route>(spec.route).config) &&
      leaves.some(({ credential }) => credential.startsWith("api_key"))
  ],
  [
    "Batches, files and fine-tuning take one target: they are answered with 400.",
    ({ leaves }) => leaves.length > 1
  ],
  [
    "Portkey documents 529 among the statuses that are retried by default; its gateway was seen not to retry it.",
    ({ leaves }) => leaves.some(({ retry }) => retry?.value.statuses === retriedStatuses)
  ],
  [
    "Equal requests share stored answers across the API keys and workspaces of an organisation.",
    ({ leaves }) => leaves.some(({ cache }) => cache !== undefined)
  ],
  [
    "Only answers with status 200 are stored, streams too; files, batches, fine-tuning, image edits and audio are not.",
    ({ leaves }) => leaves.some(({ cache }) => cache !== undefined)
  ],
  [
    "A semantic cache works as a simple one where the gateway has no vector store.",
    ({ leaves }) => leaves.some(({ cache }) => cache?.value.mode === "semantic")
  ],
  [
    "The cache namespace takes the place of the metadata: requests with other metadata share its answers.",
    ({ spec, leaves }) =>
      isTruthy(objectOf<CacheFields>(spec.cache).namespace) && leaves.some(({ cache }) => cache !== undefined)
  ],
  [
    "Guardrails check chat, completions, messages, responses, the input of embeddings, and the creation of batches and fine-tunings.",
    ({ leaves }) => leaves.some(hasGuardrails)
  ],
  [
    "By Portkey's documents, output guardrails check a stream from gateway 2.5.1 on, and only where the request's own field says strict compliance is false.",
    ({ leaves }) => leaves.some(({ outputGuardrails }) => outputGuardrails.length > 0)
  ],
  [
    "The gateway deletes the guardrails of the request's own fields: nothing is checked by them.",
    ({ spec }) => isObject(spec.guardrails)
  ],
  [
    "Nitro mode: the body goes through unread, without cache; targets, retries, guardrails and override_params are refused.",
    ({ spec }) => spec.nitroMode === true
  ],
  [
    "With debug off, bodies stay out of the logs. Portkey documents that the cache is then off too; its gateway was seen to use it.",
    ({ spec }) => spec.debug === false
  ]
]

type CacheFields = NonNullable<RequestSpec["cache"]>

const hasGuardrails = ({ inputGuardrails, outputGuardrails }: LeafPlan): boolean =>
  inputGuardrails.length + outputGuardrails.length > 0

/** What a reader of the whole plan should know. */
export function planNotes(spec: UnreadSpec, gateway: Gateway, root: PlanNode): ReadonlyArray<string> {
  if (gateway === "open-source") return []
  const told = { spec, root, leaves: [...leavesOf({ root })] }
  return notes.flatMap(([note, when]) => (when(told) ? [note] : []))
}
