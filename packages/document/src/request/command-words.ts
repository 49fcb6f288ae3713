// The words of a command. shell-quote splits them like a POSIX shell. Syntax that it does not know is first rewritten as
// POSIX: line breaks, command substitutions, and the syntax of Windows shells.

import { parse } from "shell-quote"
import { UsageError } from "../usage-error.ts"
import { signOf } from "./variables-in-fields.ts"

export interface CommandWords {
  /** A variable that the shell would replace becomes its marker. */
  readonly words: ReadonlyArray<string>
  /** The text after the command, which ends at a line break, a pipe or the next command. */
  readonly rest: string
}

/** Splits the command at the beginning of a text. Throws a {@link UsageError} for an unterminated quote. */
export function commandWords(source: string): CommandWords {
  const text = source
    .replace(/\r\n/g, "\n")
    // A GitHub workflow fills in ${{ secrets.NAME }} before the shell sees it, even in single quotes.
    .replace(/\$\{\{\s*(?:[\w-]+\.)*([A-Za-z_]\w*)[^}]*\}\}/g, (_, name: string) => signOf(name))
  if (/\^\n|\^"/.test(text)) return wordsOfCmd(text)
  return posixWords(/\s`[ \t]*\n|\$env:/i.test(text) ? fromPowerShell(text) : text)
}

/** Not inside a word: an escaped space is part of the word. */
const wordStart = String.raw`(?<![^ \t\n]|[^\\]\\ )`
const inside = String.raw`'[^']*'|"(?:\\.|[^"\\])*"|\\.|[^()'"\\]`
/** A command in parentheses, which may contain one more level of parentheses. */
const inner = String.raw`\((?:${inside}|\((?:${inside})*\))*\)`
const backticks = String.raw`\x60(?:\\.|[^\x60\\])*\x60`

/** Quoted text and special characters of a command. */
const parts = new RegExp(
  [
    // A space after the backslash at the end of a line is a mistake. A terminal shows > at the start of the next line.
    String.raw`(?<dropped>\\[ \t]*(?:\n(?:[ \t]*>[ \t]+(?=-))?|$)|${wordStart}#[^\n]*)`,
    // shell-quote begins a comment inside a word, and splits at spaces that no shell splits at.
    String.raw`\\?(?<plain>#|[^\S \t\n])`,
    String.raw`\\.|'[^']*'|\$'(?:\\.|[^'\\])*'`,
    String.raw`\$?(?<double>"[^"\\$\x60]*(?:(?:\\.|\$${inner}|${backticks}|\$(?!\())[^"\\$\x60]*)*")`,
    `(?<output>[$<>]${inner}|${backticks})`,
    String.raw`(?<unended>\$'|['"\x60]|(?<=\$)\()`,
    String.raw`(?<redirection>(?:${wordStart}\d+)?(?:&>>?|[<>]+[|&]?))`,
    String.raw`(?<end>[\n|;&()].*)`,
    // Chat programs and word processors replace quotes and dashes with these.
    String.raw`(?<typographic>${wordStart}[“”„‘’‚–—])`
  ].join("|"),
  "gs"
)
const partsOfDouble = new RegExp(String.raw`\\(.)|\$${inner}|${backticks}`, "gs")

function posixWords(text: string): CommandWords {
  let rest = ""
  let outputs = 0
  // Nothing here runs other commands, so their output is a variable.
  const nextOutput = (): string => signOf(`OUTPUT_OF_COMMAND${++outputs === 1 ? "" : `_${outputs}`}`)
  const command = text.replace(parts, (part: string, ...captures: ReadonlyArray<unknown>) => {
    const found = captures.at(-1) as Readonly<Record<string, string | undefined>>
    const { dropped, double, output, unended, redirection, end, plain, typographic } = found
    if (typographic !== undefined) {
      const reason = "the command has typographic quotes or dashes, which no shell knows"
      throw new UsageError(reason, "Replace them with straight quotes and hyphens.")
    }
    if (unended !== undefined) {
      const closing = unended.replace("(", ")").slice(-1)
      throw new UsageError("a quote in the command does not end", `Write the closing ${closing}.`)
    }
    if (output !== undefined) return nextOutput()
    if (redirection !== undefined) return " > "
    if (plain !== undefined) return `"${plain}"`
    rest = end ?? ""
    if (end !== undefined || dropped !== undefined) return ""
    // shell-quote keeps the backslash of an escaped line break and of an escaped backtick.
    const written = double?.replace(partsOfDouble, (piece, escaped?: string) =>
      escaped === undefined ? nextOutput() : ({ "\n": "", "`": "`" }[escaped] ?? piece)
    )
    return written ?? part
  })
  const words: string[] = []
  let isFile = false
  for (const entry of parsed(command)) {
    const word = typeof entry === "string" ? entry : "pattern" in entry ? entry.pattern : undefined
    if (word !== undefined && !isFile) words.push(word)
    // The only remaining operator is a redirection, followed by its file.
    isFile = word === undefined
  }
  return { words, rest }
}

function parsed(command: string): ReturnType<typeof parse> {
  try {
    return parse(command, key => {
      const [name] = /(?<!\w)[A-Za-z_]\w*/.exec(key) ?? []
      return name === undefined ? `$${key}` : signOf(name)
    })
  } catch {
    // The message of shell-quote shows the text, which may be a secret.
    throw new UsageError("a variable in the command cannot be read", "Write it as ${NAME}.")
  }
}

const posixQuoted = (text: string): string => `'${text.replaceAll("'", `'"'"'`)}'`

/** PowerShell escapes with a backtick, doubles a quote, and writes environment variables as $env:NAME. */
const fromPowerShell = (text: string): string =>
  text.replace(
    /'((?:[^']|'')*)'|"([^"`]*(?:(?:`.|"")[^"`]*)*)"|(['"]).*|(`[ \t]*(?:\n|$))|`.|\\|\$\{?env:|\$(?=['"`\\])/gis,
    (part, single?: string, double?: string, unended?: string, lineEnd?: string) => {
      if (single !== undefined) return posixQuoted(single.replaceAll("''", "'"))
      if (lineEnd !== undefined) return "\\\n"
      // After the text written here, a dollar sign would begin the quote $'…', and the rest could end a quote.
      if (unended !== undefined || part === "$") return unended ?? "\\$"
      const quote = double === undefined ? "" : '"'
      // Before version 7.3, a quote for the program also needs a backslash.
      const written = (double ?? part).replace(/\\?(?:""|`")|`.|\\/gs, found => {
        const character = { "`n": "\n", "`r": "\r", "`t": "\t" }[found] ?? found.slice(-1)
        return quote + posixQuoted(character) + quote
      })
      return quote + written.replace(/(\$\{?)env:/gi, "$1") + quote
    }
  )

/** The Windows command line escapes with ^ and has %NAME%. Then the program splits the rest at its quotes. */
function wordsOfCmd(text: string): CommandWords {
  // A quote that is part of a word, as a character that no command contains.
  const mark = "\uE002"
  const [line = ""] = /^(?:"[^"\n]*"?|\^[ \t]*\n\n?|\^.|[^"^\n|&<>]+)*/s.exec(text) ?? []
  const command = line
    .replace(/%([A-Za-z_]\w*)%/g, (_, name: string) => signOf(name))
    .replace(/("[^"\n]*"?)|\^[ \t]*\n(\n?)|\^(.|$)/gs, "$1$2$3")
    // Backslashes are special only before a quote: one makes it part of the word, and two are one backslash.
    .replace(/((?:\\\\)*)(\\?)"/g, (_, twos: string, one) => twos.slice(twos.length / 2) + (one ? mark : '"'))
    .replace(
      /"([^"]*)"|(").*|\n|[^ \t\n"“”„‘’‚–—]+/gs,
      (part, whole: string = part, unended?: string) =>
        unended ?? (part === "\n" ? " " : posixQuoted(whole.replaceAll(mark, '"')))
    )
  return { ...posixWords(command), rest: text.slice(line.length) }
}
