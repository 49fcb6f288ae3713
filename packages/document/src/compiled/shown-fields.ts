// Compiled header fields for display: secrets are hidden, and values from variables become their names.

import { type HeaderFields, redact } from "@portspec/core"
import { type Environment, type VariableUse, valueOfVariable } from "../read/variables.ts"

/** A piece of a field value. */
export type Piece = { readonly text: string } | { readonly variable: string } | { readonly hidden: true }

export interface ShownField {
  readonly name: string
  readonly pieces: ReadonlyArray<Piece>
}

/** All values, including secrets. */
export const revealedFields = (fields: HeaderFields): ReadonlyArray<ShownField> =>
  Object.entries(fields).map(([name, text]) => ({ name, pieces: [{ text }] }))

/** Without secrets. A secret that is the whole value of a variable becomes that variable. */
export function hiddenFields(
  fields: HeaderFields,
  uses: ReadonlyArray<VariableUse>,
  environment: Environment
): ReadonlyArray<ShownField> {
  const names = new Map<string, string>()
  for (const name of uses.filter(({ isWhole }) => isWhole).flatMap(use => use.names)) {
    const held = valueOfVariable(environment, name)
    if (held !== undefined) names.set(held, name)
  }
  const shown = redact(fields)
  return Object.entries(fields).map(([name, raw]) => ({
    name,
    pieces: piecesOf(raw, shown[name] ?? mask, names)
  }))
}

const mask = "<redacted>"
const masked = JSON.stringify(mask)

function piecesOf(raw: string, shown: string, names: ReadonlyMap<string, string>): ReadonlyArray<Piece> {
  if (shown === raw) return [{ text: raw }]
  if (shown.startsWith("{") || shown.startsWith("[")) return piecesOfJson(raw, shown, names)
  const [, scheme = "", token = ""] = /^(Bearer )?(.*)$/s.exec(raw) ?? []
  const variable = names.get(token) ?? names.get(raw)
  if (shown !== mask) return [{ text: shown }]
  if (variable === undefined) return [{ hidden: true }]
  return scheme === "" ? [{ variable }] : [{ text: scheme }, { variable }]
}

/** The strings hidden in `shown` are in the same order in `raw`. */
function piecesOfJson(raw: string, shown: string, names: ReadonlyMap<string, string>): ReadonlyArray<Piece> {
  const secrets = hiddenTexts(JSON.parse(raw), JSON.parse(shown))
  return shown.split(masked).flatMap((text, index): Piece[] => {
    if (index === 0) return [{ text }]
    const secret = secrets[index - 1] ?? ""
    const variable = names.get(secret)
    // A string that JSON escapes differs between the shell and the field.
    const isPlain = /^[\x20-\x7E]*$/.test(secret) && JSON.stringify(secret) === `"${secret}"`
    const piece: Piece = variable !== undefined && isPlain ? { variable } : { hidden: true }
    return [{ text: '"' }, piece, { text: `"${text}` }]
  })
}

function hiddenTexts(raw: unknown, shown: unknown): ReadonlyArray<string> {
  if (shown === mask) return [String(raw)]
  if (typeof shown !== "object" || shown === null) return []
  return Object.entries(shown).flatMap(([key, part]) =>
    hiddenTexts((raw as Readonly<Record<string, unknown>>)[key], part)
  )
}

/** The secrets of header fields, as they occur in the values. */
export const secretTexts = (fields: HeaderFields): ReadonlyArray<string> => {
  const shown = redact(fields)
  return Object.entries(fields).flatMap(([name, raw]) => secretsOf(raw, shown[name] ?? mask))
}

function secretsOf(raw: string, shown: string): ReadonlyArray<string> {
  if (shown === raw) return []
  if (shown.startsWith("{") || shown.startsWith("[")) return hiddenTexts(JSON.parse(raw), JSON.parse(shown))
  return [raw.replace(/^Bearer /i, "")]
}

/** For reading: a variable is written as in the spec. */
export const textOfPieces = (pieces: ReadonlyArray<Piece>): string =>
  pieces
    .map(piece => ("text" in piece ? piece.text : "variable" in piece ? `\${${piece.variable}}` : mask))
    .join("")

export const variablesOf = (fields: ReadonlyArray<ShownField>): ReadonlyArray<string> => [
  ...new Set(
    fields.flatMap(({ pieces }) => pieces.flatMap(piece => ("variable" in piece ? [piece.variable] : [])))
  )
]

export const hasHidden = (fields: ReadonlyArray<ShownField>): boolean =>
  fields.some(({ pieces }) => pieces.some(piece => "hidden" in piece))
