// Schemas of effect, made of what the rows find.

import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type * as SchemaAST from "effect/SchemaAST"
import * as SchemaGetter from "effect/SchemaGetter"
import * as SchemaIssue from "effect/SchemaIssue"
import { copyOf } from "../grammar/copy.ts"
import type { Issue } from "../issue/issue.ts"
import { revealed } from "../spec/reveal.ts"
import type { Examined } from "./examine.ts"
import type { JsonSchema } from "./json-schema.ts"

/** A type that the rows judge. */
export interface Judged {
  /** What it is called, in documents that other tools make of schemas. */
  readonly identifier: string
  readonly examine: (value: unknown) => Examined
  /** What it is as JSON. */
  readonly jsonSchema: () => JsonSchema
}

/**
 * The schema of a type that the rows judge. A declaration and no `Struct`, which would leave out unknown keys where it is not
 * told to refuse them. As JSON, and as the text of a variable, its secrets are open, as those of `Schema.Redacted` are.
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

/** Issues as effect reports them: all of them, each at its place and in our words. None shows the input: it holds secrets. */
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
