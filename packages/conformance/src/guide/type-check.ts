// Compiles the samples in the pages and in doc comments.

import { execFile } from "node:child_process"
import { mkdirSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"

const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin/tsc")
const base = join(import.meta.dirname, "../../../../tsconfig.base.json")

/** The compiler errors for `files`, name to text, which are written into `folder`. */
export function typeErrors(folder: string, files: ReadonlyMap<string, string>): Promise<string> {
  for (const [name, text] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  const compilerOptions = { types: ["node"], lib: ["es2024", "dom", "dom.iterable"] }
  const project = { extends: base, compilerOptions, files: [...files.keys()] }
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(project))
  return new Promise(resolve => {
    execFile(process.execPath, [tsc, "-p", folder, "--pretty", "false"], (_, printed) => resolve(printed))
  })
}

/** Names that a sample may use without importing them, if it is not a whole program. */
const names = `
import * as assert from "node:assert"
import * as fc from "fast-check"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import OpenAI from "openai"
import { attach, createAxios } from "@portspec/axios"
import {
  check, checkConfig, compile, compileResult, decode, decodeResult, defineSpec, explain, formatIssue, formatPath,
  isBearerProvider, isProvider, isRedirectStatus, lint, mergeOverrides, mergeSpecs, normalize, parse, parseResponse,
  parseResult, predict, prepare, prepareResult, prepareTransport, redact, requestSpec, reveal, secretFieldNamesOf, table,
  rephrase, toMermaid, toText, type PartialSpec, type RequestSpec, type Route, type RoutingConfig, type ServiceAccount
} from "@portspec/core"
import {
  configJsonSchema, RequestSpecFromHeaderFields, requestSpecFromHeaderFields, requestSpecJsonSchema, RequestSpecSchema,
  requestSpecSchema, RoutingConfigSchema, SettingsConfigSchema
} from "@portspec/core/schema"
import { almostSpec, comparable, configArbitrary, settingsArbitrary, specArbitrary } from "@portspec/core/testing"
import { createFetch } from "@portspec/fetch"
import { fromPortkeyOptions, fromPortkeyOptionsResult } from "@portspec/from-portkey"
import type { AxiosInstance } from "axios"
declare const apiKey: string, auth: string, token: string, virtualKey: string, text: string, id: string, name: string
declare const accessKeyId: string, secretAccessKey: string, roleArn: string, region: string
declare const serviceAccount: ServiceAccount, config: RoutingConfig, headers: Headers
declare const spec: RequestSpec, company: PartialSpec, team: PartialSpec
declare const request: Request, response: Response, instance: AxiosInstance
declare const env: Readonly<Record<string, string | undefined>>
declare function parseYaml(text: string): unknown
declare const publicProcedure: { input(schema: typeof requestSpec): unknown }
`

/** A sample from prose, as a module. */
export const asModule = (sample: string): string =>
  `${names}export async function sample(): Promise<unknown> {\n${sample}\nreturn\n}\n`
