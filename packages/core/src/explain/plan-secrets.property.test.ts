import { inspect } from "node:util"
import * as Redacted from "effect/Redacted"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { isRow, isVariants, type Row, type RowTree } from "../grammar/row.ts"
import { providers } from "../rows/provider/index.ts"
import type { Provider } from "../rows/provider/provider.ts"
import { explain } from "./explain.ts"
import { toMermaid } from "./plan-mermaid.ts"
import { toText } from "./plan-text.ts"

/** Makes a secret that the test will look for; each call makes another one. */
type Mark = () => unknown

/** One provider with one way to give its credential. */
interface Form {
  readonly provider: Provider
  readonly auth: Row | RowTree | undefined
}

const forms: ReadonlyArray<Form> = providers.flatMap((provider): ReadonlyArray<Form> => {
  const { auth } = provider
  if (auth === undefined || !isVariants(auth)) return [{ provider, auth: undefined }]
  const variants = Object.values(auth.of).map(({ rows }) => ({ provider, auth: rows }))
  return auth.plain === undefined ? variants : [...variants, { provider, auth: auth.plain }]
})

const given = (row: Row, mark: Mark): unknown => (row.secret ? mark() : "public")

function specOf(tree: RowTree, mark: Mark): object {
  const entries = Object.entries(tree).map(([key, node]) => {
    if (isRow(node)) return [key, given(node, mark)]
    return [key, isVariants(node) ? undefined : specOf(node, mark)]
  })
  return Object.fromEntries(entries)
}

function configOf(tree: RowTree, mark: Mark): object {
  return Object.assign(
    {},
    ...Object.values(tree).map(node => {
      if (isRow(node)) return node.configKey === null ? {} : { [node.configKey]: given(node, mark) }
      return isVariants(node) ? {} : configOf(node, mark)
    })
  )
}

const isTree = (auth: Form["auth"]): auth is RowTree => auth !== undefined && !isRow(auth)

/** Fields next to the route that hold secrets, and a custom host that should not. */
const around = (mark: Mark) => ({
  apiKey: mark(),
  forwardHeaders: { "x-forwarded-secret": mark() },
  extraHeaders: { "x-secret": mark() },
  guardrails: { input: [{ "default.webhook": { headers: { authorization: mark() } } }] }
})

const hostWith = (mark: Mark): string => `https://user:${mark()}@llm.example.com/v1?key=${mark()}`

/** A config as text, in the ways in which shells and people write one. */
function configText(mark: Mark): string {
  const json = JSON.stringify({ provider: "openai", api_key: mark() })
  const ways = [json, `'${json}'`, JSON.stringify(json), ` ${json}`, `provider=openai api_key=${mark()}`]
  return ways[String(mark()).charCodeAt(0) % ways.length] as string
}

function specsOf({ provider, auth }: Form, mark: Mark, plainMark: Mark): ReadonlyArray<object> {
  const credential = isTree(auth) ? specOf(auth, mark) : auth && given(auth, mark)
  const route = { ...specOf(provider.options, mark), provider: provider.slug, auth: credential }
  const keys = isTree(auth) ? configOf(auth, mark) : auth?.configKey ? { [auth.configKey]: mark() } : {}
  const target = {
    ...configOf(provider.options, mark),
    ...keys,
    provider: provider.slug,
    virtual_key: mark(),
    vertex_service_account_json: { private_key: mark(), client_email: "public" },
    custom_host: hostWith(plainMark),
    override_params: { wrapped: Redacted.make(plainMark()) },
    output_guardrails: [{ "portkey.pii": { credentials: { apiKey: mark() } } }]
  }
  const strategy = {
    mode: "conditional",
    conditions: [
      { query: { "metadata.x": { $eq: Redacted.make(plainMark()) } }, then: Redacted.make(plainMark()) }
    ],
    default: "here"
  }
  return [
    { ...around(mark), route: { ...route, customHost: hostWith(plainMark) } },
    { ...around(mark), route: { virtualKey: mark(), auth: mark(), providerOptions: keys } },
    {
      ...around(mark),
      route: { config: { ...target, api_key: mark(), targets: [{ ...target, name: "here" }], strategy } }
    },
    { ...around(mark), route: { config: target } },
    { ...around(mark), route: { config: configText(plainMark) } },
    { ...around(mark), route: { provider: provider.slug, auth: mark(), config: configText(plainMark) } }
  ]
}

const secret = fc.stringMatching(/^[A-Za-z0-9]{24}$/)

test.for(forms.map((form, index) => [form.provider.slug, index, form] as const))(
  "the plan of a %s route or target contains none of its secrets (%i)",
  ([, , form]) => {
    fc.assert(
      fc.property(fc.gen(), generate => {
        const secrets: string[] = []
        const plainMark = (): string => {
          const made = generate(() => secret)
          secrets.push(made)
          return made
        }
        const mark = (): unknown => (generate(fc.boolean) ? Redacted.make(plainMark()) : plainMark())
        for (const spec of specsOf(form, mark, plainMark)) {
          for (const gateway of ["hosted", "open-source"] as const) {
            const plan = explain(spec as never, { gateway })
            const shown = [
              JSON.stringify(plan),
              inspect(plan, { depth: null }),
              toText(plan),
              toMermaid(plan)
            ].join("\n")
            expect(secrets.filter(each => shown.includes(each))).toEqual([])
          }
        }
        expect(secrets.length).toBeGreaterThan(10)
      }),
      { numRuns: 8 }
    )
  }
)

test("the forms cover every secret row of every provider", () => {
  const secretRows = (tree: RowTree): ReadonlyArray<Row> =>
    Object.values(tree).flatMap(node => {
      if (isRow(node)) return node.secret ? [node] : []
      if (!isVariants(node)) return secretRows(node)
      return [
        ...Object.values(node.of).flatMap(({ rows }) => secretRows(rows)),
        ...(node.plain ? [node.plain] : [])
      ]
    })
  const all = providers.flatMap(({ auth, options }) => [
    ...secretRows(options),
    ...secretRows(auth ? { auth } : {})
  ])
  const reached = forms.flatMap(({ provider, auth }) => [
    ...secretRows(provider.options),
    ...(isTree(auth) ? secretRows(auth) : auth === undefined ? [] : [auth])
  ])
  expect(new Set(reached)).toEqual(new Set(all))
})
