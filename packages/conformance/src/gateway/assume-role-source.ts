/**
 * The gateway's own AWS identity, which it needs before it can assume the role that a request names: it first
 * assumes `arn` with these keys, then the request's role with the result. Never real.
 */
export const assumeRoleSource = {
  arn: "arn:aws:iam::000000000000:role/gateway-source",
  accessKeyId: "AKIAFAKEGATEWAY00000",
  secretAccessKey: "fake-gateway-secret-access-key-0000000000"
} as const

/** The environment variables by which the open-source gateway reads {@link assumeRoleSource}. */
export const assumeRoleEnv = {
  AWS_ASSUME_ROLE_SOURCE_ARN: assumeRoleSource.arn,
  AWS_ASSUME_ROLE_ACCESS_KEY_ID: assumeRoleSource.accessKeyId,
  AWS_ASSUME_ROLE_SECRET_ACCESS_KEY: assumeRoleSource.secretAccessKey
} as const
