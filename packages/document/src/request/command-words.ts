// The words of a command, as the shell that it is written for splits it.

import { UsageError } from "../usage-error.ts"
import { signOf } from "./variables-in-fields.ts"

export interface CommandWords {
  /** A variable that the shell would replace is its sign. */
  readonly words: ReadonlyArray<string>
  /** Where the command ends in the text: at a line break, a pipe or the next command. */
  readonly end: number
}

/** Splits the command at the beginning of `text`. Throws a {@link UsageError} for a quote that does not end. */
export function commandWords(text: string): CommandWords {
  if (/\^\r?\n|\^"/.test(text)) return new CmdReader(text).read()
  if (/\s`[ \t]*\r?\n|\$env:/i.test(text)) return new PowerShellReader(text).read()
  return new PosixReader(text).read()
}

// Sticky patterns, which match at the place of the reader.
const comment = /[^\r\n]*/y
/** Characters that are special to no shell, so that a long word is read in few steps. */
const plain = /[\w:/.,=@{}[\]?+*-]+/y
// A space behind the backslash at the end of a line is a slip, and the shell would end the command there.
// A terminal shows > at the beginning of the next line.
const posixContinued = /\\[ \t]*(?:\r?\n(?:[ \t]*>[ \t]+(?=-))?|$)/y
const posixRedirection = /<<<|<<-?|[<>]+[|&]?/y
const posixAnsi = /\$'((?:[^'\\]|\\.)*)'/sy
const posixDoubled = /[^"\\$`]+/y
const posixEscaped = /\\(\r?\n|[$`"\\])/y
// A workflow of GitHub fills ${{ secrets.NAME }} before the shell sees it.
const posixVariable =
  /\$(?:([A-Za-z_]\w*)|\{!?([A-Za-z_]\w*)[^}]*\}|\{\{\s*(?:[\w-]+\.)*([A-Za-z_]\w*)\s*\}\})/y
const posixCommand = /`(?:[^`\\]|\\.)*`/sy
const cmdContinued = /\^[ \t]*\r?\n(?:\r?\n)?/y
const cmdVariable = /%([A-Za-z_]\w*)%/y
const cmdBackslashes = /((?:\\\^?)*\\)(\^?)"/y
const powerShellContinued = /`[ \t]*\r?\n/y
const powerShellSingle = /'((?:[^']|'')*)'/y
const powerShellDoubled = /[^"`$\\]+/y
// Before version 7.3, a quote for the program needs a backslash as well.
const powerShellQuote = /\\?(?:""|`")/y
const powerShellVariable = /\$(?:env:)?([A-Za-z_]\w*)|\$\{(?:env:)?([A-Za-z_]\w*)\}/iy

/** One, and what may hide one. */
const parenthesis = /[()]|\\.|'[^']*'|"(?:[^"\\]|\\.)*"/gs

/** The variable for the output of a command, which nothing here runs. */
const output = "OUTPUT_OF_COMMAND"

/** What all shells share: words grow by pieces, and a quote must end. */
abstract class Reader {
  protected at = 0
  protected readonly text: string
  readonly #words: string[] = []
  /** Absent between words, and empty for a word of two quotes. */
  #word: string | undefined
  #isIgnored = false
  #outputs = 0

  constructor(text: string) {
    this.text = text
  }

  /** Reads what begins at `at`, and moves `at` behind it. Returns `false` at the end of the command. */
  protected abstract step(): boolean

  read(): CommandWords {
    while (this.at < this.text.length) if (!this.step()) break
    this.endWord()
    return { words: this.#words, end: this.at }
  }

  protected get isInWord(): boolean {
    return this.#word !== undefined
  }

  protected get hasWords(): boolean {
    return this.#words.length > 0 || this.isInWord
  }

  protected add(piece: string, length = piece.length): true {
    this.#word = (this.#word ?? "") + piece
    this.at += length
    return true
  }

  /** The output of a command, as a variable of its own. */
  protected addOutput(length: number): true {
    this.#outputs++
    return this.add(signOf(this.#outputs === 1 ? output : `${output}_${this.#outputs}`), length)
  }

  protected endWord(): void {
    if (this.#word !== undefined && !this.#isIgnored) this.#words.push(this.#word)
    if (this.#word !== undefined) this.#isIgnored = false
    this.#word = undefined
  }

  /** Begins a redirection: the word behind it is a file, and digits before it are a stream. */
  protected redirect(length: number): true {
    if (/^\d+$/.test(this.#word ?? "")) this.#word = undefined
    this.endWord()
    this.#isIgnored = true
    this.at += length
    return true
  }

  /** The match of a sticky pattern here. */
  protected match(sticky: RegExp): RegExpExecArray | undefined {
    sticky.lastIndex = this.at
    return sticky.exec(this.text) ?? undefined
  }

  protected skip(length: number): true {
    this.at += length
    return true
  }

  protected separate(length: number): true {
    this.endWord()
    return this.skip(length)
  }

  /** A line break ends the command, except before it begins. */
  protected lineBreak(length: number): boolean {
    if (this.hasWords) return false
    return this.skip(length)
  }

  /** Chat programs and word processors replace quotes and dashes with these, which no shell knows. */
  protected refuseTypography(): void {
    if (this.isInWord || !/[“”„‘’‚–—]/.test(this.text[this.at] ?? "")) return
    throw new UsageError(
      "the command has typographic quotes or dashes, which no shell knows",
      "Replace them with straight quotes and hyphens."
    )
  }

  protected unended(quote: string): never {
    throw new UsageError("a quote in the command does not end", `Write the closing ${quote}.`)
  }

  /** The offset behind the parenthesis that closes the one before `from`; the end of the text if none does. */
  protected behindParentheses(from: number): number {
    let depth = 1
    parenthesis.lastIndex = from
    for (let found = parenthesis.exec(this.text); found !== null; found = parenthesis.exec(this.text)) {
      if (found[0] === "(") depth++
      else if (found[0] === ")" && --depth === 0) return parenthesis.lastIndex
    }
    return this.text.length
  }
}

const ansiEscapes: Readonly<Record<string, string>> = {
  a: "\x07",
  b: "\b",
  e: "\x1B",
  E: "\x1B",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v"
}

class PosixReader extends Reader {
  protected step(): boolean {
    const { text } = this
    const character = text[this.at] ?? ""
    const run = this.match(plain)
    if (run !== undefined) return this.add(run[0])
    const continued = this.match(posixContinued)
    if (continued !== undefined) return this.skip(continued[0].length)
    if (/[ \t]/.test(character)) return this.separate(1)
    if (/[\r\n]/.test(character)) return this.lineBreak(1)
    if (character === "#" && !this.isInWord) return this.skip(this.match(comment)?.[0].length ?? 1)
    if (/[|;&()]/.test(character)) return false
    const redirection = this.match(posixRedirection)
    if (redirection !== undefined) return this.redirect(redirection[0].length)
    if (character === "'") return this.#single(1)
    if (text.startsWith("$'", this.at)) return this.#ansi()
    if (character === '"') return this.#double(1)
    if (text.startsWith('$"', this.at)) return this.#double(2)
    if (character === "\\") return this.add(text[this.at + 1] ?? "", 2)
    if (character === "$" || character === "`") return this.#expansion()
    this.refuseTypography()
    return this.add(character)
  }

  #single(length: number): true {
    const end = this.text.indexOf("'", this.at + length)
    if (end === -1) this.unended("'")
    return this.add(this.text.slice(this.at + length, end), end + 1 - this.at)
  }

  #ansi(): true {
    const quoted = this.match(posixAnsi)
    if (quoted === undefined) this.unended("'")
    const [whole, inside = ""] = quoted
    return this.add(
      inside.replace(
        /\\(?:x([\da-f]{1,2})|u([\da-f]{1,4})|U([\da-f]{1,8})|([0-7]{1,3})|(.))/gis,
        (_, byte?: string, four?: string, eight?: string, octal?: string, other = "") => {
          const hex = byte ?? four ?? eight
          if (hex !== undefined) return String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0x10ffff))
          if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8))
          return ansiEscapes[other] ?? (/['"\\?]/.test(other) ? other : `\\${other}`)
        }
      ),
      whole.length
    )
  }

  #double(length: number): true {
    this.add("", length)
    for (;;) {
      const character = this.text[this.at]
      if (character === undefined) return this.unended('"')
      if (character === '"') return this.skip(1)
      const run = this.match(posixDoubled)
      const escaped = this.match(posixEscaped)
      if (run !== undefined) this.add(run[0])
      else if (escaped !== undefined)
        this.add(/\n/.test(escaped[0]) ? "" : (escaped[1] ?? ""), escaped[0].length)
      else if (character === "$" || character === "`") this.#expansion()
      else this.add(character)
    }
  }

  /** A variable or the output of a command; a dollar sign alone is one. */
  #expansion(): true {
    const variable = this.match(posixVariable)
    if (variable !== undefined)
      return this.add(signOf(variable[1] ?? variable[2] ?? variable[3] ?? ""), variable[0].length)
    if (this.text.startsWith("$(", this.at))
      return this.addOutput(this.behindParentheses(this.at + 2) - this.at)
    const command = this.match(posixCommand)
    if (command !== undefined) return this.addOutput(command[0].length)
    return this.add(this.text[this.at] ?? "")
  }
}

/** The command line of Windows: ^ escapes, %NAME% is a variable, and the program itself splits at quotes. */
class CmdReader extends Reader {
  #isQuotedForCmd = false
  #isQuoted = false

  protected step(): boolean {
    const { text } = this
    const character = text[this.at] ?? ""
    const run = this.match(plain)
    if (run !== undefined) return this.add(run[0])
    if (!this.#isQuotedForCmd) {
      const continued = this.match(cmdContinued)
      if (continued !== undefined) {
        // Inside a quote, an escaped line break is one of the text.
        return this.#isQuoted && /\n\r?\n$/.test(continued[0])
          ? this.add("\n", continued[0].length)
          : this.skip(continued[0].length)
      }
      if (character === "^") {
        this.at++
        return this.#given(false)
      }
      if (/[|&<>]/.test(character)) return false
    }
    if (/[\r\n]/.test(character)) return this.#isQuoted ? this.#unended() : this.lineBreak(1)
    const variable = this.match(cmdVariable)
    if (variable !== undefined) return this.add(signOf(variable[1] ?? ""), variable[0].length)
    return this.#given(true)
  }

  override read(): CommandWords {
    const words = super.read()
    return this.#isQuoted ? this.#unended() : words
  }

  /** What the program gets: one backslash before a quote makes it a part of the word, and two are one backslash. */
  #given(isForCmd: boolean): true {
    const character = this.text[this.at] ?? ""
    const backslashes = this.match(cmdBackslashes)
    if (backslashes !== undefined) {
      const [whole, run = "", caret = ""] = backslashes
      const count = run.replaceAll("^", "").length
      if (count % 2 === 0) return this.add("\\".repeat(count / 2), run.length)
      if (caret === "") this.#isQuotedForCmd = !this.#isQuotedForCmd
      return this.add(`${"\\".repeat((count - 1) / 2)}"`, whole.length)
    }
    if (character === '"') {
      if (isForCmd) this.#isQuotedForCmd = !this.#isQuotedForCmd
      this.#isQuoted = !this.#isQuoted
      return this.add("", 1)
    }
    if (/[ \t]/.test(character) && !this.#isQuoted) return this.separate(1)
    if (!this.#isQuoted) this.refuseTypography()
    return this.add(character)
  }

  #unended(): never {
    return this.unended('"')
  }
}

const powerShellEscapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", "0": "\0" }

class PowerShellReader extends Reader {
  protected step(): boolean {
    const character = this.text[this.at] ?? ""
    const run = this.match(plain)
    if (run !== undefined) return this.add(run[0])
    const continued = this.match(powerShellContinued)
    if (continued !== undefined) return this.skip(continued[0].length)
    if (/[ \t]/.test(character)) return this.separate(1)
    if (/[\r\n]/.test(character)) return this.lineBreak(1)
    if (character === "#" && !this.isInWord) return this.skip(this.match(comment)?.[0].length ?? 1)
    if (/[|;&()<>]/.test(character)) return false
    if (character === "'") return this.#single()
    if (character === '"') return this.#double()
    if (character === "$") return this.#expansion()
    if (character === "`") return this.#escape()
    this.refuseTypography()
    return this.add(character)
  }

  #single(): true {
    const quoted = this.match(powerShellSingle)
    if (quoted === undefined) this.unended("'")
    return this.add((quoted[1] ?? "").replaceAll("''", "'"), quoted[0].length)
  }

  #double(): true {
    this.add("", 1)
    for (;;) {
      const character = this.text[this.at]
      if (character === undefined) return this.unended('"')
      const run = this.match(powerShellDoubled)
      const quote = this.match(powerShellQuote)
      if (run !== undefined) this.add(run[0])
      else if (quote !== undefined) this.add('"', quote[0].length)
      else if (character === '"') return this.skip(1)
      else if (character === "`") this.#escape()
      else if (character === "$") this.#expansion()
      else this.add(character)
    }
  }

  #escape(): true {
    const character = this.text[this.at + 1] ?? ""
    return this.add(powerShellEscapes[character] ?? character, 2)
  }

  #expansion(): true {
    const variable = this.match(powerShellVariable)
    if (variable !== undefined) return this.add(signOf(variable[1] ?? variable[2] ?? ""), variable[0].length)
    if (this.text.startsWith("$(", this.at))
      return this.addOutput(this.behindParentheses(this.at + 2) - this.at)
    return this.add("$")
  }
}
