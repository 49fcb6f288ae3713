// Azure's forms of credential, shared by its two providers, and those providers.

import { urlText } from "../../grammar/field-types.ts"
import { boolean, choice, fieldText, refined, secretText } from "../../grammar/kinds.ts"
import { hostLabel } from "../../grammar/refinement/host-label.ts"
import { header, variant, variants } from "../../grammar/row.ts"
import { baseUrl } from "../../grammar/wire/base-url.ts"
import { openaiBeta } from "./openai.ts"
import { bearerKey, provider } from "./provider.ts"

const mode = <const M extends string>(name: M) => header("x-portkey-azure-auth-mode", choice(name))

const scope = header("x-portkey-azure-entra-scope", fieldText)

const apiKey = variant({
  /**
   * An Azure key. It is sent as `authorization`, because the gateway never reads `api-key`.
   * @see gateway/src/handlers/handlerUtils.ts:1034
   */
  apiKey: bearerKey
})

const adToken = variant({
  /**
   * A Microsoft Entra access token that you obtained yourself.
   * @see gateway/src/providers/azure-openai/api.ts:19
   */
  adToken: header("x-portkey-azure-ad-token", secretText, { required: true })
})

const entra = variant(
  {
    /** A client of Microsoft Entra; the gateway fetches the token. */
    entra: {
      /**
       * Directory (tenant) id.
       * @see gateway/src/providers/azure-openai/api.ts:32
       */
      tenantId: header("x-portkey-azure-entra-tenant-id", fieldText, { required: true }),
      /**
       * Application (client) id.
       * @see gateway/src/providers/azure-openai/api.ts:32
       */
      clientId: header("x-portkey-azure-entra-client-id", fieldText, { required: true }),
      /**
       * Client secret.
       * @see gateway/src/providers/azure-openai/api.ts:32
       */
      clientSecret: header("x-portkey-azure-entra-client-secret", secretText, { required: true }),
      /**
       * The token's scope; the gateway's default is `https://cognitiveservices.azure.com/.default`.
       * @see gateway/src/providers/azure-openai/api.ts:33
       */
      scope
    }
  },
  mode("entra")
)

const entraFederated = variant(
  {
    /** A client of Microsoft Entra that trusts the gateway's AWS role. Self-hosted enterprise gateways, from 2.6.2. */
    entraFederated: {
      /**
       * Directory (tenant) id.
       * @see portkey docs: integrations/llms/azure-openai/authentication
       */
      tenantId: header("x-portkey-azure-entra-tenant-id", fieldText, { required: true }),
      /**
       * Application (client) id.
       * @see portkey docs: integrations/llms/azure-openai/authentication
       */
      clientId: header("x-portkey-azure-entra-client-id", fieldText, { required: true }),
      /**
       * The token's scope.
       * @see portkey docs: integrations/llms/azure-openai/authentication
       */
      scope
    }
  },
  header("x-portkey-azure-auth-mode", choice("entraFederated"), { readBy: "hosted" })
)

const managedIdentity = variant(
  {
    /** The managed identity of the machine that runs the gateway; `{}` is the system-assigned one. */
    managedIdentity: {
      /**
       * Client id of a user-assigned identity.
       * @see gateway/src/providers/azure-openai/api.ts:47
       */
      clientId: header("x-portkey-azure-managed-client-id", fieldText),
      /**
       * The token's resource; the gateway's default is `https://cognitiveservices.azure.com/`.
       * @see gateway/src/providers/azure-openai/api.ts:33
       */
      scope
    }
  },
  mode("managed")
)

const workloadIdentity = variant(
  {
    /** The workload identity of the pod that runs the gateway; Node gateways only. */
    workloadIdentity: {
      /**
       * Client id, if the pod has several. Hosted: the config key is read, the field is not.
       * @see gateway/src/providers/azure-openai/api.ts:60
       */
      clientId: header("x-portkey-azure-workload-client-id", fieldText, { readBy: "open-source" }),
      /**
       * The token's scope.
       * @see gateway/src/providers/azure-openai/api.ts:33
       */
      scope
    }
  },
  mode("workload")
)

export const azureOpenai = provider(
  "azure-openai",
  {
    /**
     * The Azure OpenAI resource, the first label of its host name. Not needed with a `customHost`.
     * @see gateway/src/providers/azure-openai/api.ts:13
     */
    resourceName: header("x-portkey-azure-resource-name", refined(fieldText, hostLabel), {
      required: true,
      unless: "customHost",
      configKey: "resource_name"
    }),
    /**
     * The deployment of the model.
     * @see gateway/src/providers/azure-openai/api.ts:131
     */
    deploymentId: header("x-portkey-azure-deployment-id", fieldText, {
      required: true,
      scope: "both",
      configKey: "deployment_id"
    }),
    /**
     * The version of Azure's API: a date, optionally with `-preview`, or `v1`.
     * @see gateway/src/providers/azure-openai/api.ts:132
     */
    apiVersion: header("x-portkey-azure-api-version", fieldText, {
      required: true,
      configKey: "api_version"
    }),
    /**
     * OpenAI's opt-in features, for example `assistants=v2`.
     * @see gateway/src/providers/openai/api.ts:25
     */
    beta: openaiBeta
  },
  variants({ adToken, entra, entraFederated, managedIdentity, workloadIdentity, apiKey })
)

export const azureAi = provider(
  "azure-ai",
  {
    /**
     * Base URL of the Azure AI Foundry deployment.
     * @see gateway/src/providers/azure-ai-inference/api.ts:38
     */
    foundryUrl: header("x-portkey-azure-foundry-url", urlText, { wire: baseUrl, required: true }),
    /**
     * The version of Azure's API: a date, optionally with `-preview`.
     * @see gateway/src/providers/azure-openai/api.ts:132
     */
    apiVersion: header("x-portkey-azure-api-version", fieldText),
    /**
     * What Azure does with unknown parameters, under the name that the open-source gateway reads.
     * @see gateway/src/providers/azure-ai-inference/api.ts:66
     */
    extraParams: header("x-portkey-azure-extra-params", choice("drop", "pass-through", "error"), {
      configKey: "azure_extra_parameters",
      readBy: "open-source"
    }),
    /**
     * The same, under the name that the hosted gateway reads.
     * @see gateway@2.0.0/src/utils/request.ts:48
     */
    extraParameters: header("x-portkey-azure-extra-parameters", choice("drop", "pass-through", "error"), {
      readBy: "hosted"
    }),
    /**
     * The version of Anthropic's API, for Claude on Foundry.
     * @see gateway/src/providers/anthropic/api.ts:18
     */
    anthropicVersion: header("x-portkey-anthropic-version", fieldText),
    /**
     * Forward `/v1/responses` unchanged.
     * @see portkey docs: integrations/llms/azure-foundry.mdx:487
     */
    responsesProxy: header("x-portkey-provider-responses-proxy", boolean, {
      scope: "both",
      readBy: "hosted",
      configKey: null
    })
  },
  variants({ adToken, entra, entraFederated, managedIdentity, apiKey })
)
