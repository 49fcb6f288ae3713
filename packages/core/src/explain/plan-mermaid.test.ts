import * as fc from "fast-check"
import { expect, test } from "vitest"
import type { RoutingConfig } from "../rows/config/document.ts"
import { explain } from "./explain.ts"
import { nested } from "./nested.fixture.ts"
import { toMermaid } from "./plan-mermaid.ts"

test("toMermaid draws a nested plan as a flowchart", () => {
  expect(toMermaid(explain(nested))).toMatchInlineSnapshot(`
    "flowchart TD
      request(["request<br/>At most 5 calls to providers, 7 s of waiting in between; 57 s in all"])
      n0{{"fallback<br/>goes on after 429 or 503<br/>config"}}
      request --> n0
      n1{{"conditional<br/>config.targets[0]"}}
      n0 -->|"1st"| n1
      n2{{"premium: loadbalance<br/>config.targets[0].targets[0]"}}
      n1 -->|"(1) if metadata.plan is #34;paid#34; and (params.model matches /#94;gpt/ or (params.max_tokens is over 1000 and at most 4000))"| n2
      n3["@openai-prod<br/>3 retries on 429 or 500<br/>timeout 10 s<br/>config.targets[0].targets[0].targets[0]"]
      n2 -->|"70 #37;"| n3
      n4["azure-openai<br/>1 retry on 429, 500, 502, 503 or 504<br/>timeout 10 s<br/>config.targets[0].targets[0].targets[1]"]
      n2 -->|"30 #37;"| n4
      n5["@retired<br/>config.targets[0].targets[0].targets[2]"]
      n2 -.->|"never: weight 0 is never drawn"| n5
      n6["basic: @groq, model llama-3<br/>3 retries on 429 or 500<br/>timeout 10 s<br/>simple cache<br/>config.targets[0].targets[1]"]
      n1 -->|"otherwise"| n6
      n7["spare: @spare<br/>config.targets[0].targets[2]"]
      n1 -.->|"never: neither a condition nor the default names it"| n7
      n8["anthropic<br/>https://llm.example.com/v1<br/>timeout 10 s<br/>1 guardrail<br/>config.targets[1]"]
      n0 -->|"2nd, after 429 or 503"| n8
      classDef unreachable stroke-dasharray: 4 4, opacity: 0.6
      class n5,n7 unreachable
    "
  `)
})

test.each([
  ["1. first", "#49;. first"],
  ["12.5", "#49;2.5"],
  ["- first", "#45; first"],
  ["1 first", "1 first"],
  ["1a.b", "1a.b"],
  ["a1.", "a1."],
  ["a-b", "a-b"],
  ['"<&', "#34;#60;#38;"],
  ["😀", "#128512;"]
])("the name %s cannot begin a list or end a label: %s", (name, shown) => {
  const config: RoutingConfig = { strategy: { mode: "single" }, targets: [{ name, provider: "openai" }] }
  expect(toMermaid(explain({ route: { config } }))).toContain(`n1["${shown}: openai<br/>`)
})

test("with any names, every line is a node, an arrow or a class", () => {
  // The part of Mermaid's grammar that the charts use: no text in a label can end the label or begin another element.
  const label = String.raw`"(?:[\p{L}\p{N} .,:;/@()[\]_–→-]|#\d+;|<br/>)+"`
  const lines = [
    "flowchart TD",
    String.raw`  request\(\[${label}\]\)`,
    String.raw`  n\d+(?:\[${label}\]|\{\{${label}\}\})`,
    "  request --> n0",
    String.raw`  n\d+ -(?:\.-|-)>\|${label}\| n\d+`,
    "  classDef unreachable stroke-dasharray: 4 4, opacity: 0.6",
    String.raw`  class n\d+(?:,n\d+)* unreachable`
  ]
  const grammar = new RegExp(`^(?:${lines.join("|")})$`, "u")
  const text = fc.string({ unit: "binary", minLength: 1 })
  const chart = fc.record({ name: text, provider: text, query: fc.dictionary(text, text), path: text })
  fc.assert(
    fc.property(chart, ({ name, provider, query, path }) => {
      const config: RoutingConfig = {
        strategy: { mode: "conditional", conditions: [{ query, then: name }], default: name },
        targets: [{ name, provider, custom_host: `https://host/${path}` }, { provider }]
      }
      for (const line of toMermaid(explain({ route: { config } }))
        .split("\n")
        .slice(0, -1)) {
        expect(line).toMatch(grammar)
      }
    }),
    { numRuns: 1000 }
  )
})
