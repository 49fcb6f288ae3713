// The notes about a whole plan: each appears exactly if its condition holds.

import { describe, expect, test } from "vitest"
import type { RequestSpec } from "../spec/request-spec.ts"
import { explain } from "./explain.ts"
import { a, b, fallback, openSource } from "./plan.fixture.ts"

const notesOf = (route: unknown, rest: object = {}): ReadonlyArray<string> =>
  explain({ ...rest, route } as unknown as RequestSpec).notes

const config = (node: object): object => ({ config: node })
const openai = { provider: "openai", auth: "sk-fake" }
const cached = { provider: "@a", cache: { mode: "simple" } }
const checked = { "a.b": {} }

interface Case {
  /** How the note begins. */
  readonly note: string
  readonly present: ReadonlyArray<readonly [route: unknown, rest?: object]>
  readonly absent: ReadonlyArray<readonly [route: unknown, rest?: object]>
}

const cases: ReadonlyArray<Case> = [
  {
    note: "A default config of the API key",
    present: [[openai], [{ routedBy: "api-key" }]],
    absent: [[config(a)], [{ config: "pc-1" }], ["openai"]]
  },
  {
    note: "The model in the body must not begin with @",
    present: [[config(a)], [config(fallback([{ provider: "@b" }, a]))]],
    absent: [[config({ provider: "@b" })], [openai], [{ config: "pc-1" }]]
  },
  {
    note: "Batches, files and fine-tuning",
    present: [[config(fallback([a, b]))]],
    absent: [[config(a)], [config(fallback([a]))]]
  },
  {
    note: "Portkey documents that 529",
    present: [[config({ ...a, retry: { attempts: 1 } })]],
    absent: [[config(a)], [config({ ...a, retry: { attempts: 1, on_status_codes: [429] } })]]
  },
  { note: "Equal requests share", present: [[config(cached)]], absent: [[config(a)]] },
  { note: "Only responses with status 200", present: [[config(cached)]], absent: [[config(a)]] },
  {
    note: "If the gateway has no vector store",
    present: [[config({ ...a, cache: { mode: "semantic" } })]],
    absent: [[config(cached)], [config(a)]]
  },
  {
    note: "The cache namespace replaces",
    present: [[config(cached), { cache: { namespace: "n" } }]],
    absent: [
      [config(cached)],
      [config(cached), { cache: { forceRefresh: true } }],
      [config(a), { cache: { namespace: "n" } }]
    ]
  },
  {
    note: "Guardrails check chat",
    present: [
      [config({ ...a, input_guardrails: [checked] })],
      [config({ ...a, output_guardrails: [checked] })]
    ],
    absent: [[config(a)]]
  },
  {
    note: "According to Portkey's documents, output guardrails",
    present: [[config({ ...a, output_guardrails: [checked] })]],
    absent: [[config({ ...a, input_guardrails: [checked] })]]
  },
  {
    note: "The gateway deletes the guardrail fields",
    present: [[openai, { guardrails: { input: [checked] } }]],
    absent: [[openai], [config({ ...a, input_guardrails: [checked] })]]
  },
  {
    note: "Nitro mode",
    present: [[openai, { nitroMode: true }]],
    absent: [[openai], [openai, { nitroMode: false }]]
  },
  {
    note: "With debug off",
    present: [[openai, { debug: false }]],
    absent: [[openai], [openai, { debug: true }]]
  }
]

describe.each(cases)("$note…", ({ note, present, absent }) => {
  const count = (route: unknown, rest?: object): number =>
    notesOf(route, rest).filter(each => each.startsWith(note)).length

  test("appears if its condition holds", () => {
    for (const [route, rest] of present) expect(count(route, rest), JSON.stringify(route)).toBe(1)
  })

  test("does not appear otherwise", () => {
    for (const [route, rest] of absent) expect(count(route, rest), JSON.stringify(route)).toBe(0)
  })
})

test("this test covers every note of a plan", () => {
  const everything = {
    ...cached,
    cache: { mode: "semantic" },
    retry: { attempts: 1 },
    output_guardrails: [checked]
  }
  const spec = { cache: { namespace: "n" }, guardrails: { input: [checked] }, nitroMode: true, debug: false }
  const all = [...notesOf(config(fallback([everything, a])), spec), ...notesOf(openai)]
  expect(all.filter(each => !cases.some(({ note }) => each.startsWith(note)))).toEqual([])
})

test("a plan for the open-source gateway has no notes about the hosted one", () => {
  expect(explain({ route: openai, debug: false } as RequestSpec, openSource).notes).toEqual([])
})
