// The answers of token services. Each token names its service and its recording, so that a test can verify that the
// gateway used this very token, and no test can use another's.

import { createHash } from "node:crypto"
import type { Answer } from "./answer.ts"

/** The services that {@link accessToken} makes tokens for. */
export type TokenService = "entra" | "managed-identity" | "google"

/** The token that a service returns within the recording with this tag. */
export function accessToken(service: TokenService, tag: string | undefined): string {
  return `fake-${service}-token-${tag}`
}

/** An OAuth 2.0 token answer, which all three services share. */
export function oauthToken(service: TokenService, tag: string | undefined): Answer {
  return { body: { token_type: "Bearer", expires_in: 3599, access_token: accessToken(service, tag) } }
}

/** Temporary AWS credentials, as for a client that assumed the role. */
export interface AssumedCredentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string
}

/** The credentials that the fake STS returns for a role: the same for the same ARN, different for another. */
export function assumedCredentials(roleArn: string): AssumedCredentials {
  const digest = createHash("sha256").update(roleArn).digest("hex")
  return {
    accessKeyId: `ASIAFAKE${digest.slice(0, 12).toUpperCase()}`,
    secretAccessKey: `fake-secret-of-${digest.slice(12, 36)}`,
    sessionToken: `fake-session-of-${digest.slice(36)}`
  }
}

/** The XML of a successful STS AssumeRole. */
export function assumeRole(roleArn: string): Answer {
  const { accessKeyId, secretAccessKey, sessionToken } = assumedCredentials(roleArn)
  const body = `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
  <AssumeRoleResult>
    <Credentials>
      <AccessKeyId>${accessKeyId}</AccessKeyId>
      <SecretAccessKey>${secretAccessKey}</SecretAccessKey>
      <SessionToken>${sessionToken}</SessionToken>
      <Expiration>2099-01-01T00:00:00Z</Expiration>
    </Credentials>
  </AssumeRoleResult>
</AssumeRoleResponse>`
  return { headers: { "content-type": "text/xml" }, body }
}
