// Small random trees of strategies, and scenarios for them. No retries: those take seconds.

import type { ProviderAnswer } from "@portspec/core"
import * as fc from "fast-check"
import type { Sketch } from "./through-gateway.ts"

const names = ["a", "b", "c"] as const
const statuses = [200, 201, 400, 401, 404, 429, 446, 500, 503] as const

const metadataValue = fc.constantFrom("1", "2", "x")
const query = fc.oneof(
  fc.record({ "metadata.k": metadataValue }),
  fc.record({ "metadata.k": fc.record({ $ne: metadataValue }) }),
  fc.record({ "metadata.none": fc.record({ $in: fc.array(metadataValue, { minLength: 1 }) }) }),
  fc.record({ $or: fc.array(fc.record({ "metadata.k": metadataValue }), { minLength: 1, maxLength: 2 }) }),
  fc.record({ "params.model": fc.record({ $regex: fc.constantFrom("^test", "^gpt") }) })
)

// Both require that "Hi" is not in the request, but it is.
const guardrail = fc
  .boolean()
  .map(deny => ({ "default.contains": { operator: "none", words: ["Hi"] }, deny }))

/** Guardrails for every leaf, from the field next to the config. */
export const defaultGuardrails = fc.array(guardrail, { maxLength: 1 })

/** Settings that a node may have, for its leaves or for itself. */
const settings = fc.record(
  {
    override_params: fc.dictionary(fc.constantFrom("seed", "max_tokens"), fc.integer({ min: 1, max: 9 }), {
      minKeys: 1
    }),
    forward_headers: fc.subarray(["x-one", "x-two"]),
    input_guardrails: fc.array(guardrail, { maxLength: 1 })
  },
  { requiredKeys: [] }
)

const children = <T>(child: fc.Arbitrary<T>) => fc.array(child, { minLength: 1, maxLength: 3 })
const onStatusCodes = fc.uniqueArray(fc.constantFrom(...statuses), { minLength: 1, maxLength: 4 })

/** A config without providers, at most three strategies deep. Only what `compile` accepts. */
export const sketch: fc.Arbitrary<Sketch> = fc.letrec<{ node: Sketch; leaf: Sketch }>(tie => ({
  leaf: settings as fc.Arbitrary<Sketch>,
  node: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    tie("leaf"),
    strategy(
      fc.record(
        { mode: fc.constant("fallback"), on_status_codes: onStatusCodes },
        { requiredKeys: ["mode"] }
      ),
      children(tie("node"))
    ),
    strategy(fc.constant({ mode: "single" }), children(tie("node"))),
    strategy(
      fc.constant({ mode: "loadbalance" }),
      fc.tuple(weighted(tie("node"), [1, 2]), weighted(tie("node"), [0, 1]))
    ),
    conditional(tie("node"))
  )
})).node

function strategy(
  of: fc.Arbitrary<object>,
  targets: fc.Arbitrary<ReadonlyArray<Sketch>>
): fc.Arbitrary<Sketch> {
  return fc.tuple(of, targets, settings).map(([strategy, targets, own]) => ({ ...own, strategy, targets }))
}

function weighted(node: fc.Arbitrary<Sketch>, weights: ReadonlyArray<number>): fc.Arbitrary<Sketch> {
  return fc.tuple(node, fc.constantFrom(...weights)).map(([sketch, weight]) => ({ ...sketch, weight }))
}

function conditional(node: fc.Arbitrary<Sketch>): fc.Arbitrary<Sketch> {
  return fc
    .tuple(
      children(node),
      fc.array(fc.tuple(query, fc.nat()), { minLength: 1, maxLength: 3 }),
      fc.nat(),
      settings
    )
    .map(([nodes, chosen, last, own]) => {
      const targets = nodes.map((target, index) => ({ ...target, name: names[index] }))
      const nameOf = (pick: number) => names[pick % targets.length]
      const conditions = chosen.map(([query, pick]) => ({ query, then: nameOf(pick) }))
      return { ...own, strategy: { mode: "conditional", conditions, default: nameOf(last) }, targets }
    })
}

/** One answer of a provider. */
export const answer: fc.Arbitrary<number | ProviderAnswer> = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...statuses) },
  { weight: 1, arbitrary: fc.constant({ broken: true }) }
)

export const metadata = fc.record({ k: metadataValue }, { requiredKeys: [] })
