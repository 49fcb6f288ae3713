import { expect, test } from "vitest"
import type { RoutingConfig } from "../rows/config/document.ts"
import { explain } from "./explain.ts"
import { nested } from "./nested.fixture.ts"
import { toText } from "./plan-text.ts"

test("toText shows who is called, when, and with which settings", () => {
  expect(toText(explain(nested))).toMatchInlineSnapshot(`
    "Routing plan for the hosted gateway
    At most 5 calls to providers, 7 s of waiting in between; 57 s in all.
    The model in the body must not begin with @: the gateway would look up that slug and send the credential of the config to its host.
    Batches, files and fine-tuning accept only one target: the gateway answers them with 400.
    Portkey documents that 529 is retried by default; its gateway was observed not to retry it.
    Equal requests share stored responses across the API keys and workspaces of an organization.
    Only responses with status 200 are stored, including streams; those of files, batches, fine-tuning, image edits and audio are not.
    Guardrails check chat, completions, messages, responses, the input of embeddings, and the creation of batches and fine-tunings.
    According to Portkey's documents, output guardrails check a stream from gateway 2.5.1 on, and only if the header field sets strict compliance to false.
    The gateway deletes the guardrail fields of the request, so they check nothing.

    fallback: tries its targets in order, going on after 429 or 503  [config]
    ├─ 1st → conditional: the first condition that holds chooses the target  [config.targets[0]]
    │  │    Condition 2 chooses "gone", but no target has that name: the gateway answers 400 if it holds.
    │  ├─ (1) if metadata.plan is "paid" and (params.model matches /^gpt/ or (params.max_tokens is over 1000 and at most 4000)) → "premium", loadbalance: draws one target by weight  [config.targets[0].targets[0]]
    │  │  ├─ 70 % → @openai-prod  [config.targets[0].targets[0].targets[0]]
    │  │  │       credential      the Model Catalog's for @openai-prod
    │  │  │       retries         up to 3, after 429, 500 or a broken connection, waiting 1 s, 2 s and 4 s  (config)
    │  │  │       timeout         10 s a call; then it counts as 408  (header)
    │  │  │       override param  temperature = 0.2  (config.targets[0].targets[0])
    │  │  │       override param  model = "gpt-4o"  (here)
    │  │  ├─ 30 % → azure-openai  [config.targets[0].targets[0].targets[1]]
    │  │  │       credential      managed identity of config.targets[0].targets[0].targets[1]
    │  │  │       retries         up to 1, after 429, 500, 502, 503, 504 or a broken connection, waiting 1 s  (here)
    │  │  │       timeout         10 s a call; then it counts as 408  (header)
    │  │  │       override param  temperature = 0.2  (config.targets[0].targets[0])
    │  │  └─ never (weight 0 is never drawn) → @retired  [config.targets[0].targets[0].targets[2]]
    │  ├─ otherwise → "basic", @groq, model llama-3  [config.targets[0].targets[1]]
    │  │       credential      the Model Catalog's for @groq
    │  │       retries         up to 3, after 429, 500 or a broken connection, waiting 1 s, 2 s and 4 s  (config)
    │  │       timeout         10 s a call; then it counts as 408  (header)
    │  │       cache           simple, answers up to 1 h old  (here)
    │  │       override param  model = "@groq/llama-3"  (here)
    │  └─ never (neither a condition nor the default names it) → "spare", @spare  [config.targets[0].targets[2]]
    └─ 2nd, after 429 or 503 → anthropic  [config.targets[1]]
            credential        api_key of config.targets[1]
            retries           none  (here)
            timeout           10 s a call; then it counts as 408  (header)
            host              https://llm.example.com/v1  (here)
            output guardrail  default.contains (a failure turns 200 into 246)  (here)"
  `)
})

test("toText shows a plan for the open-source gateway", () => {
  const config: RoutingConfig = {
    strategy: { mode: "loadbalance" },
    targets: [
      {
        provider: "openai",
        api_key: "sk",
        cache: { mode: "simple" },
        retry: { attempts: 7 },
        forward_headers: ["x-a"]
      },
      { retry: { attempts: 2, on_status_codes: [429], use_retry_after_header: true } }
    ]
  }
  const spec = { strictOpenAiCompliance: false, cache: { forceRefresh: true }, route: { config } }
  expect(toText(explain(spec, { gateway: "open-source" }))).toMatchInlineSnapshot(`
    "Routing plan for the open-source gateway
    At most 8 calls to providers, 2 min 7 s of waiting in between; how long a call takes is not limited.

    loadbalance: draws one target by weight, and tries no other if that fails  [config]
    ├─ 50 % → openai  [config.targets[0]]
    │       credential       api_key of config.targets[0]
    │       retries          up to 7, after 429, 500, 502, 503, 504 or a broken connection, waiting 1 s, 2 s, 4 s, 8 s, 16 s, …  (here)
    │       timeout          none
    │       cache            simple, answers up to 1 day old; this request fetches a new one  (here)
    │       forward headers  x-a  (here)
    │       format           OpenAI's, plus what the provider adds  (header)
    │       note             The open-source gateway caches only where it was built with a cache, which the npm package was not.
    └─ 50 % → no provider  [config.targets[1]]
            credential  none
            retries     up to 2, after 429 or a broken connection, waiting 1 s and 2 s, or as long as a 429 asks  (here)
            timeout     none
            format      OpenAI's, plus what the provider adds  (header)
            note        Nothing names a provider: the gateway answers 500, and a fallback does not go on from there.
            note        With use_retry_after_header a last 429 that names no wait becomes a 500; in the npm package any last 429, and no wait is obeyed."
  `)
})

test("toText shows the plan of one provider, and of a config that only Portkey knows", () => {
  const auth = { accessKeyId: "AKIA", secretAccessKey: "s" }
  expect(
    toText(explain({ route: { provider: "bedrock", region: "us-east-1", auth } }))
  ).toMatchInlineSnapshot(`
    "Routing plan for the hosted gateway
    At most 1 call to providers; how long a call takes is not limited.
    A default config of the API key or workspace replaces this route if it names providers. A config in the request, such as { retry: { attempts: 0 } }, replaces the default config.

    bedrock  [config]
         credential  AWS keys of the route
         retries     none
         timeout     none"
  `)
  expect(toText(explain({ nitroMode: true, route: { config: "pc-fallback-1" } }))).toMatchInlineSnapshot(`
    "Routing plan for the hosted gateway
    Number of calls and time are up to a config that is saved in Portkey.
    Nitro mode: the gateway does not read the body and uses no cache; it refuses targets, retries, guardrails and override_params.

    whatever the saved config pc-fallback-1 says  [config]
         credential  the saved config's
         retries     up to the saved config
         timeout     up to the saved config
         note        What the saved config pc-fallback-1 says is known to Portkey only."
  `)
})

test("control characters in a config cannot steer the terminal", () => {
  const text = toText(
    explain({ route: { config: { provider: "\u001b[31mred\u202e\n└─ fake", api_key: "sk" } } })
  )
  expect(text.split("\n").at(4)).toBe("\\u{1b}[31mred\\u{202e}\\u{a}└─ fake  [config]")
})

test("toText shows a target that is never reached only with the reason", () => {
  const inner = { strategy: { mode: "single" }, targets: [{ provider: "@b" }] }
  const config = { strategy: { mode: "single" }, targets: [{ provider: "@a" }, inner, { provider: "@c" }] }
  const lines = toText(explain({ route: { config: config as RoutingConfig } })).split("\n")
  const why = "never (a single strategy reads its first target only)"
  expect(lines.slice(-5)).toEqual([
    "│       credential  the Model Catalog's for @a",
    "│       retries     none",
    "│       timeout     none",
    `├─ ${why} → single  [config.targets[1]]`,
    `└─ ${why} → @c  [config.targets[2]]`
  ])
})

test("toText writes control characters in notes as their codes", () => {
  const config = { strategy: { mode: "single" }, targets: [{ provider: "@a", name: "a\u001b[2J" }] }
  const plan = explain({ route: { config: config as RoutingConfig } })
  const odd = { ...plan, notes: ["one\ntwo\u202e\u2028three"] }
  expect(toText(odd)).toContain("one\\u{a}two\\u{202e}\\u{2028}three")
})
