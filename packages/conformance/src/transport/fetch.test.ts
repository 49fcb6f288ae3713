import { createFetch } from "@portspec/fetch"
import { type ContractRequest, describeContract } from "./contract.ts"

// A stream body must be declared as one (https://fetch.spec.whatwg.org/#dom-requestinit-duplex).
const initOf = ({ url, method = "POST", ...init }: ContractRequest) => ({
  ...init,
  method,
  duplex: "half" as const
})

describeContract({
  name: "fetch",
  open: (spec, options) => {
    const fetch = createFetch(spec, options)
    return request => fetch(request.url, initOf(request))
  }
})

describeContract({
  name: "fetch with Request objects",
  open: (spec, options) => {
    const fetch = createFetch(spec, options)
    return async ({ portkey, ...request }) => {
      const url = URL.canParse(request.url)
        ? request.url
        : `${options.baseURL}/${request.url.replace(/^\//, "")}`
      return fetch(new Request(url, initOf(request)), { portkey })
    }
  },
  skips: {
    "credentials in a URL are dropped and cannot disguise another origin":
      "a Request cannot be made from such a URL"
  }
})
