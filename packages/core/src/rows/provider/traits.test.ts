// How providers differ apart from their fields and credentials.

import { expect, test } from "vitest"
import { providers } from "./index.ts"
import type { Provider } from "./provider.ts"

const slugsOf = (has: (provider: Provider) => boolean): string =>
  providers
    .filter(has)
    .map(({ slug }) => slug)
    .join(" ")

test("these providers exist for one gateway only", () => {
  expect(slugsOf(({ only }) => only === "hosted")).toMatchInlineSnapshot(
    `"byteplus claude-platform-aws cortex databricks passthrough portkey bedrock-mantle fal-ai latitude minimax pinecone scenario-ai"`
  )
  expect(slugsOf(({ only }) => only === "open-source")).toMatchInlineSnapshot(`""`)
})

test("these providers need a custom host", () => {
  expect(slugsOf(({ customHost }) => customHost === "required")).toMatchInlineSnapshot(
    `"milvus modal ollama passthrough qdrant triton"`
  )
})

test("these providers take no credential", () => {
  expect(slugsOf(({ auth }) => auth === undefined)).toMatchInlineSnapshot(`"ollama triton"`)
})
