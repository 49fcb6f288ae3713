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
    ["HTTPS://res.cognitiveservices.azure.com", "res", "res.cognitiveservices.azure.com"],
    ["my-resource.openai.azure.com", "my-resource", "my-resource.openai.azure.com"],
    ["res.openai.azure.us/path", "res", "res.openai.azure.us"],
    ["res.services.ai.azure.com:443", "res", "res.services.ai.azure.com"],
    ["res.privatelink.openai.azure.com?a#b", "res", "res.privatelink.openai.azure.com"],
    ["x-https://res.azure.com", "res", "res.azure.com"],
    ["h2://res.openai.azure.com", "res", "res.openai.azure.com"],
    ["1http://res.openai.azure.com", "1http", "1http"],
    ["res:443", "res", "res"],
    ["res/", "res", "res"]
  ])("%s", (url, label, labels) => {
    expect(offered(hostLabel(url))).toEqual({ quoted: label })
    expect(offered(hostLabels(`${url}/`))).toEqual({ quoted: labels })
  })

  test.each([
    ["https://us-central1-aiplatform.googleapis.com", "us-central1"],
    ["europe-west4-aiplatform.googleapis.com/v1", "europe-west4"],
    ["my-airline.openai.azure.com", "my-airline"],
    ["https://my-aip.openai.azure.com", "my-aip"],
    ["my-bedrock.openai.azure.com", "my-bedrock"],
    ["res.", "res"]
  ])("is the region or the resource alone: %s", (url, label) => {
    expect(offered(hostLabel(url))).toEqual({ quoted: label })
    expect(hostLabel(url)?.edit).toEqual({ set: label })
  })

  test.each([
    "https://gateway.example.com/azure",
    "bedrock-runtime.us-east-1.amazonaws.com",
    "https://inference.generativeai.us-chicago-1.oci.oraclecloud.com",
    "bedrock.example.com",
    "evil.example#.openai.azure.com",
    "res.azure.com.evil.example",
    "res.notazure.com"
  ])("is none for a host that is not the provider's: %s", url => {
    expect(hostLabel(url)?.rule).toBe("value.host-label")
    expect(offered(hostLabel(url))).toBeUndefined()
    expect(hostLabel(url)?.edit).toBeUndefined()
  })

  test.each(["https://", "/path", "-a.example.com", "https://[::1]/"])("%s has no proposed label", url => {
    expect(hostLabel(url)?.rule).toBe("value.host-label")
    expect(offered(hostLabel(url))).toBeUndefined()
  })
})
