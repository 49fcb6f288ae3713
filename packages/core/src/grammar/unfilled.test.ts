// Unfilled secrets and ids, on both sides of each boundary.

import { describe, expect, test } from "vitest"
import { isUnfilled, unfilled } from "./unfilled.ts"

const whatOf = (text: string): string | undefined => unfilled(text)?.what

describe("the name of a variable", () => {
  test.each([
    ...[
      "xPORTKEY_API_KEY",
      "1A_KEY",
      "PORTKEY-API_KEY",
      "KEY",
      "_KEY",
      "A__KEY",
      "MY_KEYID",
      "A_KEY.x",
      "a_KEY"
    ],
    ...["PORTKEY_NAME", "A_Key"]
  ])("is none of the environment: %s", text => expect(isUnfilled(text)).toBe(false))

  test.each(["PORTKEY_API_KEY", "A1_TOKEN", "MY_SECRET", "CONFIG_ID", "OPENAI_SLUG"])(
    "of the environment: %s",
    text => expect(whatOf(text)).toBe("looks like the name of an environment variable")
  )

  test.each([
    "apiKey",
    "portkeyApiKey",
    "myOpenAIApiKey",
    "my1ApiKey",
    "my1VirtualKey",
    "virtualKey",
    "groqVirtualKey",
    "api_key",
    "portkey_api_key",
    "my_1_virtual_key"
  ])("in code: %s", text => {
    expect(whatOf(text)).toBe("looks like the name of a variable")
    expect(unfilled(text)?.repair).toBe("Send the value of the variable.")
  })

  test.each([
    "ApiKey",
    "apikey",
    "apiKey1",
    "xapiKey",
    "virtualkey",
    "key",
    "my-api_key",
    "api_key_1",
    "_api_key",
    "apiKeyxkey",
    "virtualKeyxkey",
    "XapiKey",
    "XvirtualKey",
    "a-bApiKey",
    "a-bVirtualKey",
    "-my_api_key",
    "api_keyxkey",
    "A_api_key"
  ])("is none: %s", text => expect(isUnfilled(text)).toBe(false))
})

describe("code that reads a variable", () => {
  test.each([
    "ENV['PORTKEY_API_KEY']",
    "ENV.fetch('KEY')",
    'System.getenv("PORTKEY_API_KEY")',
    'os.Getenv("KEY")',
    'Deno.env.get("KEY")',
    'std::env::var("KEY")',
    "getenv('KEY')",
    "config('services.portkey.key')",
    'st.secrets["KEY"]',
    "self.portkey_key",
    "this.key",
    "config.virtual_key",
    "setting.KEY",
    "settings.PORTKEY_API_KEY",
    "env.KEY",
    "import.meta.env.VITE_KEY",
    "Bun.env.KEY",
    "var.portkey_api_key",
    "local.key",
    "{PORTKEY_API_KEY}",
    "{provider.key}",
    "#{ENV['KEY']}",
    "\\(apiKey)",
    "$env:PORTKEY_API_KEY",
    "app.secrets.KEY",
    "secret[KEY]",
    "my.secrets(KEY)",
    "op://vault/key",
    "vault:key",
    "aws-secretsmanager:key",
    "env:KEY",
    "{env:KEY}",
    "{file:key}",
    "<key>fake</key>"
  ])("%s", text => {
    expect(whatOf(text)).toBe("looks like a reference that nobody has resolved")
    expect(unfilled(text)?.repair).toBe("Send the value that it refers to.")
  })

  test.each([
    "getenv(KEY)",
    "x getenv('KEY')",
    "getenv('KEY')x",
    "x self.key",
    "self.key x",
    "##{KEY}",
    "x\\(apiKey)",
    "\\(apiKey)x",
    "x$env:KEY",
    "$env:KEY x",
    "$env:",
    "a secrets.KEY",
    "-secrets.KEY",
    "mysecretsKEY",
    "x op://vault",
    "x <key>fake</key>",
    "<key>fake</key>x",
    "<key><b></key>",
    "getenv('')",
    "getenv('KEY') + 1",
    "1getenv('KEY')",
    "myself.key",
    "self.",
    "self.1",
    "{}",
    "{1}",
    '{"a":1}',
    "a{KEY}",
    "{KEY}a",
    "\\(1)",
    "(apiKey)",
    "xenv:KEY",
    "other.key",
    "eyJhbGciOi.eyJzdWIi.c2ln"
  ])("is none: %s", text => expect(whatOf(text)).not.toBe("looks like a reference that nobody has resolved"))
})

describe("a sample", () => {
  test.each([
    "your-key",
    "you_secret",
    "your portkey api key",
    "your-virtual-key-here",
    "pk-your-key",
    "sk-YOUR_API_KEY",
    "xxxx",
    "sk-xxxx",
    "sk-ant-****",
    "sk-...",
    "open-ai-xxx",
    "sk-xxx",
    "pc-cache-XXXX",
    "a-b-c-xxx",
    "your-1-key",
    "your_id",
    "your-token",
    "your-slug",
    "***",
    "...",
    "ab-****",
    "abcd-***",
    "sk-ab-****",
    "sk-abcdef-****",
    "ASIA...",
    "sk-proj-abc...",
    "GN4W/a+b.....",
    `${"a".repeat(40)}...`
  ])("%s", text => {
    expect(whatOf(text)).toBe("looks like a sample from a document")
    expect(unfilled(text)?.repair).toBe("Send your own value.")
  })

  test.each([
    "yourkey",
    "your-name",
    "flavour-key",
    "portkey-your-key-1",
    "xxx",
    "open-ai-xx",
    "-xxx",
    "1-xxx",
    "open-ai-xxx1",
    "axxx",
    "your-key.x",
    "x your-key",
    "a-your-key",
    "abcde-your-key",
    "your.key",
    "a-****",
    "abcde-****",
    "sk-a-****",
    "sk-abcdefg-****",
    "****a",
    "sk-****.x",
    "a1-xxx",
    "x a-xxx",
    "a-xxx.b",
    "sk-abc..",
    "sk-abc...1",
    "a b...",
    `${"a".repeat(41)}...`,
    "sk-fake",
    "openai-1"
  ])("is none: %s", text => expect(isUnfilled(text)).toBe(false))
})

describe("a name between the marks of a template language", () => {
  test.each([
    "@@PORTKEY_KEY@@",
    "__PORTKEY_KEY__",
    "~PORTKEY~",
    "[[key]]",
    "$(PORTKEY_KEY)",
    "$$PORTKEY_KEY",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is what a template leaves behind
    "${PORTKEY_KEY",
    "{{portkey_key",
    "%(key)s",
    "%{key}",
    "`pass show key`",
    "!secret portkey",
    "!Ref PortkeyKey",
    "$env.KEY"
  ])("%s", text => expect(whatOf(text)).toBe("looks like a reference that nobody has resolved"))

  test.each(["@@KEY", "__key__", "~key~", "[key", "$(a)b", "$", "%(key)", "!key", "a`b`"])(
    "is none: %s",
    text => expect(isUnfilled(text)).toBe(false)
  )
})

describe("the place of a secret in a store", () => {
  test.each([
    "sm://project/secret",
    "ref+vault://secret/data#key",
    "secret://key",
    "keyring:portkey",
    "arn:aws:secretsmanager:us-east-1:1:secret:key",
    "arn:aws-us-gov:ssm:us-gov-west-1:1:parameter/key"
  ])("%s", text => expect(unfilled(text)?.repair).toBe("Send the value that it refers to."))

  test.each(["arn:aws:iam::1:role/r", "https://llm.example.com", "1://a", "keyring"])("is none: %s", text =>
    expect(isUnfilled(text)).toBe(false)
  )
})

describe("what asks the reader to write something else", () => {
  test.each([
    "INSERT_KEY_HERE",
    "insert-your-key",
    "replace-with-your-key",
    "REPLACE_ME",
    "enter your key",
    "paste_portkey_key",
    "changeme",
    "CHANGE_ME",
    "change-this",
    "TODO",
    "to-do",
    "FIXME",
    "tbd",
    "REDACTED",
    "[REDACTED]",
    "user_provided",
    "[your key]",
    "(your key)"
  ])("%s", text => expect(whatOf(text)).toBe("looks like a sample from a document"))

  test.each([
    "setter-1",
    "additive",
    "put",
    "fill-1-key-2",
    "change-1",
    "todos",
    "my-todo",
    "yourself",
    "redactedx"
  ])("is none: %s", text => expect(isUnfilled(text)).toBe(false))
})

test.each(["nil", "none", "NULL", "n/a", "false", "True", "-", "---", "empty", "unset"])(
  "a word for a missing value: %s",
  text => expect(whatOf(text)).toBe("is a word that a program writes where a value is missing")
)

test.each(["nile", "nonesuch", "null-1", "na", "a-", "truest", "emptyx"])(
  "is no word for a missing value: %s",
  text => expect(isUnfilled(text)).toBe(false)
)

test.each([
  "[object Promise]",
  "[object Undefined]",
  "function () { return key }",
  "async () => key",
  "(key) => key",
  "Promise { <pending> }",
  "SecretStr('**********')",
  "b'pk-fake'"
])("a printed object: %s", text =>
  expect(whatOf(text)).toBe("looks like a printed object, not like its value")
)

test.each(["[object]", "functional-1", "promised", "secret-1", "b'", "ab'c'"])(
  "is no printed object: %s",
  text => expect(isUnfilled(text)).toBe(false)
)

test("a line break in two characters at the end is to be removed", () => {
  expect(unfilled("pk-fake\\n")?.repair).toBe("Remove them.")
  expect(unfilled("pk-fake\\r")?.repair).toBe("Remove them.")
  for (const text of ["pk\\n-fake", "pk-fake-n", "pk-fake\\t"]) expect(isUnfilled(text)).toBe(false)
})
