import { describe, expect, test } from "vitest"
import type { Words } from "../../issue/words.ts"
import type { Problem } from "../type.ts"
import { hostLabel, hostLabels } from "./host-label.ts"

const long = (length: number): string => "a".repeat(length)

/** What the repair of a problem offers instead, if anything. */
const offered = (found: Problem | undefined): unknown => {
  const repair: Words | undefined = found?.repair
  return typeof repair === "object" ? repair.find(part => typeof part === "object") : undefined
}

describe("a host label", () => {
  test.each(["a", "A1", "my-resource", "1a", "a--b", long(63)])("%s is valid", text => {
    expect(hostLabel(text)).toBeUndefined()
    expect(hostLabels(text)).toBeUndefined()
  })

  test.each(["", "-a", "a-", "a_b", "a b", "a/", "é", long(64)])(
    "%s is invalid, alone and among others",
    text => {
      expect(hostLabel(text)?.rule).toBe("value.host-label")
      expect(hostLabels(text)?.rule).toBe("value.host-label")
      expect(hostLabels(`b.${text}`)?.rule).toBe("value.host-label")
    }
  )

  test("hostLabels accepts several labels with dots, and hostLabel does not", () => {
    expect(hostLabels("eu.api.example")).toBeUndefined()
    expect(hostLabel("eu.api")?.rule).toBe("value.host-label")
    expect(hostLabels("eu..api")?.rule).toBe("value.host-label")
  })
})

describe("the label proposed for a URL", () => {
  test.each([
    ["https://my-resource.openai.azure.com/x", "my-resource", "my-resource.openai.azure.com"],
    ["HTTPS://res.example.com", "res", "res.example.com"],
    ["my-resource.openai.azure.com", "my-resource", "my-resource.openai.azure.com"],
    ["res.example.com/path", "res", "res.example.com"],
    ["res.example.com:443", "res", "res.example.com"],
    ["res.example.com?a#b", "res", "res.example.com"],
    ["x-https://res.example.com", "res", "res.example.com"],
    ["h2://res.example.com", "res", "res.example.com"],
    ["1http://res.example.com", "1http", "1http"]
  ])("%s", (url, label, labels) => {
    expect(offered(hostLabel(url))).toEqual({ quoted: label })
    expect(offered(hostLabels(`${url}/`))).toEqual({ quoted: labels })
  })

  test.each([
    ["https://us-central1-aiplatform.googleapis.com", "us-central1"],
    ["europe-west4-aiplatform.googleapis.com/v1", "europe-west4"],
    ["my-airline.openai.azure.com", "my-airline"],
    ["https://my-aip.openai.azure.com", "my-aip"],
    ["my-bedrock.example.com", "my-bedrock"]
  ])("is the region or the resource alone: %s", (url, label) => {
    expect(offered(hostLabel(url))).toEqual({ quoted: label })
  })

  test.each(["bedrock-runtime.us-east-1.amazonaws.com", "https://bedrock.eu-west-1.amazonaws.com"])(
    "is never the service of AWS: %s",
    url => {
      expect(hostLabel(url)?.rule).toBe("value.host-label")
      expect(offered(hostLabel(url))).toBeUndefined()
      expect(hostLabel(url)?.edit).toBeUndefined()
    }
  )

  test.each(["https://", "/path", "-a.example.com", "https://[::1]/"])("%s has no proposed label", url => {
    expect(hostLabel(url)?.rule).toBe("value.host-label")
    expect(offered(hostLabel(url))).toBeUndefined()
  })
})
