import { describe, expect, test } from "vitest"
import type { Gateway } from "../gateway-kind.ts"
import { customHost } from "./custom-host.ts"

/** The rule that a custom host breaks, if any. */
const ruleOf = (url: string, gateway: Gateway = "hosted", trustedHosts: ReadonlyArray<string> = []) =>
  customHost(url, { gateway, trustedHosts })?.rule

describe("private addresses, with the first and last of each range", () => {
  test.each([
    "0.0.0.0",
    "10.255.255.255",
    "127.0.0.1",
    "127.255.255.254",
    "100.64.0.1",
    "100.127.255.255",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.255.1",
    "192.0.0.8",
    "192.0.2.1",
    "198.18.0.1",
    "198.19.255.255",
    "198.51.100.7",
    "203.0.113.9",
    "224.0.0.1",
    "255.255.255.255"
  ])("%s", host => {
    expect(ruleOf(`http://${host}/v1`)).toBe("value.host-private")
    expect(ruleOf(`http://${host}/v1`, "hosted", [host])).toBeUndefined()
  })

  test.each([
    "1.0.0.0",
    "9.255.255.255",
    "11.0.0.0",
    "100.63.255.255",
    "100.128.0.0",
    "101.64.0.1",
    "126.255.255.255",
    "128.0.0.1",
    "169.253.255.255",
    "169.255.0.1",
    "170.254.0.1",
    "172.15.255.255",
    "172.32.0.0",
    "173.16.0.1",
    "192.0.1.1",
    "192.0.3.1",
    "192.167.0.1",
    "192.169.0.1",
    "193.168.0.1",
    "198.17.255.255",
    "198.20.0.0",
    "198.50.100.1",
    "198.51.99.1",
    "198.51.101.1",
    "199.18.0.1",
    "203.0.112.1",
    "203.0.114.1",
    "203.1.113.1",
    "204.0.113.1",
    "223.255.255.255"
  ])("%s is outside these ranges", host => {
    expect(ruleOf(`http://${host}/v1`)).toBeUndefined()
  })
})

describe("private host names", () => {
  test.each([
    "llm.local",
    "llm.localdomain",
    "llm.internal",
    "llm.intranet",
    "llm.lan",
    "llm.home",
    "llm.corp",
    "llm.test",
    "llm.invalid",
    "llm.onion",
    "localhost",
    "llm.localhost",
    "host.docker.internal"
  ])("%s", host => {
    expect(ruleOf(`http://${host}/v1`)).toBe("value.host-private")
  })

  test.each(["internal.example.com", "mylocal", "host.docker.internal.example.com", "local.com"])(
    "%s is not a private host name",
    host => {
      expect(ruleOf(`http://${host}/v1`)).toBeUndefined()
    }
  )

  test("trusting localhost trusts the names below it and no others", () => {
    expect(ruleOf("http://llm.localhost/v1", "open-source", ["localhost"])).toBeUndefined()
    expect(ruleOf("http://llm.localhost/v1", "open-source", ["127.0.0.1"])).toBe("value.host-private")
    expect(ruleOf("http://llm.internal/v1", "open-source", ["localhost"])).toBe("value.host-private")
  })
})

describe("hosts that the gateway refuses", () => {
  const labels = (count: number): string => `https://${"a.".repeat(count - 1)}com/v1`

  test("ten labels are allowed, and eleven are refused", () => {
    expect(ruleOf(labels(10))).toBeUndefined()
    expect(ruleOf(labels(11))).toBe("value.host")
  })

  test("a trailing dot is refused", () => {
    expect(ruleOf("https://llm.example.com./v1")).toBe("value.host")
  })

  test.each(["http://[::1]/v1", "https://llm_1.example.com/v1"])("%s", url => {
    expect(ruleOf(url)).toBe("value.host")
  })

  test("Portkey's own host is refused, anywhere in the URL and in any letter case", () => {
    expect(ruleOf("https://api.portkey.ai/v1")).toBe("value.host-portkey")
    expect(ruleOf("https://llm.example.com/API.Portkey")).toBe("value.host-portkey")
  })

  test("the hosted gateway allows 2,048 characters and no punycode", () => {
    const long = (length: number): string => "https://llm.example.com/".padEnd(length, "a")
    expect(ruleOf(long(2048))).toBeUndefined()
    expect(ruleOf(long(2049))).toBe("value.host")
    expect(ruleOf(long(2049), "open-source")).toBeUndefined()
    expect(ruleOf("https://xn--bcher-kva.example.com/v1")).toBe("value.host")
    expect(ruleOf("https://llm.xn--p1ai/v1")).toBe("value.host")
    expect(ruleOf("https://llm.xn--p1ai/v1", "open-source")).toBeUndefined()
    expect(ruleOf("https://llmxn--x.example.com/v1")).toBeUndefined()
  })
})
