// The examples of the playground. Each one has a button, and runs in a test.

import type { PageState, Tab } from "./share.ts"

export interface Example {
  readonly id: string
  /** The question that it answers, short. */
  readonly title: string
  readonly tab: Tab
  readonly gateway: PageState["gateway"]
  readonly text: string
}

export const examples: ReadonlyArray<Example> = [
  {
    id: "fallback",
    title: "Fallback with retries",
    tab: "spec",
    gateway: "hosted",
    text: `# Which target answers? Open the tab "Plan", and choose who fails.
apiKey: \${PORTKEY_API_KEY}
route:
  config:
    strategy:
      mode: fallback
      on_status_codes: [429, 503]
    targets:
      - provider: "@openai-prod"
        request_timeout: 10000
        retry: { attempts: 2 }
      - provider: "@azure-prod"
        override_params: { model: gpt-4o-mini }
      - provider: "@bedrock-eu"
trace:
  id: order-42
`
  },
  {
    id: "azure",
    title: "Azure without its deployment",
    tab: "spec",
    gateway: "hosted",
    text: `# The gateway would call /deployments/undefined.
apiKey: \${PORTKEY_API_KEY}
route:
  provider: azure-openai
  resourceName: contoso
  apiVersion: 2024-10-21
  auth:
    apiKey: \${AZURE_OPENAI_API_KEY}
metadata:
  _user: user_123
`
  },
  {
    id: "conditional",
    title: "Routing by metadata",
    tab: "spec",
    gateway: "hosted",
    text: `# A bare config, as Portkey's own pages show it.
strategy:
  mode: conditional
  conditions:
    - query: { metadata.plan: { $eq: paid } }
      then: strong
    - query: { params.model: { $regex: mini } }
      then: cheap
  default: cheap
targets:
  - name: strong
    strategy: { mode: loadbalance }
    targets:
      - { provider: "@openai-prod", weight: 3 }
      - { provider: "@azure-prod", weight: 1 }
  - name: cheap
    provider: "@groq-prod"
`
  },
  {
    id: "misspelt",
    title: "Misspelt keys",
    tab: "spec",
    gateway: "hosted",
    text: `apiKey: \${PORTKEY_API_KEY}
route:
  provdier: openai
  auth: \${OPENAI_API_KEY}
requestTimout: 30000
cache:
  namespace: tenant-7
`
  },
  {
    id: "vertex",
    title: "Vertex AI, self-hosted",
    tab: "spec",
    gateway: "open-source",
    text: `{
  "route": {
    "provider": "vertex-ai",
    "region": "europe-west4",
    "auth": { "accessToken": "\${VERTEX_ACCESS_TOKEN}", "projectId": "my-project" }
  },
  "requestTimeout": 30000,
  "forwardHeaders": ["x-tenant"]
}
`
  },
  {
    id: "empty-metadata",
    title: "Why is my metadata empty?",
    tab: "request",
    gateway: "hosted",
    text: `curl https://api.portkey.ai/v1/chat/completions \\
  -H "x-portkey-api-key: $PORTKEY_API_KEY" \\
  -H "x-portkey-provider: @openai-prod" \\
  -H "x-portkey-metadata: {'team': 'search'}" \\
  -H "content-type: application/json" \\
  -d '{"model":"gpt-4o-mini","messages":[{"role":"user","content":"Say hello."}]}'
`
  },
  {
    id: "ignored",
    title: "Headers that are ignored",
    tab: "request",
    gateway: "hosted",
    text: `x-portkey-apiKey: pk-fake
x-portkey-provider: openai
authorization: bearer sk-fake
x-portkey-forward-headers: ["x-tenant"]
x-portkey-request-timeout: 30s
x-tenant: acme
`
  },
  {
    id: "sdk",
    title: "createHeaders of portkey-ai",
    tab: "options",
    gateway: "hosted",
    text: `{
  "apiKey": "\${PORTKEY_API_KEY}",
  "provider": "openai",
  "Authorization": "Bearer \${OPENAI_API_KEY}",
  "traceID": "order-42",
  "metadata": { "_user": "user_123" },
  "forwardHeaders": ["authorization"]
}
`
  }
]

const firstOf = (tab: Tab): string => examples.find(example => example.tab === tab)?.text ?? ""

export const firstTexts: PageState["texts"] = {
  spec: firstOf("spec"),
  request: firstOf("request"),
  options: firstOf("options")
}
