// The playground in headless Chromium, as a user works with it.

import { describe, expect } from "vitest"
import { examples } from "../playground/examples.ts"
import { editorOf, issues, ready, test, textIn, write } from "./visit.ts"

describe("the playground", () => {
  test("starts with an example and its header fields", async ({ visit: { page, open } }) => {
    await open("/playground")
    await expect.poll(() => page.locator(".fields dt code").allInnerTexts()).toContain("x-portkey-config")
    expect(await page.locator(".issues .error").count()).toBe(0)
  })

  test("hides the results of the previous text after another one with errors is loaded", async ({
    visit: { page, open }
  }) => {
    await open("/playground")
    await expect.poll(() => page.locator(".fields dt code").allInnerTexts()).toContain("x-portkey-config")
    await page.getByRole("button", { name: "Misspelt keys" }).click()
    await expect.poll(() => page.locator("#outcome").innerText()).toContain("Repair the errors")
    expect(await page.locator("#outcome").innerText()).not.toContain("x-portkey-config")
  })

  test("shows errors while the user types, and the header fields once the spec is valid", async ({
    visit: { page, open }
  }) => {
    await open("/playground")
    await write(page, "apiKey: ${K}\nroute: { provider: opnai, auth: sk-fake-secret }\n")
    await expect.poll(() => issues(page).first().innerText()).toContain('Did you mean "openai"?')
    expect(await page.locator("#outcome").innerText()).toContain("From before the errors:")
    await expect.poll(() => page.locator(".cm-lintRange-error").count()).toBeGreaterThan(0)
    await write(page, "apiKey: ${K}\nroute: { provider: openai, auth: sk-fake-secret }\n")
    await expect.poll(() => page.locator(".issues").innerText()).toContain("No problems in this spec")
    const fields = page.locator("#outcome")
    await expect.poll(() => fields.innerText()).toContain("<redacted>")
    expect(await page.content()).not.toContain("Bearer sk-fake-secret")
    await page.getByRole("button", { name: "Reveal secrets" }).click()
    await expect.poll(() => fields.innerText()).toContain("Bearer sk-fake-secret")
    await page.getByRole("tab", { name: "curl", exact: true }).click()
    expect(await page.locator("#outcome pre").innerText()).toContain(`-H 'x-portkey-api-key: '"$K"`)
  })

  test("links an issue to its line", async ({ visit: { page, open } }) => {
    await open("/playground")
    await write(page, "route: { provider: openai, auth: sk-fake }\n\nrequestTimeout: -5\napiKey: pk-fake\n")
    await page.getByRole("button", { name: "line 3, column 17" }).click()
    expect(await page.evaluate("getSelection().toString()")).toBe("-5")
  })

  test("shows syntax errors with their place", async ({ visit: { page, open } }) => {
    await open("/playground")
    await write(page, '{ "route": { "provider": "openai", } }')
    await expect.poll(() => issues(page).first().innerText()).toContain("file.syntax")
    // The page of the rules has no such rule.
    expect(await page.getByRole("link", { name: "file.syntax" }).count()).toBe(0)
  })

  test("uses the selected gateway", async ({ visit: { page, open } }) => {
    await open("/playground")
    await write(page, "route: { provider: openai, auth: sk-fake }\ndebug: true\n")
    await page.getByRole("combobox", { name: /^Gateway/ }).selectOption("open-source")
    await page.getByRole("tab", { name: "curl", exact: true }).click()
    await expect.poll(() => page.locator("#outcome pre").innerText()).toContain("http://localhost:8787/v1")
  })

  test("completes keys and values, and describes keys", async ({ visit: { page, open } }) => {
    await open("/playground")
    await write(page, "route:\n  provider: azure-openai\n  resou")
    await editorOf(page).press("Control+End")
    await editorOf(page).press("Control+Space")
    await page.getByRole("option", { name: "resourceName" }).waitFor()
    // A list that has just opened ignores keys, to prevent accidental selections.
    await page.waitForTimeout(200)
    await editorOf(page).press("Enter")
    await expect.poll(() => textIn(page)).toContain("resourceName: ")
    await page.locator(".cm-line", { hasText: "resourceName" }).getByText("resourceName").hover()
    await expect.poll(() => page.locator(".cm-hover").innerText()).toContain("Azure")
  })

  describe("predicts", () => {
    test("which target answers if another fails", async ({ visit: { page, open } }) => {
      await open("/playground")
      await page.getByRole("tab", { name: "Plan" }).click()
      await page.locator("figure svg .answered").waitFor()
      const then = page.locator(".prediction")
      await expect.poll(() => then.innerText()).toContain("The client gets 200 from @openai-prod")
      await page.getByRole("combobox", { name: /@openai-prod/ }).selectOption({ label: "answers 503" })
      await expect.poll(() => then.innerText()).toContain("The client gets 200 from @azure-prod")
      await expect.poll(() => page.locator("figure svg .failed").textContent()).toContain("@openai-prod")
      await expect.poll(() => page.locator("figure svg .answered").textContent()).toContain("@azure-prod")
    })

    test("which target a condition chooses", async ({ visit: { page, open } }) => {
      await open("/playground")
      await page.getByRole("button", { name: "Routing by metadata" }).click()
      await page.getByRole("tab", { name: "Plan" }).click()
      await page.getByLabel("metadata.plan").fill("paid")
      await expect.poll(() => page.locator(".prediction").innerText()).toContain("@openai-prod")
      await page.getByRole("combobox", { name: /draws/ }).selectOption({ index: 1 })
      await expect.poll(() => page.locator(".prediction").innerText()).toContain("@azure-prod")
    })
  })

  test("says so if the program that draws diagrams cannot be loaded", async ({ visit: { site } }) => {
    // A context of its own: the page of the fixture may not have a request that fails.
    const context = await site.browser.newContext()
    const page = await context.newPage()
    const errors: unknown[] = []
    page.on("pageerror", error => errors.push(error))
    await page.route(/mermaid/, route => route.abort())
    await page.goto(`${site.url}/playground`)
    await ready(page)
    await page.getByRole("tab", { name: "Plan" }).click()
    await expect.poll(() => page.locator("figure").innerText()).toContain("The diagram cannot be drawn")
    expect(errors).toEqual([])
    await context.close()
  })

  test("explains why metadata is empty", async ({ visit: { page, open } }) => {
    await open("/playground")
    await page.getByRole("button", { name: "Why is my metadata empty?" }).click()
    await expect.poll(() => issues(page).first().innerText()).toContain("reads it as empty metadata")
  })

  test("repairs a pasted request with a click", async ({ visit: { page, open } }) => {
    await open("/playground")
    await page.getByRole("button", { name: "Headers that are ignored" }).click()
    await page.getByRole("button", { name: "Repair", exact: true }).first().click()
    await expect.poll(() => textIn(page)).toContain("x-portkey-api-key: pk-fake")
  })

  test("links an issue to its rule", async ({ visit: { page, open } }) => {
    await open("/playground")
    await page.getByRole("button", { name: "Misspelt keys" }).click()
    await page.getByRole("link", { name: "shape.unknown-key" }).first().click()
    await page.locator("#shape-unknown-key").waitFor()
    expect(new URL(page.url()).hash).toBe("#shape-unknown-key")
  })

  test("reads pasted text and opens it as a spec", async ({ visit: { page, open } }) => {
    await open("/playground")
    await page.getByRole("tab", { name: "curl or headers" }).click()
    await page.evaluate(
      text => navigator.clipboard.writeText(text),
      "curl http://localhost:8787/v1 -H 'x-portkey-provider: groq' -H 'authorization: Bearer gsk-fake-secret' -H 'x-portkey-traceid: a'"
    )
    await editorOf(page).click()
    await page.keyboard.press("Control+A")
    await page.keyboard.press("Control+V")
    await expect.poll(() => page.locator(".issues").innerText()).toContain("Did you mean x-portkey-trace-id?")
    expect(await page.locator(".written").innerText()).toContain("choose it above")
    await page.getByRole("button", { name: "Open as spec" }).click()
    await expect.poll(() => textIn(page)).toContain("provider: groq")
    expect(await textIn(page)).toContain("auth: ${GROQ_API_KEY}")
  })

  test("reports text that it cannot read", async ({ visit: { page, open } }) => {
    await open("/playground")
    await page.getByRole("tab", { name: "curl or headers" }).click()
    await write(page, "x-portkey-provider openai")
    await expect.poll(() => issues(page).first().innerText()).toContain("is not a header field")
    await page.getByRole("tab", { name: "SDK options" }).click()
    await write(page, "{ provider: openai }")
    await expect.poll(() => issues(page).first().innerText()).toContain("double quotes")
  })

  test("makes a spec from the SDK's options", async ({ visit: { page, open } }) => {
    await open("/playground")
    await page.getByRole("button", { name: "createHeaders of portkey-ai" }).click()
    await page.getByRole("button", { name: "Open as spec" }).click()
    await expect.poll(() => textIn(page)).toContain("id: order-42")
  })

  test("shares the text of the editor in a link without secrets", async ({
    visit: { page, context, open }
  }) => {
    await open("/playground")
    await write(
      page,
      "apiKey: pk-fake-secret\nroute: { provider: groq, auth: gsk-fake-secret }\ntrace: { id: a-1 }\n"
    )
    await page.getByRole("button", { name: "Share" }).click()
    await expect.poll(() => page.locator(".bar .said").innerText()).toContain("without secrets")
    const link = await page.evaluate(() => navigator.clipboard.readText())
    const other = await context.newPage()
    await other.goto(link)
    await ready(other)
    await expect.poll(() => textIn(other)).toContain("trace: { id: a-1 }")
    expect(await textIn(other)).toContain('auth: "${GROQ_API_KEY}"')
    expect(await other.content()).not.toContain("fake-secret")
    // The URL has the same state.
    await expect.poll(() => page.url()).toBe(link)
  })

  test.for(examples.map(({ title }) => title))(
    "has the example %s",
    async (title, { visit: { page, open } }) => {
      await open("/playground")
      const button = page.getByRole("button", { name: title })
      await button.click()
      const { text = "" } = examples.find(example => example.title === title) ?? {}
      await expect.poll(() => textIn(page)).toContain(text.split("\n")[1]?.trim())
      await expect.poll(() => page.locator(".issues").innerText()).toMatch(/\S/)
    }
  )

  test("can be used without a mouse", async ({ visit: { page, open } }) => {
    await open("/playground")
    const focused = (): Promise<string> =>
      page.evaluate(() => document.activeElement?.textContent?.trim() ?? "")
    await page.getByRole("button", { name: examples[0]?.title ?? "" }).focus()
    for (const _ of examples) await page.keyboard.press("Tab")
    expect(await focused()).toBe("Spec or config")
    await page.keyboard.press("ArrowRight")
    expect(await focused()).toBe("curl or headers")
    await page.keyboard.press("Home")
    await page.keyboard.press("Tab")
    await page.keyboard.press("Tab")
    await page.keyboard.press("Tab")
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe(
      "Spec or config, in YAML or JSON"
    )
    // Tab leaves the editor.
    await page.keyboard.press("Tab")
    expect(await page.evaluate(() => document.activeElement?.closest(".cm-editor"))).toBeNull()
  })
})
