// The inputs to mutate: the examples of the repository, specs and configs generated from the table, and options of the
// SDK.

import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { compileResult, type Gateway, type RequestSpec } from "@portspec/core"
import { configArbitrary, specArbitrary } from "@portspec/core/testing"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { withMarks } from "./marked.ts"
import { isPlain } from "./plain.ts"

const examples = join(import.meta.dirname, "../../../../examples/specs")

export interface SeedInputs {
  /** With the mark in each secret, wrapped and as plain text. */
  readonly specs: ReadonlyArray<{ readonly wrapped: unknown; readonly plain: unknown }>
  readonly configs: ReadonlyArray<unknown>
  /** Header fields of requests. */
  readonly fields: ReadonlyArray<Readonly<Record<string, string>>>
  /** Header fields of responses. */
  readonly responses: ReadonlyArray<Readonly<Record<string, string>>>
  /** Options of `new Portkey(…)`. */
  readonly options: ReadonlyArray<object>
  /** Every key that occurs in these inputs. */
  readonly keys: ReadonlyArray<string>
}

/** The inputs for a gateway, the same in every run. */
export function seedInputs(gateway: Gateway): SeedInputs {
  const parameters = { seed: 20_261_125, numRuns: 250 }
  const written = readdirSync(examples)
    .filter(name => name.endsWith(".json"))
    .map((name): RequestSpec => JSON.parse(readFileSync(join(examples, name), "utf8")))
  const generated = fc.sample(specArbitrary({ gateway }), parameters)
  const specs = [...written, ...generated].map(withMarks)
  const configs = fc.sample(configArbitrary(gateway), parameters)
  const fields = specs.flatMap(({ wrapped }) => {
    const compiled = compileResult(wrapped, { gateway })
    return Result.isSuccess(compiled) ? [compiled.success] : []
  })
  const keys = new Set<string>()
  for (const value of [...specs.map(({ plain }) => plain), ...configs, ...options]) addKeys(value, keys)
  return { specs, configs, fields, responses, options, keys: [...keys] }
}

function addKeys(value: unknown, keys: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) addKeys(item, keys)
  if (!isPlain(value)) return
  for (const [key, part] of Object.entries(value)) {
    keys.add(key)
    addKeys(part, keys)
  }
}

const options: ReadonlyArray<object> = [
  {
    apiKey: "pk-fake",
    provider: "openai",
    Authorization: "Bearer k-fake",
    traceID: "t",
    metadata: { _user: "u" }
  },
  { api_key: "pk-fake", virtual_key: "v-fake", config: { retry: { attempts: 2 } }, cache_namespace: "n" },
  { apiKey: "pk-fake", config: "pc-fake", debug: false, cacheForceRefresh: true, requestTimeout: 3000 },
  { provider: "azure-openai", azureResourceName: "r", azureDeploymentId: "d", azureApiVersion: "2024-10-21" },
  { provider: "bedrock", awsAccessKeyId: "AK", awsSecretAccessKey: "s-fake", awsRegion: "us-east-1" },
  {
    provider: "vertex-ai",
    vertexProjectId: "p",
    vertexRegion: "us-central1",
    forwardHeaders: ["x-a", "x-b"]
  },
  { provider: "@slug", strictOpenAiCompliance: false, customHost: "https://llm.example.com/v1", beta: "x" },
  { baseURL: "https://api.portkey.ai/v1", apiKey: "pk-fake", headers: { "x-portkey-trace-id": "t" } },
  {
    apiKey: "pk-fake",
    config: {
      strategy: { mode: "fallback" },
      targets: [{ provider: "openai", api_key: "k-fake" }, { virtual_key: "v" }]
    }
  }
]

const responses: ReadonlyArray<Readonly<Record<string, string>>> = [
  {
    "x-portkey-trace-id": "t",
    "x-portkey-cache-status": "HIT",
    "x-portkey-retry-attempt-count": "2",
    "x-portkey-last-used-option-index": "config.targets[1].targets[0]",
    "x-portkey-provider": "openai"
  },
  {
    "x-portkey-trace-id": "a, b",
    "x-portkey-last-used-option-index": "config, config.targets[0]",
    "x-portkey-retry-attempt-count": "0, -1",
    "x-portkey-gateway-exception": "true"
  }
]
