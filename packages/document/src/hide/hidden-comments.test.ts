// No secret in a comment is shown, anywhere in the file.

import { expect, test } from "vitest"
import { documentOfText } from "../read/document.ts"
import { hiddenRanges } from "./hidden-ranges.ts"
import { maskedText } from "./masked-text.ts"

function shown(name: string, text: string): string {
  const input = { name, text, hasByteOrderMark: false, isStdin: false }
  const document = documentOfText(input, { environment: {} })
  if (document.text === undefined) throw new Error("a data file has a text")
  return maskedText(text, hiddenRanges({ ...document, text: document.text }, [])).text
}

const host = "customHost: https://llm.example.com/v1"

test.for<readonly [where: string, name: string, text: string, expected: string]>([
  [
    "behind a URL in YAML",
    "a.yaml",
    `route:\n  ${host} # auth: hunter2\n`,
    `route:\n  ${host} # auth: <redacted>\n`
  ],
  [
    "behind a URL in JSON",
    "a.jsonc",
    '{ "customHost": "https://llm.example.com" } // auth: hunter2',
    '{ "customHost": "https://llm.example.com" } // auth: <redacted>'
  ],
  [
    "on a later line of a comment",
    "a.jsonc",
    '{\n  /* before:\n     auth: hunter2 */\n  "debug": true\n}',
    '{\n  /* before:\n     auth: <redacted>\n  "debug": true\n}'
  ],
  [
    "behind a string that looks like the start of a comment",
    "a.jsonc",
    '{ "name": "/*" } // auth: hunter2\n/* */',
    '{ "name": "/*" } // auth: <redacted>\n/* */'
  ],
  [
    "as the password of a URL",
    "a.yaml",
    "debug: true # https://user:hunter2@llm.example.com\n",
    "debug: true # https://<redacted>@llm.example.com\n"
  ],
  [
    "behind the password of a URL",
    "a.yaml",
    "debug: true # https://token:hunter2@llm.example.com, hunter3\n",
    "debug: true # https://<redacted><redacted>\n"
  ]
])("%s", ([, name, text, expected]) => {
  expect(shown(name, text)).toBe(expected)
})
