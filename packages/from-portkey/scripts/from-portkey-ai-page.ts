// docs/guide/from-portkey-ai.md: how to migrate from the official SDK, and everything that is then sent differently.
// The conversion's own code computes what the SDK sends; the conformance suite compares it with the installed SDK.

import {
  compileResult,
  formatIssue,
  formatPath,
  type HeaderFields,
  type SpecError,
  type TableRow,
  table as tableRows
} from "@portspec/core"
import * as Result from "effect/Result"
import { byText, code, guide, table } from "../../core/scripts/reference/text.ts"
import { type Difference, type DifferenceRule, differences } from "../src/difference.ts"
import { fromPortkeyOptions } from "../src/from-portkey-options.ts"
import { localOptions } from "../src/option-meaning.ts"
import { optionNameOf, prefix } from "../src/portkey-fields.ts"
import { isLeftOut, sdkField, sdkForwarded } from "../src/sdk-field.ts"
import { literal, literalLines } from "./literal.ts"
import { sampleKey, sampleOptions, sampleSpec } from "./migration-sample.ts"
import { commonOptions, differenceExamples, exampleOptions, ofClient } from "./sdk-difference-examples.ts"
import { traps } from "./traps.ts"

const block = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\``

export function fromPortkeyAiPage(): string {
  const rules = Object.keys(differences) as ReadonlyArray<DifferenceRule>
  const cited = new Set(rules.flatMap(rule => differences[rule].traps))
  return guide(
    "From portkey-ai to Portspec",
    "`packages/from-portkey` and the table of `packages/core`: do not edit this page, edit what it comes from",
    "`portkey-ai` turns the name of each option into a header field, and the gateway drops the fields that it does not know. Portspec takes a typed spec, and refuses what the gateway would drop. `fromPortkeyOptions` turns SDK options into a spec, and tells you what it changed.",
    "## Before and after",
    block("ts", before()),
    block("ts", after()),
    "## What your options mean",
    "Pass the options of `createHeaders(…)` or `new Portkey(…)` to `fromPortkeyOptions` unchanged. It returns the spec that they mean, with its secrets wrapped in `Redacted`, and a note for each thing that Portspec sends differently from the SDK.",
    block("ts", conversion()),
    "It prints:",
    block("text", notesOfSample()),
    "The notes are ordinary issues, with `rule`, `path`, `message` and `repair`. No note shows a value. If the options lack something, the spec lacks it too, and `compile` reports it.",
    "## Options and their keys",
    "This table has each option with its place in a spec. You can write an option in any letter case, with hyphens or underscores, with or without `x-portkey-`: the SDK's `traceID`, the documentation's `traceId` and Python's `trace_id` mean the same field.",
    optionTable(),
    "These options have no key in a spec:",
    table(
      ["Option", "Instead"],
      [
        ...localOptions.map(option => [code(option), differences["sdk.local-option"].repair]),
        ...unofferedOptions()
      ]
    ),
    "## What Portspec sends differently, and why",
    `Portspec deliberately differs from \`createHeaders\` of portkey-ai 3.1.0 in these ways. Each row has the rule of the note that reports the difference. The options of an example are added to \`${literal(commonOptions)}\`, and replace options of the same name. The table shows only the fields that differ.`,
    table(
      ["Rule", "Options", "portkey-ai sends", "Portspec sends", "Because", "Trap"],
      rules.map(differenceRow)
    ),
    "## The traps",
    "In each trap, Portkey's documentation, its SDKs and its gateway disagree.",
    table(
      ["Trap", "What it is"],
      [...cited].sort((one, other) => one - other).map(trap => [String(trap), trapText(trap)])
    )
  )
}

function before(): string {
  return `import OpenAI from "openai"
import { createHeaders } from "portkey-ai"

const before = new OpenAI({
  apiKey: "${sampleKey}",
  baseURL: "https://api.portkey.ai/v1",
  defaultHeaders: createHeaders(${literalLines(sampleOptions, "  ")})
})`
}

function after(): string {
  return `import { createFetch } from "@portspec/fetch"
import OpenAI from "openai"

const baseURL = "https://api.portkey.ai/v1"
const fetch = createFetch(
  ${literalLines(sampleSpec, "  ")},
  { baseURL }
)
const after = new OpenAI({ apiKey: "unused", baseURL, fetch })`
}

function conversion(): string {
  return `import { formatIssue } from "@portspec/core"
import { fromPortkeyOptions } from "@portspec/from-portkey"

const { spec, notes } = fromPortkeyOptions(${literalLines(sampleOptions, "")})
for (const note of notes) console.log(formatIssue(note))`
}

const notesOfSample = (): string => fromPortkeyOptions(sampleOptions).notes.map(formatIssue).join("\n")

/** The fields that a spec offers, by the options that represent them. Other fields have no option. */
function optionTable(): string {
  // `providerOptions` only repeats the fields of the providers.
  const offered = tableRows.filter(({ path }) => path !== undefined && path[1] !== "providerOptions")
  const rows = [...Map.groupBy(offered, ({ field }) => field)].flatMap(([field, of]) => {
    const option = optionOf(field)
    return option === undefined ? [] : [[code(option), placesOf(of), code(field)]]
  })
  return table(["Option", "In a spec", "Field"], rows)
}

function optionOf(field: string): string | undefined {
  if (field === "authorization") return "Authorization"
  return field.startsWith(prefix) ? optionNameOf(field) : undefined
}

// If there are more providers than this, they are not named.
const few = 8

/** The places of a field in a spec, with the providers if they are few. */
function placesOf(rows: ReadonlyArray<TableRow>): string {
  const places = byText(
    rows.map(({ path = [], implied, provider = "" }) => [
      `${implied ? "follows from " : ""}${code(formatPath(path))}`,
      provider
    ])
  )
  return places
    .map(({ text, names }) =>
      names[0] === "" || names.length > few ? text : `${text} (${names.join(", ")})`
    )
    .join("\n")
}

/** The advice for options whose fields no spec offers. */
const unofferedOptions = (): ReadonlyArray<ReadonlyArray<string>> =>
  tableRows
    .filter(({ field, status }) => status !== "offered" && field.startsWith(prefix))
    .map(({ field }) => {
      const option = optionNameOf(field)
      const { notes } = fromPortkeyOptions({ ...commonOptions, [option]: "value" })
      return [code(option), notes.find(({ path }) => path[0] === option)?.repair ?? ""]
    })

function differenceRow(rule: DifferenceRule): ReadonlyArray<string> {
  const difference: Difference = differences[rule]
  const options = exampleOptions(rule)
  const fromClient = ofClient.has(rule)
  const sdk = sdkFields(fromClient ? { ...options, strictOpenAiCompliance: false } : options)
  const own = compileResult(fromPortkeyOptions(options).spec)
  const shown = code(literal(differenceExamples[rule]))
  return [
    code(rule),
    fromClient ? `${shown} of \`new Portkey\`` : shown,
    ...(Result.isSuccess(own)
      ? [fieldLines(sdk, own.success), fieldLines(own.success, sdk)]
      : [fieldLines(sdk, sdkFields(commonOptions)), refusal(own.failure)]),
    difference.because,
    difference.traps.join(", ")
  ]
}

/** What `createHeaders` makes of `options`, with lower-case names. */
function sdkFields(options: Readonly<Record<string, unknown>>): HeaderFields {
  const forwarded = sdkForwarded(options.forwardHeaders)
  const sent = Object.entries(options).filter(([, value]) => !isLeftOut(value))
  const fields = sent.map(([option, value]) => sdkField(option, value, forwarded))
  return Object.fromEntries(fields.map(({ name, text }) => [name.toLowerCase(), text]))
}

/** The fields of `these` that are missing or different in `others`. */
function fieldLines(these: HeaderFields, others: HeaderFields): string {
  const lines = Object.entries(these)
    .filter(([name, text]) => others[name] !== text)
    .map(([name, text]) => code(`${name}: ${text.replaceAll("\n", "\\n")}`.trim()))
  return lines.length === 0 ? "nothing" : lines.join("\n")
}

const refusal = ({ issues }: SpecError): string =>
  issues.map(({ message }) => `refused: ${message}`).join("\n")

function trapText(trap: number): string {
  const text = traps.get(trap)
  if (text === undefined) throw new Error(`trap ${trap} has no words in scripts/traps.ts`)
  return text
}
