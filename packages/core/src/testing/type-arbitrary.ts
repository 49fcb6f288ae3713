// The interpreter that makes arbitrary values. A new key is covered once it has a type.

import * as fc from "fast-check"
import type { Gateway } from "../grammar/gateway-kind.ts"
import {
  type ByKind,
  type Fields,
  interpret,
  type Keys,
  type NumberKind,
  type ObjectKind,
  type ObjectRule,
  type Rest,
  type Type
} from "../grammar/type.ts"
import { placeIn } from "../grammar/walk.ts"
import { configErrors, rulesByKind } from "../rule/config/errors.ts"
import { textsOf } from "./refinement-arbitrary.ts"
import { anyText, fieldText, jsonKey, secretOf, someText } from "./text-arbitrary.ts"

type Values = fc.Arbitrary<unknown>

const jsonScalar = fc.oneof(anyText, fc.integer(), fc.boolean(), fc.constant(null))

/** A JSON object, which the gateway passes on unchanged. */
export const jsonObject: fc.Arbitrary<Record<string, unknown>> = fc.dictionary(
  fc.oneof(fc.constantFrom("model", "temperature", "max_tokens", "tools"), jsonKey),
  fc.oneof(
    jsonScalar,
    fc.array(jsonScalar, { maxLength: 2 }),
    fc.dictionary(jsonKey, jsonScalar, { maxKeys: 2 })
  ),
  { maxKeys: 3, noNullPrototype: true }
)

/** Names of models. One that begins with `@` may or may not choose a provider. */
const model = fc.oneof(
  fc.constantFrom(
    "gpt-4o",
    "@team/gpt-4o",
    "@cf/meta/llama-3-8b-instruct",
    "@hf/thebloke/zephyr-7b-beta",
    "@tuned"
  ),
  anyText
)

/** The same, sometimes with a model. */
const bodyParameters = fc
  .tuple(jsonObject, fc.option(model, { nil: undefined }))
  .map(([params, model]) => (model === undefined ? params : { ...params, model }))

const secretObject = fc.dictionary(jsonKey, fc.oneof(secretOf(anyText), fc.boolean()), {
  maxKeys: 2,
  noNullPrototype: true
})

/** How many more levels a type may contain itself. */
const deepest = 1

/** Values of `type` that `gateway` accepts. */
export const valuesOf = (type: Type, gateway: Gateway, depth = deepest): Values =>
  interpret(valuesFor(gateway, depth), type)

const valuesFor = (gateway: Gateway, depth: number): ByKind<Values> => ({
  text({ chars, secret, empty, refine }) {
    const plain = chars === "field" || secret ? fieldText : empty ? anyText : someText
    const text = refine === undefined ? plain : textsOf(refine)
    return secret ? secretOf(text) : text
  },
  number: numberOf,
  boolean: ({ onlyTrue }) => (onlyTrue ? fc.constant(true) : fc.boolean()),
  choice: ({ options }) => fc.constantFrom(...options),
  list({ of }) {
    if (of.kind.is === "ref" && depth === 0) return fc.constant([])
    return fc.array(valuesOf(of, gateway, depth), { maxLength: 2 })
  },
  union: ({ of }) => fc.oneof(...of.map(type => valuesOf(type, gateway, depth))),
  object: kind => objectOfKind(kind, gateway, depth),
  json: ({ holds, secret }) => (secret ? secretObject : jsonOf[holds]),
  ref: ({ to }) => valuesOf(to(), gateway, depth - 1)
})

const jsonOf = { anything: fc.oneof(jsonScalar, jsonObject), object: bodyParameters, scalar: jsonScalar }

const most = 2 ** 31
const numberOf = ({ min, max, whole }: NumberKind): Values =>
  whole
    ? fc.integer({ min: Math.max(min, -most), max: Math.min(max, most) })
    : fc.double({ min: Math.max(min, -most), max: Math.min(max, most), noNaN: true })

function objectOfKind(kind: ObjectKind, gateway: Gateway, depth: number): fc.Arbitrary<Fields> {
  const known = objectOf(kind.keys, gateway, 3, depth)
  const whole: fc.Arbitrary<Fields> =
    kind.rest === undefined
      ? known
      : fc
          .tuple(known, restOf(kind.rest, kind.keys, gateway, depth))
          .map(([keys, others]) => ({ ...others, ...keys }))
  const rules = rulesOf.get(kind)
  return rules === undefined ? whole : whole.filter(value => keeps(rules, value, gateway))
}

const restOf = ({ of, names }: Rest, keys: Keys, gateway: Gateway, depth: number): fc.Arbitrary<object> =>
  fc.dictionary(
    (names === undefined ? jsonKey : textsOf(names)).filter(name => !Object.hasOwn(keys, name)),
    valuesOf(of, gateway, depth),
    { maxKeys: 2, noNullPrototype: true }
  )

const rulesOf = rulesByKind(configErrors)

/** Whether an object satisfies `rules` between its keys; the tests of the rules show what does not. */
export function keeps(rules: ReadonlyArray<ObjectRule>, node: Fields, gateway: Gateway): boolean {
  const at = placeIn(undefined, "", node)
  let kept = true
  for (const { find, on, only } of rules) {
    if (only !== undefined && only !== gateway) continue
    if (on.length > 0 && on.every(key => node[key] === undefined)) continue
    find(
      node,
      () => {
        kept = false
      },
      { gateway, trustedHosts: [] },
      at
    )
  }
  return kept
}

/** Objects of `keys` with at most `most` of their optional keys. */
export function objectOf(
  keys: Keys,
  gateway: Gateway,
  most: number,
  depth = deepest
): fc.Arbitrary<Record<string, unknown>> {
  const read = Object.keys(keys).filter(key => keys[key]?.only === undefined || keys[key]?.only === gateway)
  const required = read.filter(key => keys[key]?.required)
  const optional = read.filter(key => !keys[key]?.required)
  return fc
    .subarray(optional, { maxLength: Math.min(most, optional.length) })
    .chain(chosen =>
      fc.record(
        Object.fromEntries(
          [...required, ...chosen].map(key => [
            key,
            valuesOf((keys[key] as Keys[string]).type, gateway, depth)
          ])
        )
      )
    )
}
