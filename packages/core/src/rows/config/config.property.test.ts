// Properties of every config that the rows allow, and of any other value.

import * as Redacted from "effect/Redacted"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { checkConfig } from "../../compile/check-config.ts"
import type { Gateway } from "../../grammar/gateway-kind.ts"
import { isPlainObject } from "../../grammar/plain-object.ts"
import { header } from "../../grammar/row.ts"
import { newRun } from "../../grammar/run.ts"
import { type Secret, textOfSecret } from "../../grammar/secret.ts"
import type { Type } from "../../grammar/type.ts"
import type { Issue } from "../../issue/issue.ts"
import { canonicalForm } from "../../spec/canonical.ts"
import { configArbitrary, settingsArbitrary } from "../../testing/config-arbitrary.ts"
import { routingConfig, routingWire, settingsConfig, settingsWire } from "../config-wire.ts"
import { decode } from "../decode-field.ts"
import { providerOf } from "../provider/index.ts"
import { mapConfigSecrets } from "./config-secrets.ts"
import { knownChecks } from "./guardrail-checks.ts"
import { ownersOf } from "./provider-keys.ts"
import { target, targetKeys } from "./tree.ts"

const gateways: ReadonlyArray<Gateway> = ["hosted", "open-source"]

const errorsIn = <T extends Pick<Issue, "severity">>(issues: ReadonlyArray<T>): ReadonlyArray<T> =>
  issues.filter(issue => issue.severity === "error")

// Values that JSON writes in special ways: escapes, numbers, the order of keys, values that it leaves out.
const oddText = fc.oneof(
  fc.constantFrom(
    '"',
    "\\",
    "\ud800",
    "\udc00",
    "\u2028",
    "\u007f",
    "\u0000",
    "\b\f\n",
    "é😀",
    "<redacted",
    "x".repeat(2000)
  ),
  fc.string({ unit: "binary", maxLength: 6 })
)
const oddKey = fc.oneof(
  fc.constantFrom("", "0", "10", "01", "-1", "4294967295", "toString", "constructor", "toJSON"),
  oddText
)
const oddJson = fc.dictionary(
  oddKey,
  fc.letrec<{ value: unknown }>(tie => ({
    value: fc.oneof(
      { maxDepth: 3 },
      oddText,
      fc.constantFrom(-0, 1e21, 1e-7, 5e-324, 2 ** 53, true, null, undefined),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.array(tie("value"), { maxLength: 3 }),
      fc.sparseArray(tie("value"), { maxLength: 3 }),
      fc.dictionary(oddKey, tie("value"), { maxKeys: 3 })
    )
  })).value,
  { maxKeys: 4 }
)

/** `value` with its secrets revealed, without using the grammar. */
function opened(value: unknown): unknown {
  if (Redacted.isRedacted(value)) return Redacted.value(value)
  if (Array.isArray(value)) return value.map(opened)
  if (!isPlainObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, opened(part)]))
}

const asciiJsonOf = (value: unknown): string =>
  Array.from(JSON.stringify(value).split(""), unit =>
    unit > "~" ? `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}` : unit
  ).join("")

const routingRow = header("x-portkey-config", routingConfig, { wire: routingWire })
const settingsRow = header("x-portkey-config", settingsConfig, { wire: settingsWire })
const routing = routingWire.encoder(routingConfig)
const encodeSettings = settingsWire.encoder(settingsConfig)

describe.each(gateways)("on the %s gateway", gateway => {
  test("arbitrary configs have no errors", () => {
    fc.assert(
      fc.property(configArbitrary(gateway), config => {
        expect(errorsIn(checkConfig(config, { gateway }))).toEqual([])
      })
    )
  })

  test("arbitrary configs are decoded to their canonical form", () => {
    fc.assert(
      fc.property(configArbitrary(gateway), config => {
        const run = newRun({ gateway })
        const text = routing(config, run, []) as string
        expect(errorsIn(run.issues)).toEqual([])
        expect(text).toMatch(/^[\x20-\x7e]+$/)
        expect(decode(routingRow, text, newRun())).toEqual({ value: canonicalForm(routingRow, config) })
      })
    )
  })

  test("arbitrary configs are written exactly as JSON.stringify writes them", () => {
    let written = 0
    fc.assert(
      fc.property(configArbitrary(gateway), oddJson, fc.boolean(), (given, params, bare) => {
        const config = { ...(given as object), override_params: params }
        if (bare) Object.setPrototypeOf(config, null)
        const run = newRun({ gateway })
        const text = routing(config as never, run, [])
        expect(text === undefined).toBe(errorsIn(run.issues).length > 0)
        if (text === undefined) return
        written++
        expect(text).toBe(asciiJsonOf(opened(config)))
      })
    )
    expect(written).toBeGreaterThan(400)
  })

  test("arbitrary settings are decoded to their canonical form, and empty ones are not sent", () => {
    fc.assert(
      fc.property(settingsArbitrary(gateway), settings => {
        const run = newRun({ gateway })
        const text = encodeSettings(settings, run, [])
        expect(errorsIn(run.issues)).toEqual([])
        const canonical = canonicalForm(routingRow, settings)
        if (text === undefined) expect(canonical).toBeUndefined()
        else expect(decode(settingsRow, text, newRun())).toEqual({ value: canonical })
      })
    )
  })

  test("issues contain no secret of a config", () => {
    const marked = "s3cr3t-0123456789abcdef"
    fc.assert(
      fc.property(configArbitrary(gateway), config => {
        const secret = mapConfigSecrets(config, () => marked)
        expect(JSON.stringify(checkConfig(secret, { gateway }))).not.toContain(marked)
      })
    )
  })

  test("arbitrary configs use every key", () => {
    const isRead = ({ only }: { readonly only?: Gateway | undefined }): boolean =>
      only === undefined || only === gateway
    const isOfServed = (key: string): boolean => {
      const owners = ownersOf(key)
      return owners.length === 0 || owners.some(slug => isRead(providerOf.get(slug) ?? {}))
    }
    const unseen = new Set(
      Object.entries(targetKeys).flatMap(([key, row]) => (isRead(row) && isOfServed(key) ? [key] : []))
    )
    // The open-source gateway does not read it, but lets it through.
    if (gateway === "open-source") unseen.delete("virtual_key")
    // Keys of one provider are rare, so a sample misses some of them, and other ones after each new key.
    for (let seed = 7; unseen.size > 0 && seed < 17; seed++) {
      const seen = new Set<string>()
      for (const config of fc.sample(configArbitrary(gateway), { numRuns: 6000, seed })) keysIn(config, seen)
      for (const key of seen) unseen.delete(key)
    }
    expect([...unseen]).toEqual([])
  })
})

function keysIn(value: unknown, seen: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) keysIn(item, seen)
  else if (isPlainObject(value)) {
    for (const key of Object.keys(value)) {
      seen.add(key)
      if (key === "targets") keysIn(value[key], seen)
    }
  }
}

describe("a single mistake is reported at its path", () => {
  /** One place of a config: the object, and the key in it. */
  interface Spot {
    readonly path: ReadonlyArray<string | number>
    readonly type: Type
    readonly required: boolean
  }

  // The keys of all objects that allow no other keys.
  function spotsOf(
    value: unknown,
    { kind }: Type,
    path: ReadonlyArray<string | number>
  ): ReadonlyArray<Spot> {
    if (kind.is === "ref") return spotsOf(value, kind.to(), path)
    if (kind.is === "list" && Array.isArray(value))
      return value.flatMap((item, index) => spotsOf(item, kind.of, [...path, index]))
    if (kind.is !== "object" || kind.rest !== undefined || !isPlainObject(value)) return []
    return Object.keys(value).flatMap(name => {
      const key = kind.keys[name]
      if (key === undefined) return []
      const at = [...path, name]
      return [{ path: at, type: key.type, required: key.required }, ...spotsOf(value[name], key.type, at)]
    })
  }

  /** A copy of `config` with `change` made to the object that holds the last key of `path`. */
  function changed(
    config: unknown,
    path: ReadonlyArray<string | number>,
    change: (holder: never, key: never) => void
  ): unknown {
    const copy = structuredClone(mapConfigSecrets(config, secret => textOfSecret(secret as Secret)))
    let holder = copy as Record<string | number, unknown>
    for (const key of path.slice(0, -1)) holder = holder[key] as typeof holder
    change(holder as never, path.at(-1) as never)
    return copy
  }

  const spotWhere = (wanted: (spot: Spot) => boolean) =>
    fc
      .constantFrom(...gateways)
      .chain(gateway => fc.tuple(fc.constant(gateway), configArbitrary(gateway)))
      .map(([gateway, config]) => ({ gateway, config, spots: spotsOf(config, target, []).filter(wanted) }))
      .filter(({ spots }) => spots.length > 0)
      .chain(({ gateway, config, spots }) =>
        fc.tuple(fc.constant(gateway), fc.constant(config), fc.constantFrom(...spots))
      )
  const anySpot = spotWhere(() => true)

  const toldAt = (config: unknown, gateway: Gateway, path: ReadonlyArray<string | number>) =>
    errorsIn(checkConfig(config, { gateway })).filter(issue => issue.path.join("/") === path.join("/"))

  test("a value of another type", () => {
    fc.assert(
      fc.property(anySpot, ([gateway, config, { path }]) => {
        const wrong = changed(config, path, (holder: Record<string, unknown>, key: string) => {
          holder[key] = Symbol.iterator
        })
        expect(toldAt(wrong, gateway, path).map(issue => issue.rule)).toContain("shape.type")
      })
    )
  })

  test("a misspelt key or a key in camelCase", () => {
    const misspell = (key: string): string =>
      key.includes("_") ? key.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()) : `${key}x`
    fc.assert(
      fc.property(anySpot, ([gateway, config, { path }]) => {
        const key = misspell(path.at(-1) as string)
        const wrong = changed(config, path, (holder: Record<string, unknown>, right: string) => {
          holder[key] = holder[right]
          delete holder[right]
        })
        const [issue] = toldAt(wrong, gateway, [...path.slice(0, -1), key])
        expect(issue?.rule).toBe("shape.unknown-key")
      })
    )
  })

  test("a missing key", () => {
    fc.assert(
      fc.property(
        spotWhere(spot => spot.required),
        ([gateway, config, { path }]) => {
          const wrong = changed(config, path, (holder: Record<string, unknown>, key: string) => {
            delete holder[key]
          })
          expect(toldAt(wrong, gateway, path).map(issue => issue.rule)).toContain("shape.missing")
        }
      )
    )
  })

  test("a number out of range", () => {
    fc.assert(
      fc.property(
        spotWhere(({ type }) => type.kind.is === "number"),
        ([gateway, config, { path }]) => {
          const wrong = changed(config, path, (holder: Record<string, unknown>, key: string) => {
            holder[key] = Number.NaN
          })
          expect(toldAt(wrong, gateway, path)).toHaveLength(1)
        }
      )
    )
  })
})

describe("for any input", () => {
  const anything = fc.anything({
    withBigInt: true,
    withBoxedValues: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withObjectString: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true
  })
  // Objects with the right keys and any values.
  const nearly = fc.letrec<{ node: unknown }>(tie => ({
    node: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      anything,
      fc.dictionary(
        fc.constantFrom(
          ...Object.keys(targetKeys),
          "mode",
          "conditions",
          "query",
          "then",
          "id",
          "checks",
          "parameters",
          "$and",
          "$in",
          "__proto__"
        ),
        fc.oneof(tie("node"), fc.array(tie("node"), { maxLength: 3 })),
        { maxKeys: 6 }
      )
    )
  })).node

  test.each([
    ["anything", anything],
    ["nearly a config", nearly]
  ])("%s: nothing throws, and a config is encoded exactly if it has no error", (_, given) => {
    fc.assert(
      fc.property(given, fc.constantFrom(...gateways), (config, gateway) => {
        const errors = errorsIn(checkConfig(config, { gateway }))
        const run = newRun({ gateway })
        const text = routing(config, run, ["route", "config"])
        if (text !== undefined && typeof config !== "string") expect(errors).toEqual([])
        expect(text === undefined).toBe(errorsIn(run.issues).length > 0)
        mapConfigSecrets(config, () => "***")
        encodeSettings(config, newRun({ gateway }), [])
      })
    )
  })

  test("any text is decoded or refused", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.json({ maxDepth: 2 })), text => {
        expect(Object.keys(decode(routingRow, text, newRun())).length).toBeGreaterThan(0)
      })
    )
  })
})

test("every id of a guardrail check has a source and a function", () => {
  for (const id of knownChecks.hosted) expect(id).toMatch(/^[\w-]+\.\w+$/)
})
