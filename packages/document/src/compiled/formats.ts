// Compiled fields in every format except the table.

import type { Gateway } from "@portspec/core"
import { shellWord } from "./shell.ts"
import { type ShownField, textOfPieces } from "./shown-fields.ts"

/** An object of fields and values. */
export const asJson = (fields: ReadonlyArray<ShownField>): string =>
  JSON.stringify(Object.fromEntries(fields.map(({ name, pieces }) => [name, textOfPieces(pieces)])), null, 2)

/** The head of an HTTP request, which `curl -H @file` can read. */
export const asHeaders = (fields: ReadonlyArray<ShownField>): string =>
  fields.map(({ name, pieces }) => `${name}: ${textOfPieces(pieces)}`).join("\n")

/** `X_PORTKEY_PROVIDER=openai`, for a POSIX shell. */
export const asEnv = (fields: ReadonlyArray<ShownField>): string =>
  fields
    .map(({ name, pieces }) => `${name.toUpperCase().replace(/\W/g, "_")}=${shellWord(pieces)}`)
    .join("\n")

export interface CurlOptions {
  readonly gateway: Gateway
  readonly url: string | undefined
  readonly model: string | undefined
}

/** The default base URL of each gateway. */
const baseUrls: { readonly [Kind in Gateway]: string } = {
  hosted: "https://api.portkey.ai/v1",
  "open-source": "http://localhost:8787/v1"
}

export const modelToReplace = "MODEL"

/** A chat request as a command. */
export function asCurl(fields: ReadonlyArray<ShownField>, { gateway, url, model }: CurlOptions): string {
  const base = (url ?? baseUrls[gateway]).replace(/\/+$/, "")
  const body = { model: model ?? modelToReplace, messages: [{ role: "user", content: "Say hello." }] }
  const headers = fields.some(({ name }) => name === "content-type")
    ? fields
    : [...fields, { name: "content-type", pieces: [{ text: "application/json" }] }]
  return [
    `curl ${shellWord([{ text: `${base}/chat/completions` }])}`,
    ...headers.map(({ name, pieces }) => `-H ${shellWord([{ text: `${name}: ` }, ...pieces])}`),
    `-d ${shellWord([{ text: JSON.stringify(body) }])}`
  ].join(" \\\n  ")
}
