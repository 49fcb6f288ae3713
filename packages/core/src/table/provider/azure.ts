// Azure's ways to prove who calls, shared by its two providers, and those providers.

import { choice, flag, literal, text } from "../codec.ts"
import { url } from "../custom-host.ts"
import { header, variant, variants } from "../row.ts"
import { openaiBeta } from "./openai.ts"
import { bearerKey, provider } from "./provider.ts"

const mode = <const M extends string>(name: M) =>
  header("x-portkey-azure-auth-mode", literal(name), { required: true })

const scope = header("x-portkey-azure-entra-scope", text)

const apiKey = variant({
  /** An Azure key. It travels as `authorization`, for the gateway never reads `api-key`. */
  apiKey: bearerKey
})

const adToken = variant({
  /** A Microsoft Entra access token that you got yourself. */
  adToken: header("x-portkey-azure-ad-token", text, { secret: true, required: true })
})

const entra = variant(
  {
    /** A client of Microsoft Entra; the gateway fetches the token. */
    entra: {
      /** Directory (tenant) id. */
      tenantId: header("x-portkey-azure-entra-tenant-id", text, { required: true }),
      /** Application (client) id. */
      clientId: header("x-portkey-azure-entra-client-id", text, { required: true }),
      /** Client secret. */
      clientSecret: header("x-portkey-azure-entra-client-secret", text, { secret: true, required: true }),
      /** The token's scope; the gateway's default is `https://cognitiveservices.azure.com/.default`. */
      scope
    }
  },
  mode("entra")
)

const managedIdentity = variant(
  {
    /** The managed identity of the machine that the gateway runs on; `{}` is the system-assigned one. */
    managedIdentity: {
      /** Client id of a user-assigned identity. */
      clientId: header("x-portkey-azure-managed-client-id", text),
      /** The token's resource; the gateway's default is `https://cognitiveservices.azure.com/`. */
      scope
    }
  },
  mode("managed")
)

const workloadIdentity = variant(
  {
    /** The workload identity of the pod that the gateway runs in; Node gateways only. */
    workloadIdentity: {
      /** Client id, where the pod has several. */
      clientId: header("x-portkey-azure-workload-client-id", text),
      /** The token's scope. */
      scope
    }
  },
  mode("workload")
)

export const azureOpenai = provider(
  "azure-openai",
  {
    /** The Azure OpenAI resource, the first label of its host name. Not needed beside a `customHost`. */
    resourceName: header("x-portkey-azure-resource-name", text, {
      required: true,
      unless: "customHost",
      configKey: "resource_name"
    }),
    /** The deployment of the model. */
    deploymentId: header("x-portkey-azure-deployment-id", text, {
      required: true,
      scope: "both",
      configKey: "deployment_id"
    }),
    /** The version of Azure's API: a date, perhaps with `-preview`, or `v1`. */
    apiVersion: header("x-portkey-azure-api-version", text, { required: true, configKey: "api_version" }),
    /** OpenAI's opt-in features, for example `assistants=v2`. */
    beta: openaiBeta
  },
  variants({ adToken, entra, managedIdentity, workloadIdentity, apiKey })
)

export const azureAi = provider(
  "azure-ai",
  {
    /** Base URL of the Azure AI Foundry deployment. */
    foundryUrl: header("x-portkey-azure-foundry-url", url, { required: true }),
    /** The version of Azure's API: a date, perhaps with `-preview`. */
    apiVersion: header("x-portkey-azure-api-version", text),
    /** What Azure does with parameters it does not know. */
    extraParams: header("x-portkey-azure-extra-params", choice("drop", "pass-through", "error"), {
      configKey: "azure_extra_parameters"
    }),
    /** The version of Anthropic's API, for Claude on Foundry. */
    anthropicVersion: header("x-portkey-anthropic-version", text),
    /** Forward `/v1/responses` as it is. */
    responsesProxy: header("x-portkey-provider-responses-proxy", flag, {
      scope: "both",
      readBy: "hosted",
      configKey: null
    })
  },
  variants({ adToken, entra, managedIdentity, apiKey })
)
