// Everything that the playground shows about a spec or config, computed from its text. Pure: the page calls it on each
// change.

import { type CompileOptions, compileResult, explain, type Issue, type RoutingPlan } from "@portspec/core"
import { checkDocument } from "@portspec/document/check/check-document"
import { countOf, type Finding } from "@portspec/document/check/finding"
import { originOf } from "@portspec/document/compiled/field-origin"
import { asCurl, modelToReplace } from "@portspec/document/compiled/formats"
import {
  hiddenFields,
  revealedFields,
  type ShownField,
  textOfPieces
} from "@portspec/document/compiled/shown-fields"
import { fixDocument, withEdit } from "@portspec/document/fix/fix-document"
import { documentOfText, type InputDocument, specOf, type TextFormat } from "@portspec/document/read/document"
import { VariableTexts } from "@portspec/document/read/variable-texts"
import type { Environment } from "@portspec/document/read/variables"
import { inPageWordsAnd, pageWords } from "./page-words.ts"

/** A header field, with and without its secrets. */
export interface FieldView {
  readonly name: string
  /** The key of the spec that it comes from. */
  readonly origin: string
  readonly masked: string
  readonly revealed: string
}

/** The result of a document without errors. */
export interface Outcome {
  readonly fields: ReadonlyArray<FieldView>
  readonly curl: { readonly masked: string; readonly revealed: string }
  readonly plan: RoutingPlan
}

export interface Analysis {
  readonly document: InputDocument
  /** In text order. */
  readonly findings: ReadonlyArray<Finding>
  /** Absent while there are errors, and if it depends on the value of a variable. */
  readonly outcome?: Outcome
}

const names: { readonly [Format in TextFormat]: string } = { json: "spec.json", yaml: "spec.yaml" }

const reading = { environment: {} }

const documentOf = (text: string, format: TextFormat, environment: Environment): InputDocument =>
  documentOfText({ name: names[format], text, hasByteOrderMark: false, isStdin: false }, { environment })

/** The apparent format of a text. */
export const formatOf = (text: string): TextFormat => (/^\s*[{[]/.test(text) ? "json" : "yaml")

export function analyse(text: string, options: CompileOptions): Analysis {
  const format = formatOf(text)
  const read = documentOf(text, format, {})
  const { document, findings } = inOrder(checkDocument(read, options, {}, pageWords))
  if (countOf(findings, "error") > 0) return { document, findings }
  // The values of the variables are unknown. Each gets a unique string, which is shown as ${NAME} again.
  const texts = new VariableTexts()
  const variables = new Set(document.uses.flatMap(use => use.names))
  const environment = Object.fromEntries([...variables].map(name => [name, texts.textOf(name)]))
  const filled = documentOf(text, format, environment)
  const spec = specOf(filled)
  const compiled = compileResult(spec, options)
  if (compiled._tag === "Failure") {
    // If the place takes no string, only the value of the variable decides whether it is correct.
    const unknown = new Set(document.uses.map(({ path }) => JSON.stringify(path)))
    const others = compiled.failure.issues
      .filter(({ path }) => !unknown.has(JSON.stringify(path)))
      .map(issue => ({ issue: inPageWordsAnd(issue, texts.named) }))
    return { document, findings: [...findings, ...others] }
  }
  const fields = compiled.success
  const masked = hiddenFields(fields, filled.uses, environment).map(field => namedIn(field, texts.named))
  const revealed = revealedFields(fields).map(field => namedIn(field, texts.named))
  const gateway = options.gateway ?? "hosted"
  const curl = (shown: ReadonlyArray<ShownField>): string =>
    asCurl(shown, { gateway, url: undefined, model: modelToReplace })
  return {
    document,
    findings,
    outcome: {
      fields: masked.map(({ name, pieces }, index) => ({
        name,
        origin: filled.kind === "config" ? "" : originOf(name, spec),
        masked: textOfPieces(pieces),
        revealed: textOfPieces(revealed[index]?.pieces ?? [])
      })),
      curl: { masked: curl(masked), revealed: curl(revealed) },
      // A bare config is meant to be saved in Portkey.
      plan: explain(specOf(document), { ...options, saved: document.kind === "config" })
    }
  }
}

function inOrder({ document, findings }: ReturnType<typeof checkDocument>): Analysis {
  const start = ({ range }: Finding): number => range?.start ?? 0
  return { document, findings: [...findings].sort((one, other) => start(one) - start(other)) }
}

const namedIn = ({ name, pieces }: ShownField, named: (text: string) => string): ShownField => ({
  name,
  pieces: pieces.map(piece => ("text" in piece ? { text: named(piece.text) } : piece))
})

/** Whether one click repairs an issue. */
export const isRepairable = ({ edit }: Issue): boolean => edit !== undefined

/** The text after the repair of one issue; unchanged if the repair does not fit it. */
export function repaired({ document }: Analysis, { edit }: Issue): string {
  const { text } = document
  if (text === undefined) return ""
  return (edit && withEdit(text, edit, document.name, reading)?.text) ?? text.text
}

/** The text after every repair that needs no decision. */
export function allRepaired({ document, findings }: Analysis, options: CompileOptions): string {
  const fixed = fixDocument({ document, findings }, reading, next =>
    checkDocument(next, options, {}, pageWords)
  )
  return fixed.document.text?.text ?? ""
}
