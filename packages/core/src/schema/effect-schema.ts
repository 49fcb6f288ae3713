// Effect schemas that report the issues found by the rows.

import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type * as SchemaAST from "effect/SchemaAST"
import * as SchemaGetter from "effect/SchemaGetter"
import * as SchemaIssue from "effect/SchemaIssue"
import { copyOf } from "../grammar/copy.ts"
import { revealed } from "../grammar/secret.ts"
import type { Issue } from "../issue/issue.ts"
import type { Examined } from "./examine.ts"
import type { JsonSchema } from "./json-schema.ts"

/** A type whose values the rows check. */
export interface Judged {
  /** Its name in documents that other tools generate from schemas. */
  readonly identifier: string
  readonly examine: (value: unknown) => Examined
  /** Its JSON Schema. */
  readonly jsonSchema: () => JsonSchema
}

/**
 * The schema of a type whose values the rows check. It is a declaration, not a `Struct`, which would drop unknown keys
 * unless it were told to refuse them. Encoded as JSON or as the string of a variable, its secrets are open, like those
 * of `Schema.Redacted`.
 */
export const judged = <T>({ identifier, examine, jsonSchema }: Judged): Schema.declare<T> => {
  const asJson = Schema.Json.check(
    Schema.makeFilter(() => undefined, { toJsonSchema: () => [jsonSchema(), true] })
  )
  const open = {
    decode: SchemaGetter.transform(value => value as T),
    encode: SchemaGetter.transform(withOpenSecrets)
  }
  return Schema.declareConstructor<T>()(
    [],
    () => (value, ast, options) => {
      const { copy, issues } = examine(value)
      return issues.length === 0 ? Effect.succeed(copy as T) : Effect.fail(issueOf(issues, ast, options))
    },
    {
      identifier,
      toCodecJson: () => Schema.link<T>()(asJson, open),
      toCodecStringTree: () => Schema.link<T>()(Schema.fromJsonString(Schema.Unknown), open)
    }
  )
}

const withOpenSecrets = (value: unknown): Schema.Json => copyOf(value, revealed) as Schema.Json

/**
 * Converts issues to those of effect: all of them, each at its place and in our words. None shows the input: it holds
 * secrets.
 */
export function issueOf(
  issues: ReadonlyArray<Issue>,
  ast: SchemaAST.AST,
  options?: SchemaAST.ParseOptions
): SchemaIssue.Issue {
  const [first, ...others] = issues.map(pointer)
  if (first === undefined) return new SchemaIssue.InvalidValue()
  return others.length === 0 ? first : new SchemaIssue.Composite(ast, [first, ...others], undefined, options)
}

function pointer({ rule, path, message, repair }: Issue): SchemaIssue.Issue {
  const issue = new SchemaIssue.InvalidValue({ message: `${message}\n  ${repair} (${rule})`, rule, repair })
  return path.length === 0 ? issue : new SchemaIssue.Pointer(path, issue)
}
