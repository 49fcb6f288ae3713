// axios looks for an XMLHttpRequest when it is loaded.
import "./xml-http-request.ts"

import { axiosClient } from "./axios-client.ts"
import { describeContract } from "./contract.ts"

describeContract({
  name: "axios with its xhr adapter",
  open: axiosClient("xhr"),
  skips: {
    "a streamed body passes through": "XMLHttpRequest takes no stream",
    "a streamed answer arrives piece by piece":
      "axios hands over an XMLHttpRequest's answer when it is whole",
    "no redirect takes a secret to another port, host or scheme":
      "XMLHttpRequest follows redirects by itself, and has no hook: the doc comment of attach says so",
    "nor does a redirect of a gateway behind https": "XMLHttpRequest follows redirects by itself",
    "the error says where a redirect pointed": "XMLHttpRequest follows redirects by itself",
    "a redirect within the gateway's origin is not followed either, and the error says so":
      "XMLHttpRequest follows redirects by itself",
    "a redirect that points nowhere is refused too": "XMLHttpRequest follows redirects by itself",
    "a redirect is handed to a caller who asks for it": "XMLHttpRequest follows redirects by itself"
  }
})
