import { expect, test } from "vitest"
import { parseSigV4, type SignedRequest, verifySigV4 } from "./sigv4.ts"

// "get-vanilla" of the AWS Signature Version 4 test suite, with the example keys of the AWS documentation.
const secret = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"
const vanilla: SignedRequest = {
  method: "GET",
  url: "https://example.amazonaws.com/",
  headers: {
    authorization:
      "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=host;x-amz-date, Signature=5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
    "x-amz-date": "20150830T123600Z"
  },
  body: ""
}

test("reads the signer and the scope", () => {
  expect(parseSigV4(vanilla)).toEqual({
    accessKeyId: "AKIDEXAMPLE",
    date: "20150830",
    region: "us-east-1",
    service: "service",
    signedHeaders: ["host", "x-amz-date"],
    signature: "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"
  })
})

test("accepts the example signature that AWS publishes", () => {
  expect(verifySigV4(vanilla, secret)).toBe(true)
})

test.each<[what: string, request: SignedRequest, secret: string]>([
  ["another secret", vanilla, `${secret}x`],
  ["another method", { ...vanilla, method: "POST" }, secret],
  ["another path", { ...vanilla, url: `${vanilla.url}x` }, secret],
  ["another query", { ...vanilla, url: `${vanilla.url}?x=1` }, secret],
  ["another host", { ...vanilla, url: "https://example.org/" }, secret],
  ["another body", { ...vanilla, body: "x" }, secret],
  [
    "a body with another declared hash",
    { ...vanilla, headers: { ...vanilla.headers, "x-amz-content-sha256": "0" } },
    secret
  ],
  ["no signature", { ...vanilla, headers: { authorization: "Bearer sk-test" } }, secret]
])("refuses %s", (_, request, secret) => {
  expect(verifySigV4(request, secret)).toBe(false)
})
