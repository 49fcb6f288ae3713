// The advice of lint about each field that no spec offers.

import { expect, test } from "vitest"
import { lint } from "../lint/lint.ts"
import { unofferedRows } from "./unoffered.ts"

test("lint gives advice on each field that no spec offers", () => {
  const adviceOn = (field: string) => {
    const [issue] = lint({ [field]: "v", "x-portkey-api-key": "pk-fake" }).filter(
      ({ path }) => path[0] === field
    )
    return issue === undefined
      ? `${field}: nothing`
      : `${field}: ${issue.severity} ${issue.rule}: ${issue.repair}`
  }
  expect(
    unofferedRows
      .map(({ field }) => adviceOn(field))
      .toSorted()
      .join("\n")
  ).toMatchInlineSnapshot(`
    "api-key: warning name.unused: Send it as authorization: Bearer <key>.
    cache-control: nothing
    content-type: nothing
    modal-key: warning name.unused: Name it in x-portkey-forward-headers.
    modal-secret: warning name.unused: Name it in x-portkey-forward-headers.
    x-portkey-amzn-sagemaker-model-name: warning name.unused: Leave it out.
    x-portkey-audio-file-duration: warning name.sdk: Leave it out: the SDK sets it.
    x-portkey-azure-endpoint-name: warning name.unused: Send x-portkey-azure-foundry-url.
    x-portkey-azure-model-name: warning name.unused: Leave it out.
    x-portkey-cache: warning name.deprecated: Set cache in the config.
    x-portkey-dangerously-allow-browser: warning name.sdk: Leave it out: the SDK sets it.
    x-portkey-gateway-transport: nothing
    x-portkey-mode: warning name.deprecated: Name the provider in x-portkey-provider.
    x-portkey-models-endpoint: warning name.undocumented: Send x-portkey-fetch-integrated-models: true.
    x-portkey-oracle-key-passphrase: warning name.unused: Decrypt the key, and leave it out.
    x-portkey-package-version: warning name.sdk: Leave it out: the SDK sets it.
    x-portkey-retry-count: warning name.deprecated: Set retry in the config.
    x-portkey-runtime-version: warning name.sdk: Leave it out: the SDK sets it.
    x-portkey-runtime: warning name.sdk: Leave it out: the SDK sets it.
    x-portkey-stability-client-id: warning name.unused: Leave it out.
    x-portkey-stability-client-user-id: warning name.unused: Leave it out.
    x-portkey-stability-client-version: warning name.unused: Leave it out."
  `)
})
