// Commands are split as their shells split them. The words of a POSIX shell are compared with those of bash.

import { spawnSync } from "node:child_process"
import { describe, expect, test } from "vitest"
import { commandWords } from "./command-words.ts"

const words = (text: string): ReadonlyArray<string> =>
  commandWords(text).words.map(word => word.replace(/\uE000([^\uE001]*)\uE001/g, "<$1>"))

/** The words that bash passes to a program; `undefined` without bash. */
function ofBash(text: string): ReadonlyArray<string> | undefined {
  const script = `curl() { printf '%s\\0' curl "$@" >&3; }\n${text}`
  const { error, output } = spawnSync("bash", ["-c", script], {
    stdio: ["ignore", "ignore", "ignore", "pipe"]
  })
  return error === undefined ? String(output[3]).split("\0").slice(0, -1) : undefined
}

const hasBash = ofBash("curl") !== undefined

test
  .skipIf(!hasBash)
  .for([
    "curl a 'b c' \"d e\" f\\ g",
    "curl 'it'\\''s' \"it's\" 'say \"hi\"' \"say \\\"hi\\\"\"",
    'curl "a\\$b \\\\ \\n \\`x\\`" a\\$b $ "$"',
    "curl $'it\\'s' $'a\\nb\\tc' $'\\x41\\101' $'\\q\\\\' $\"a b\"",
    "curl a \\\n  b \\\n c\necho d",
    "curl \"a \\\nb\" 'a \\\nb'",
    "curl '' \"\" a''b",
    "curl 'a#b' a#b # a comment",
    "curl '{\"a\": [1, \"*\"]}' --x='y z' -H'a: b'",
    "curl a>/dev/null b 2>/dev/null c 2>&1 d </dev/null",
    'curl https://a.example/?x=1\\&y=2 "https://a.example/?x=1&y=2" & true',
    "curl a | true",
    "curl a; true",
    "(curl a)",
    "curl a <<EOF\nb\nEOF",
    "curl 'ü “x”' é",
    "curl https://a.example/#b --header=a:\\ #b",
    "curl a &>/dev/null b >|/dev/null c",
    "curl a\u00a0b \\\u00a0"
  ])("bash splits the same way (skipped without bash): %s", text => {
  expect(words(text.replace(/^\(/, ""))).toEqual(ofBash(text))
})

test.for<readonly [text: string, words: ReadonlyArray<string>]>([
  ['curl "k: $K" "k: ${K}" "k: ${K:-x}" $K', ["curl", "k: <K>", "k: <K>", "k: <K>", "<K>"]],
  ["curl '$K' \"\\$K\"", ["curl", "$K", "$K"]],
  ['curl "k: $(cat "a b" | tr -d \')\')x"', ["curl", "k: <OUTPUT_OF_COMMAND>x"]],
  ['curl "k: `cat key`" `cat key`', ["curl", "k: <OUTPUT_OF_COMMAND>", "<OUTPUT_OF_COMMAND_2>"]],
  ["curl a \\ \n b", ["curl", "a", "b"]],
  ["curl a \\\n> -b \\\n> -c d", ["curl", "a", "-b", "-c", "d"]],
  ['curl "k: ${{ secrets.K }}" ${{env.L}}', ["curl", "k: <K>", "<L>"]],
  ["curl 'k: ${{ secrets.K || github.token }}'", ["curl", "k: <K>"]],
  ['curl -d @<(cat a) "$(a "$(b \'c\')")"', ["curl", "-d", "@<OUTPUT_OF_COMMAND>", "<OUTPUT_OF_COMMAND_2>"]],
  ["curl a \\\r\n b\r\n", ["curl", "a", "b"]]
])("variables and slips: %s", ([text, expected]) => {
  expect(words(text)).toEqual(expected)
})

describe("the command line of Windows", () => {
  test.for<readonly [text: string, words: ReadonlyArray<string>]>([
    ['curl "a b" ^\n  -H "k: %K%" ^\r\n  c', ["curl", "a b", "-H", "k: <K>", "c"]],
    ['curl ^\n -d "{\\"a\\":\\"b c\\"}"', ["curl", "-d", '{"a":"b c"}']],
    ['curl ^"a b^" -d ^"^{^\\^"a^\\^":^\\^"b^\\^"^}^"', ["curl", "a b", "-d", '{"a":"b"}']],
    ['curl ^"a^\\^\\^\\^"b^"', ["curl", 'a\\"b']],
    ['curl ^"C:\\dir\\x^"', ["curl", "C:\\dir\\x"]],
    ['curl ^"a^\n\nb^"', ["curl", "a\nb"]],
    ["curl 'a b' ^\n c", ["curl", "'a", "b'", "c"]],
    ["curl ^\n a | more", ["curl", "a"]]
  ])("%j", ([text, expected]) => {
    expect(words(text)).toEqual(expected)
  })
})

test.for<readonly [text: string, words: ReadonlyArray<string>]>([
  [
    'curl.exe "a b" `\n  -H "k: $env:K" `\r\n -H "k: ${env:K}"',
    ["curl.exe", "a b", "-H", "k: <K>", "-H", "k: <K>"]
  ],
  ['curl.exe `\n \'it\'\'s\' "a`"b" "a""b" "{\\`"a\\`": 1}"', ["curl.exe", "it's", 'a"b', 'a"b', '{"a": 1}']],
  ["curl.exe `\n a | more", ["curl.exe", "a"]],
  [
    'curl.exe `\n "k: $(cat "a b")" c:\\d $\'e\' f `',
    ["curl.exe", "k: <OUTPUT_OF_COMMAND>", "c:\\d", "$e", "f"]
  ]
])("PowerShell: %j", ([text, expected]) => {
  expect(words(text)).toEqual(expected)
})

test.for([
  "curl 'a",
  'curl "a',
  "curl $'a",
  "curl $'a\\'",
  'curl "a" "b\n c',
  "curl `a",
  "curl $(a",
  'curl "$(a $(b $(c)))"',
  'curl ^\n "a',
  'curl ^\n "a b\\"',
  "curl `\n 'a",
  "curl `\n 'a' 'b''`n"
])("a quote that does not end is refused: %j", text => {
  expect(() => commandWords(text)).toThrow("a quote in the command does not end")
})

test.for(['curl "k: ${canary"', "curl ${}", "curl ${canary a"])(
  "a variable that shell-quote cannot read is refused, and not shown: %s",
  text => {
    expect(() => commandWords(text)).toThrow(/^a variable in the command cannot be read$/)
  }
)

test("typographic quotes and dashes are refused, except in text", () => {
  expect(() => commandWords("curl -H “x: y”")).toThrow("typographic quotes or dashes")
  expect(() => commandWords("curl –H 'x: y'")).toThrow("typographic quotes or dashes")
  expect(words("curl -d 'a “b” – c'")).toEqual(["curl", "-d", "a “b” – c"])
})

test("a very long command is split", () => {
  const long = `curl -d '${"x".repeat(2_000_000)}' -d "${"y ".repeat(1_000_000)}" ${"z".repeat(1_000_000)}`
  expect(commandWords(long).words).toHaveLength(6)
})
