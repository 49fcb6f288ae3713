// axios looks for an XMLHttpRequest when it is loaded.
import "./xml-http-request.ts"

import { axiosClient } from "./axios-client.ts"
import { describeContract } from "./contract.ts"

describeContract({
  name: "axios with its xhr adapter",
  open: axiosClient("xhr"),
  skips: {
    "a streamed body is sent": "XMLHttpRequest takes no stream",
    "a streamed response arrives piece by piece":
      "axios hands over an XMLHttpRequest's answer when it is whole",
    "a redirect takes no secret to another port, host or scheme":
      "XMLHttpRequest follows redirects by itself, and has no hook: the doc comment of attach says so",
    "a redirect of an https gateway takes no secret to another origin":
      "XMLHttpRequest follows redirects by itself",
    "the error has the origin of a redirect": "XMLHttpRequest follows redirects by itself",
    "a redirect within the gateway's origin is refused, and the error says so":
      "XMLHttpRequest follows redirects by itself",
    "a redirect with an invalid location is refused": "XMLHttpRequest follows redirects by itself",
    "a redirect is returned to a caller who asks for it": "XMLHttpRequest follows redirects by itself"
  }
})
