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
