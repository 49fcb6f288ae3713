import { describe, expect, test } from "vitest"
import { isUnfilled, unfilled } from "./unfilled.ts"

const whatOf = (text: string) => unfilled(text)?.what

describe("the name of a variable", () => {
  test.each(["OPENAI_API_KEY", "MY_TOKEN", "A1_B2_SECRET", "PORTKEY_CONFIG_ID", "PROVIDER_SLUG"])(
    "%s",
    text => {
      expect(whatOf(text)).toBe("looks like the name of an environment variable")
    }
  )

  test.each(["KEY", "_KEY", "1A_KEY", "OPENAI_API_KEYS", "x-OPENAI_API_KEY", "openai_api_key", "OPENAI_API"])(
    "is not %s",
    text => {
      expect(isUnfilled(text)).toBe(false)
    }
  )
})

describe("a reference", () => {
  test.each([
    "op://vault/item/field",
    "OP://vault/item",
    "vault:secret/data/a",
    "aws-secretsmanager:prod/key",
    "env:KEY",
    "{env:KEY}",
    "{file:/run/key}",
    "secrets.OPENAI",
    "secret[0]",
    "st.secrets[KEY]",
    "secrets(KEY)",
    "<key>sk</key>"
  ])("%s", text => {
    expect(whatOf(text)).toBe("looks like a reference that nobody has resolved")
  })

  test.each([
    "sk-op://vault",
    "a vault:b",
    "the env:KEY",
    "a-secrets.b",
    "secretsOPENAI",
    "asecret",
    "{other:KEY}",
    "<key>",
    "<key>s<k</key>",
    "a<key>sk</key>",
    "<key>sk</key>b"
  ])("is not %s", text => {
    expect(isUnfilled(text)).toBe(false)
  })
})

describe("a sample", () => {
  test.each([
    "your-api-key",
    "Your_OpenAI_API_Key",
    "your key",
    "you_token",
    "your-key-here",
    "your-api-key_here",
    "your-42-slug",
    "xxxx",
    "sk-xxxxxxxx",
    "sk-proj-xxxx",
    "***",
    "sk-***",
    "pk-...",
    "..."
  ])("%s", text => {
    expect(whatOf(text)).toBe("looks like a sample from a document")
  })

  test.each([
    "a-your-api-key",
    "yourkey",
    "your-key-",
    "your-keys",
    "your-key-hereafter",
    "your-keyhere",
    "your-a.b-key",
    "xxx",
    "sk-xxx",
    "sk-xxxx1",
    "a-sk-proj-xxxx",
    "sk-verylongword-xxxx",
    "**",
    "..",
    "sk-fake"
  ])("is not %s", text => {
    expect(isUnfilled(text)).toBe(false)
  })
})
