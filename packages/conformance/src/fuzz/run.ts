// One run: a number of inputs from a seed, each checked against the laws.

import { inspect } from "node:util"
import type { Gateway, RequestSpec } from "@portspec/core"
import { Calls, Finding, must } from "./calls.ts"
import {
  type Judge,
  judgeConfig,
  judgeName,
  judgeOptions,
  judgeRawFields,
  judgeResponse,
  judgeSdkOptions,
  judgeSpec,
  judgeTransport
} from "./laws.ts"
import { mark, shownAt } from "./marked.ts"
import { mutated } from "./mutation.ts"
import { oddValue } from "./odd-value.ts"
import { isPlain, partsOf } from "./plain.ts"
import { type Random, randomOf } from "./random.ts"
import { type SeedInputs, seedInputs } from "./seed-inputs.ts"

export interface FuzzOptions {
  readonly seed: number
  /** The number of inputs. */
  readonly runs: number
  /** The number of the first input: a finding names its own. Default 0. */
  readonly first?: number
  /** The number of findings that ends the run. Default 1. */
  readonly most?: number
  /** Called occasionally with the progress. */
  readonly progress?: (inputs: number, calls: Calls) => void
}

export interface FuzzFinding {
  /** The number of the input: `--first=7 --runs=1` reproduces it. */
  readonly index: number
  readonly what: string
  /** The input, in printable form. */
  readonly input: string
}

export interface FuzzResult {
  readonly calls: Calls
  readonly inputs: number
  readonly findings: ReadonlyArray<FuzzFinding>
}

const gateways: ReadonlyArray<Gateway> = ["hosted", "open-source"]

let made: Readonly<Record<Gateway, SeedInputs>> | undefined

/** Checks `runs` inputs. The same seed generates the same inputs. */
export function fuzz(options: FuzzOptions): FuzzResult {
  const { seed, runs, first = 0, most = 1, progress } = options
  made ??= { hosted: seedInputs("hosted"), "open-source": seedInputs("open-source") }
  const seeds = made
  const calls = new Calls()
  calls.thrown = (name, error) => {
    const at = shownAt(error)
    must(at === undefined, () => `the error of ${name} shows a secret at ${at}`)
  }
  const findings: FuzzFinding[] = []
  const prototype = Reflect.ownKeys(Object.prototype).length
  let inputs = 0
  for (let index = first; index < first + runs && findings.length < most; index++) {
    const random = randomOf(seed, index)
    const gateway = random.pick(gateways)
    const input: Input = { parts: [] }
    inputs++
    try {
      judgeOne({ calls, gateway, random }, seeds[gateway], input)
      must(Reflect.ownKeys(Object.prototype).length === prototype, () => "Object.prototype has another key")
    } catch (error) {
      findings.push({ index, what: whatOf(error), input: `${gateway}: ${printed(input.parts)}` })
    }
    if (inputs % 1000 === 0) progress?.(inputs, calls)
  }
  return { calls, inputs, findings }
}

interface Input {
  parts: ReadonlyArray<unknown>
}

/** Checks one input of one kind. Keeps it in `input` in case a law fails. */
function judgeOne(judge: Judge, seeds: SeedInputs, input: Input): void {
  const { random } = judge
  const { keys } = seeds
  const take = (...parts: ReadonlyArray<unknown>): void => {
    input.parts = parts
    judge.calls.bounded = isSmall(parts)
  }
  const spec = (): unknown => {
    const { wrapped, plain } = random.pick(seeds.specs)
    return mutated(random.chance(0.5) ? wrapped : plain, keys, random)
  }
  const overrides = (): unknown =>
    random.chance(0.7) ? overridesOf(random.pick(seeds.specs).wrapped, random, keys) : oddValue(random)
  const fields = (): unknown => withoutSymbols(mutated(random.pick(seeds.fields), fieldNames, random))
  switch (random.below(20)) {
    case 0:
    case 1: {
      const config = mutated(random.pick(seeds.configs), keys, random)
      take(config)
      return judgeConfig(config, judge)
    }
    case 2:
    case 3:
    case 4: {
      const given = inOtherForm(fields(), random)
      take(given)
      return judgeRawFields(given, judge)
    }
    case 5:
    case 6: {
      const options = mutated(random.pick(seeds.options), keys, random)
      take(options)
      return judgeSdkOptions(options, judge)
    }
    case 7: {
      const response = inOtherForm(mutated(random.pick(seeds.responses), fieldNames, random), random)
      take(response)
      return judgeResponse(response, judge)
    }
    case 8:
    case 9: {
      const client = random.pick(seeds.specs).wrapped
      const own = inOtherForm(fields(), random)
      const given = overrides()
      take(client, own, given)
      return judgeTransport(client as RequestSpec, own, given, judge)
    }
    case 10: {
      const name = oddValue(random)
      take(name)
      return judgeName(name, judge)
    }
    case 11: {
      const options = mutated({ gateway: "hosted", trustedHosts: ["h.example.com"] }, optionNames, random)
      take(options)
      return judgeOptions(random.pick(seeds.specs).wrapped as RequestSpec, options, judge)
    }
    default: {
      const given = spec()
      const over = overrides()
      take(given, over)
      return judgeUnchanged(given, random, () => judgeSpec(given as RequestSpec, over, judge))
    }
  }
}

const optionNames = ["gateway", "trustedHosts", "empty", "baseURL", "gatewy", "fetch"]
const fieldNames = [
  ...["x-portkey-provider", "x-portkey-config", "x-portkey-metadata", "x-portkey-trace-id", "authorization"],
  ...[
    "x-portkey-forward-headers",
    "x-portkey-api-key",
    "x-portkey-custom-host",
    "x-portkey-metadat",
    "x-api-key"
  ],
  ...[
    "x-portkey-azure-auth-mode",
    "x-portkey-aws-auth-type",
    "x-portkey-last-used-option-index",
    "content-type"
  ]
]

/** What a request may override: parts of a spec, and keys that it may not set. */
function overridesOf(spec: unknown, random: Random, keys: ReadonlyArray<string>): unknown {
  const entries = Object.entries(spec as object).filter(([key]) => key !== "route" || random.chance(0.1))
  return mutated(Object.fromEntries(entries), keys, random)
}

/** Replaces symbols, because a field value from a symbol is not secret. */
function withoutSymbols(fields: unknown): unknown {
  if (!isPlain(fields)) return fields
  for (const [key, value] of partsOf(fields))
    if (typeof value === "symbol") Object.defineProperty(fields, key, { value: Symbol("x") })
  return fields
}

/** Fields in the forms that clients use: a record, entries, a Map, or a Headers if they are legal. */
function inOtherForm(fields: unknown, random: Random): unknown {
  if (random.chance(0.7) || typeof fields !== "object" || fields === null) return fields
  try {
    const entries = Object.entries(fields)
    return random.pick([() => entries, () => new Map(entries), () => new Headers(entries as never)])()
  } catch {
    return fields
  }
}

/** Checks one in ten: no function may change its input. */
function judgeUnchanged(input: unknown, random: Random, run: () => void): void {
  if (!random.chance(0.1)) return run()
  const before = textOf(input)
  run()
  must(textOf(input) === before, () => "a function has changed its input")
}

function textOf(input: unknown): string {
  try {
    return inspect(input, {
      depth: 8,
      showHidden: true,
      maxArrayLength: 50,
      maxStringLength: 500,
      getters: false
    })
  } catch {
    return "cannot be printed"
  }
}

/** Whether an input is below 64 kB, counting each object once: shared or cyclic parts are small. */
function isSmall(input: unknown): boolean {
  const seen = new Set<object>()
  const waiting = [input]
  let size = 0
  while (waiting.length > 0 && size < 64_000) {
    const value = waiting.pop()
    size += typeof value === "string" ? value.length : 1
    if (typeof value !== "object" || value === null || seen.has(value)) continue
    seen.add(value)
    for (const [key, part] of partsOf(value)) {
      size += key.length
      waiting.push(part)
    }
  }
  return size < 64_000
}

function whatOf(error: unknown): string {
  if (error instanceof Finding) return error.message
  const text = error instanceof Error ? String(error.stack) : String(error)
  return `threw ${text}`
}

function printed(parts: ReadonlyArray<unknown>): string {
  try {
    return inspect(parts, { depth: 9, maxArrayLength: 20, maxStringLength: 2000, getters: false }).replaceAll(
      mark,
      "MARK"
    )
  } catch {
    return "an input that cannot be printed"
  }
}
