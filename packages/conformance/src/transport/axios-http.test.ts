import { axiosClient } from "./axios-client.ts"
import { describeContract } from "./contract.ts"

describeContract({
  name: "axios with its http adapter",
  open: axiosClient("http"),
  skips: {
    "a redirect within the gateway's origin is not followed either, and the error says so":
      "it follows this one: axios-redirects.test.ts",
    "a redirect that points nowhere is refused too": "follow-redirects gives its own error"
  }
})
