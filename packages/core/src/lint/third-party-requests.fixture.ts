// Requests in the style of other tools, each with one mistake, and how the open-source gateway handles it.
// The tests of core check what is reported; those of conformance send each request through the gateway.

/** What the open-source gateway does with a request. */
export type Fate =
  /** It answers with this status and calls no provider. */
  | { readonly refused: number }
  /** It does the same as without the mistake. */
  | "ignored"
  /** It calls the provider with this text in the URL or in a field. */
  | { readonly sends: string }

export interface ThirdPartyRequest {
  readonly title: string
  /** Whether `usual` and `wrong` are header fields, or keys of the config in one. */
  readonly of: "fields" | "config"
  /** The correct part. */
  readonly usual: object
  /** The mistake, added to the correct part or replacing it. */
  readonly wrong: object
  /** The one repair that is suggested. A place in a config is relative to the config. */
  readonly repair: string
  readonly severity: "error" | "warning"
  readonly fate: Fate
}

/** The header fields of a request with its mistake, or of the same request without it. */
export function fieldsOf({ of, usual, wrong }: ThirdPartyRequest, part: "usual" | "whole") {
  const all = part === "usual" ? usual : { ...usual, ...wrong }
  return of === "fields" ? (all as Record<string, string>) : { "x-portkey-config": JSON.stringify(all) }
}

type Mistake = readonly [title: string, wrong: object, repair: string, fate: Fate, usual?: object]

const mistakesIn =
  (of: ThirdPartyRequest["of"], usual: object, severity: ThirdPartyRequest["severity"] = "error") =>
  ([title, wrong, repair, fate, own = usual]: Mistake): ThirdPartyRequest => ({
    title,
    of,
    usual: own,
    wrong,
    repair,
    severity,
    fate
  })

const badRequest: Fate = { refused: 400 }

// --- configs -------------------------------------------------------------------------------------------------------

const node = { provider: "openai", api_key: "sk-fake" }
const bedrock = { provider: "bedrock", aws_access_key_id: "fake", aws_secret_access_key: "fake" }
const guarded = (id: string, rule: string) => ({
  before_request_hooks: [{ type: "guardrail", id: "own", deny: true, checks: [{ id, parameters: { rule } }] }]
})

/** Keys that no node has. */
export const wrongKeys: ReadonlyArray<ThirdPartyRequest> = (
  [
    ["LiteLLM: num_retries", { num_retries: 3 }, "Write it as retry.attempts.", "ignored"],
    [
      "LiteLLM: fallbacks",
      { fallbacks: [] },
      'Write "strategy": { "mode": "fallback" } and "targets": […].',
      "ignored"
    ],
    ["LiteLLM: api_base", { api_base: "https://llm.example.com/v1" }, "Did you mean custom_host?", "ignored"],
    ["OpenAI's SDK: timeout", { timeout: 30 }, 'Write "request_timeout", in ms.', "ignored"],
    [
      "OpenAI's SDK: base_url",
      { base_url: "https://llm.example.com/v1" },
      "Did you mean custom_host?",
      "ignored"
    ],
    ["a longer name", { retry_config: { attempts: 3 } }, "Did you mean retry?", "ignored"],
    ["a setting of a strategy", { sticky_session: {} }, "Write it as strategy.sticky.", "ignored"],
    ["guardrails", { guardrails: ["pg-1"] }, 'Write "input_guardrails" or "output_guardrails".', "ignored"],
    ["a list of models instead of a model", { model_list: [] }, "Leave it out.", "ignored"],
    [
      "header fields",
      { headers: { "x-a": "1" } },
      'Send them with the request, and name them in "forward_headers".',
      "ignored"
    ],
    ["params", { params: { temperature: 0 } }, "Did you mean override_params?", "ignored"]
  ] satisfies ReadonlyArray<Mistake>
).map(mistakesIn("config", node))

/** Other mistakes in a node. */
export const wrongNodes: ReadonlyArray<ThirdPartyRequest> = [
  ...(
    [
      [
        "a key of the provider without its prefix",
        { region: "eu-west-1" },
        "Did you mean aws_region?",
        "ignored",
        bedrock
      ],
      ["ttl of a cache", { cache: { mode: "simple", ttl: 60 } }, "Did you mean max_age?", "ignored"],
      ["type of a cache", { cache: { type: "simple" } }, "Did you mean mode?", badRequest],
      [
        "type of a strategy",
        { strategy: { type: "fallback" }, targets: [node, node] },
        "Did you mean mode?",
        badRequest,
        {}
      ],
      [
        "AWS's secret key under another name",
        { aws_secret_key: "fake" },
        "Did you mean aws_secret_access_key?",
        badRequest,
        { provider: "bedrock", aws_access_key_id: "fake" }
      ],
      ["count of a retry", { retry: { count: 3 } }, "Did you mean attempts?", badRequest],
      ["max_retries of a retry", { retry: { max_retries: 3 } }, "Did you mean attempts?", badRequest],
      [
        "count of a retry that has attempts",
        { retry: { attempts: 1, count: 3 } },
        "Did you mean attempts?",
        "ignored",
        { ...node, retry: { attempts: 1 } }
      ],
      [
        "one guardrail instead of an array",
        { input_guardrails: "pg-1" },
        "Put it into an array.",
        badRequest
      ],
      ["one name instead of an array", { forward_headers: "x-a" }, "Put it into an array.", badRequest],
      [
        "names with commas instead of an array",
        { forward_headers: "x-a,x-b" },
        "For example, write […].",
        badRequest
      ],
      [
        "one target instead of an array",
        { strategy: { mode: "fallback" }, targets: node },
        "Put it into an array.",
        badRequest,
        {}
      ],
      [
        "one status instead of an array",
        { strategy: { mode: "fallback", on_status_codes: 429 }, targets: [node, node] },
        "Put it into an array.",
        badRequest,
        {}
      ],
      [
        "a target instead of its name",
        {
          strategy: {
            mode: "conditional",
            conditions: [{ query: { "metadata.a": "b" }, then: node }],
            default: "x"
          },
          targets: [{ name: "x", ...node }]
        },
        'Write the "name" of one of "targets".',
        badRequest,
        {}
      ],
      [
        "a provider with its model, as LiteLLM writes it",
        { provider: "openai/gpt-4o" },
        'Did you mean "openai"?',
        badRequest
      ],
      [
        "a misspelt key that completes the config",
        { apikey: "sk-fake" },
        "Did you mean api_key?",
        badRequest,
        { provider: "openai" }
      ],
      [
        "a setting of LiteLLM that completes the config",
        { num_retries: 3 },
        "Write it as retry.attempts.",
        badRequest,
        { provider: "openai" }
      ],
      [
        "a regular expression of Python",
        guarded("default.regexMatch", "(?i)nothing"),
        'For example, write "^gpt-".',
        "ignored"
      ]
    ] satisfies ReadonlyArray<Mistake>
  ).map(mistakesIn("config", node)),
  ...(
    [
      [
        "a misspelt check",
        guarded("default.regexMtach", "nothing"),
        "Did you mean default.regexMatch?",
        "ignored"
      ],
      [
        "a custom host without a version",
        { custom_host: "https://llm.example.com" },
        "Add /v1, unless your host serves the endpoint without it.",
        { sends: "https://llm.example.com/chat/completions" }
      ]
    ] satisfies ReadonlyArray<Mistake>
  ).map(mistakesIn("config", node, "warning"))
]

// --- header fields -------------------------------------------------------------------------------------------------

const openai = { "x-portkey-provider": "openai", authorization: "Bearer sk-fake" }
const vertexAi = { "x-portkey-provider": "vertex-ai", authorization: "Bearer ya29.fake" }
const azure = {
  "x-portkey-provider": "azure-openai",
  "x-portkey-azure-resource-name": "r",
  "x-portkey-azure-deployment-id": "d",
  "x-portkey-azure-api-version": "2024-10-21",
  authorization: "Bearer sk-fake"
}

const without = (name: string, fields: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(fields).filter(([each]) => each !== name))

/** Fields of a provider under the wrong names. */
export const wrongNames: ReadonlyArray<ThirdPartyRequest> = (
  [
    ...(["resource-name", "deployment-id", "api-version"] as const).map(
      (name): Mistake => [
        `Azure's ${name} without azure`,
        { [`x-portkey-${name}`]: "a" },
        `Send x-portkey-azure-${name}.`,
        "ignored",
        without(`x-portkey-azure-${name}`, azure)
      ]
    ),
    [
      "Cloudflare's account-id",
      { "x-portkey-account-id": "a" },
      "Send x-portkey-workers-ai-account-id.",
      { sends: "/accounts/undefined/" },
      { "x-portkey-provider": "workers-ai", authorization: "Bearer fake" }
    ],
    [
      "Cloudflare's account-id, with the vendor's name",
      { "x-portkey-cloudflare-account-id": "a" },
      "Send x-portkey-workers-ai-account-id.",
      { sends: "/accounts/undefined/" },
      { "x-portkey-provider": "workers-ai", authorization: "Bearer fake" }
    ],
    [
      "Vertex AI's project-id",
      { "x-portkey-project-id": "a" },
      "Send x-portkey-vertex-project-id.",
      { sends: "/projects/undefined/" },
      { ...vertexAi, "x-portkey-vertex-region": "us-central1" }
    ],
    [
      "Vertex AI's location",
      { "x-portkey-location": "us-central1" },
      "Send x-portkey-vertex-region.",
      { sends: "https://undefined-aiplatform.googleapis.com/" },
      { ...vertexAi, "x-portkey-vertex-project-id": "p" }
    ],
    [
      "Vertex AI's service account",
      { "x-portkey-vertex-service-account": '{"project_id":"p"}' },
      "Send x-portkey-vertex-service-account-json.",
      { sends: "Bearer undefined" },
      { "x-portkey-provider": "vertex-ai", "x-portkey-vertex-region": "us-central1" }
    ],
    [
      "OpenAI's organization, short",
      { "x-portkey-openai-org": "org-1" },
      "Send x-portkey-openai-organization.",
      "ignored"
    ],
    [
      "a project of no provider",
      { "x-portkey-project-id": "a" },
      'Send it in x-portkey-metadata, as {"project_id":"…"}.',
      "ignored"
    ],
    [
      "a base URL",
      { "x-portkey-base-url": "https://llm.example.com/v1" },
      "Set the client's base URL; for the provider's own host send x-portkey-custom-host.",
      "ignored"
    ],
    [
      "underscores, each of which counts",
      { x_portkey_provider: "openai" },
      "Did you mean x-portkey-provider?",
      badRequest,
      { authorization: "Bearer sk-fake" }
    ],
    [
      "a prefix without x",
      { "portkey-provider": "openai" },
      "Did you mean x-portkey-provider?",
      badRequest,
      { authorization: "Bearer sk-fake" }
    ],
    [
      "British spelling",
      { authorisation: "Bearer sk-fake" },
      "Did you mean authorization?",
      { sends: "Bearer undefined" },
      { "x-portkey-provider": "openai" }
    ]
  ] satisfies ReadonlyArray<Mistake>
).map(mistakesIn("fields", openai))

/** Credentials that do not reach the provider as intended. */
export const wrongCredentials: ReadonlyArray<ThirdPartyRequest> = (
  [
    [
      "a colon after Bearer",
      { authorization: "Bearer: sk-fake" },
      "Write Bearer, one space, and the token.",
      { sends: "Bearer Bearer: sk-fake" }
    ],
    [
      "bearer in lower case",
      { authorization: "bearer sk-fake" },
      "Write Bearer, one space, and the token.",
      { sends: "Bearer bearer sk-fake" }
    ],
    [
      "another scheme",
      { authorization: "Token sk-fake" },
      "Name authorization in x-portkey-forward-headers, so that it is passed on as it is.",
      { sends: "Bearer Token sk-fake" }
    ],
    ...["%OPENAI_API_KEY%", "process.env.OPENAI_API_KEY", "{{ $env.OPENAI_API_KEY }}", "undefined"].map(
      (token): Mistake => [
        `an unfilled variable: ${token}`,
        { authorization: `Bearer ${token}` },
        "Check where the value comes from.",
        { sends: `Bearer ${token}` }
      ]
    ),
    [
      "an expression of n8n",
      { authorization: "=Bearer {{ $env.OPENAI_API_KEY }}" },
      "Check where the value comes from.",
      { sends: "Bearer ={{ $env.OPENAI_API_KEY }}" }
    ],
    [
      "a command that only a shell would run",
      { authorization: "Bearer $(gcloud auth print-access-token)" },
      "Write Bearer, one space, and the token.",
      { sends: "Bearer $(gcloud auth print-access-token)" },
      { ...vertexAi, "x-portkey-vertex-region": "us-central1", "x-portkey-vertex-project-id": "p" }
    ],
    ...["x-api-key", "api-key", "x-goog-api-key"].map(
      (name): Mistake => [
        `the key of another client: ${name}`,
        { [name]: "fake" },
        "Send the key as authorization: Bearer <key>.",
        { sends: "Bearer undefined" },
        { "x-portkey-provider": "openai" }
      ]
    ),
    [
      "the path of a key file instead of its text",
      { "x-portkey-vertex-service-account-json": "/etc/key.json" },
      "Write JSON on one line.",
      { sends: "Bearer undefined" },
      { "x-portkey-provider": "vertex-ai", "x-portkey-vertex-region": "us-central1" }
    ],
    [
      "the same next to a token",
      { "x-portkey-vertex-service-account-json": "/etc/key.json" },
      "Write JSON on one line.",
      "ignored",
      { ...vertexAi, "x-portkey-vertex-region": "us-central1", "x-portkey-vertex-project-id": "p" }
    ],
    [
      "fields of Microsoft Entra without the mode",
      {
        "x-portkey-azure-entra-tenant-id": "t",
        "x-portkey-azure-entra-client-id": "c",
        "x-portkey-azure-entra-client-secret": "fake"
      },
      "Add x-portkey-azure-auth-mode: entra.",
      "ignored",
      without("authorization", azure)
    ],
    [
      "Azure's mode in capitals",
      { "x-portkey-azure-auth-mode": "Managed" },
      'Did you mean "managed"?',
      "ignored",
      without("authorization", azure)
    ]
  ] satisfies ReadonlyArray<Mistake>
).map(mistakesIn("fields", openai))

const setting = '{"retry":{"attempts":3}}'
const asText = "Write JSON, with double quotes: json.dumps in Python, JSON.stringify in JavaScript."

/** Other values that the gateway does not read as intended. */
export const wrongValues: ReadonlyArray<ThirdPartyRequest> = [
  ...(
    [
      [
        "a config in a shell's quotes",
        { "x-portkey-config": `'${setting}'` },
        "Leave out the quotes around the JSON.",
        badRequest
      ],
      [
        "a config with a trailing comma",
        { "x-portkey-config": '{"retry":{"attempts":3},}' },
        "Remove the comma before the closing bracket.",
        badRequest
      ],
      ["a config in Python", { "x-portkey-config": "{'retry': {'attempts': 3}}" }, asText, badRequest],
      [
        "a config in base64",
        { "x-portkey-config": btoa(setting) },
        "Send the config itself, as JSON.",
        badRequest
      ],
      [
        "a config that was stringified twice",
        { "x-portkey-config": JSON.stringify(setting) },
        "Call JSON.stringify or json.dumps once.",
        badRequest
      ],
      [
        "a list of configs",
        { "x-portkey-config": `[${setting}]` },
        'Write a JSON object such as {"retry":{"attempts":3}}.',
        badRequest
      ],
      [
        "the id of a saved config",
        { "x-portkey-config": "pc-abc" },
        "Send the config itself, as JSON.",
        badRequest
      ],
      ["an empty config", { "x-portkey-config": "{}" }, "Leave the field out.", badRequest],
      ["metadata in Python", { "x-portkey-metadata": '{"paid": True}' }, asText, "ignored"],
      [
        "a timeout with its unit",
        { "x-portkey-request-timeout": "30s" },
        "Write digits only, without a unit, or leave the field out.",
        "ignored"
      ],
      [
        "a provider with its model",
        { "x-portkey-provider": "openai/gpt-4o" },
        'Write "openai", and name the model in the body.',
        badRequest
      ],
      [
        "a provider with its model after a colon",
        { "x-portkey-provider": "openai:gpt-4o" },
        'Write "openai", and name the model in the body.',
        badRequest
      ],
      ["a provider in quotes", { "x-portkey-provider": '"openai"' }, "Leave out the quotes.", badRequest],
      [
        "several providers separated by bars",
        { "x-portkey-provider": "openai|groq" },
        "Name one; a config chooses among several.",
        badRequest
      ],
      [
        "a model instead of its provider",
        { "x-portkey-provider": "gpt-4o" },
        "Name its provider here, and the model in the body.",
        badRequest
      ],
      [
        "another tool's name for a server with OpenAI's API",
        { "x-portkey-provider": "openai-compatible" },
        'Write "openai" for a server with OpenAI\'s API, and send its base URL as x-portkey-custom-host.',
        badRequest
      ],
      [
        "another name of a provider",
        { "x-portkey-provider": "hf" },
        'Did you mean "huggingface"?',
        badRequest
      ],
      [
        "the endpoint of Azure as its resource",
        { "x-portkey-azure-resource-name": "https://r.openai.azure.com" },
        'Write "r".',
        { sends: "https://https//r.openai.azure.com.openai.azure.com/" },
        azure
      ],
      ...["*", "x-*", "x-b,*"].map(
        (list): Mistake => [
          `a wildcard in the list of forwarded fields: ${list}`,
          { "x-portkey-forward-headers": list },
          "List the names.",
          "ignored",
          { ...openai, "x-a": "1" }
        ]
      ),
      [
        "forwarded fields as JSON",
        { "x-portkey-forward-headers": '["x-a"]' },
        "Write x-a.",
        "ignored",
        { ...openai, "x-a": "1" }
      ],
      [
        "a custom host without a scheme",
        { "x-portkey-custom-host": "llm.example.com/v1" },
        'For example, write "https://llm.example.com/v1".',
        badRequest
      ],
      [
        "Portkey as the custom host",
        { "x-portkey-custom-host": "https://api.portkey.ai/v1" },
        "Write the provider's own host.",
        badRequest
      ]
    ] satisfies ReadonlyArray<Mistake>
  ).map(mistakesIn("fields", openai)),
  ...(
    [
      [
        "the whole URL as the custom host",
        { "x-portkey-custom-host": "https://llm.example.com/v1/chat/completions" },
        "Remove the endpoint; keep the version before it.",
        { sends: "https://llm.example.com/v1/chat/completions/chat/completions" }
      ],
      [
        "a custom host with a trailing slash",
        { "x-portkey-custom-host": "https://llm.example.com/v1/" },
        "Remove the trailing slash.",
        { sends: "https://llm.example.com/v1//chat/completions" }
      ],
      [
        "a custom host with the version that the gateway adds",
        { "x-portkey-custom-host": "https://llm.example.com/v1" },
        "Remove /v1.",
        { sends: "https://llm.example.com/v1/v1/chat/completions" },
        { "x-portkey-provider": "ollama" }
      ],
      [
        "a region of no provider",
        { "x-portkey-region": "eu-west-1" },
        "Leave it out, unless your gateway is newer than this table.",
        "ignored"
      ],
      ["a virtual key next to a provider", { "x-portkey-virtual-key": "fake" }, "Leave it out.", "ignored"],
      [
        "an old cache setting of Portkey's",
        { "x-portkey-cache": "simple" },
        "Set cache in the config.",
        "ignored"
      ],
      [
        "an old retry setting of Portkey's",
        { "x-portkey-retry-count": "3" },
        "Set retry in the config.",
        "ignored"
      ],
      [
        "a native field of OpenAI",
        { "openai-organization": "org-1" },
        "Send x-portkey-openai-organization.",
        "ignored"
      ],
      [
        "a key without a scheme",
        { authorization: "sk-fake" },
        "Write Bearer, one space, and the token.",
        "ignored"
      ]
    ] satisfies ReadonlyArray<Mistake>
  ).map(mistakesIn("fields", openai, "warning"))
]

export const thirdPartyRequests: ReadonlyArray<ThirdPartyRequest> = [
  ...wrongKeys,
  ...wrongNodes,
  ...wrongNames,
  ...wrongCredentials,
  ...wrongValues
]
