// Fields that carry JSON.

import type { CodecKind } from "../../grammar/codec.ts"
import { decode } from "../../grammar/decoding.ts"
import { isConfigId, parseJson } from "../../grammar/json-text.ts"
import { isPlainObject } from "../../grammar/plain-object.ts"
import { runLike } from "../../grammar/run.ts"
import { words } from "../../issue/words.ts"
import { sayOf, type TextRule } from "./text-rule.ts"

// What the gateway does with text that is not JSON (handlerUtils.ts:954-1027, requestContext.ts:110).
const consequences: { readonly [Kind in CodecKind]?: string } = {
  metadata: "the gateway reads it as no metadata at all, and says nothing",
  objects: "the gateway answers 500",
  "service-account": "the gateway takes it for none and falls back on a bearer token, silently",
  config: "the gateway answers 400"
}

export const jsonText: TextRule = field => {
  const { name, text, rows, request } = field
  const [row] = rows
  const { kind } = row.codec
  // A config may be the id of a saved one.
  if (kind === "config" && isConfigId(text)) return
  const parsed = parseJson(text)
  if ("fault" in parsed) {
    const python = /^\s*[{[]\s*'|:\s*(?:True|False|None)\b/.test(text)
    sayOf(
      field,
      "value.json",
      words`${parsed.fault}: ${consequences[kind] ?? "the gateway cannot read it"}`,
      python
        ? "Write JSON, with double quotes: json.dumps in Python, JSON.stringify in JavaScript."
        : "Write JSON on one line."
    )
    return
  }
  if (kind === "config" && isPlainObject(parsed.value) && Object.keys(parsed.value).length === 0) {
    return sayOf(field, "config.empty", "sets nothing, and the gateway answers 400", "Leave the field out.")
  }
  const decoded = decode(row.codec, text, request.run)
  if (!("fault" in decoded)) return
  // It is JSON of the wrong shape: the codec says what is wrong with it, as it would of a spec.
  const run = runLike(request.run)
  row.codec.encode(parsed.value, run, [name])
  const [issue] = run.issues
  if (issue?.path.length === 1) sayOf(field, issue.rule, decoded.fault, decoded.repair)
  else request.run.issues.push(...run.issues)
}
