// Written by `npx -y pnpm@12.21.0 generate` from the rows; not to be edited.

export const secretNames = [
  "x-portkey-api-key",
  "authorization",
  "x-api-key",
  "x-portkey-azure-ad-token",
  "x-portkey-azure-entra-client-secret",
  "x-portkey-aws-access-key-id",
  "x-portkey-aws-secret-access-key",
  "x-portkey-aws-session-token",
  "x-portkey-oracle-private-key",
  "x-portkey-vertex-service-account-json",
  "x-portkey-virtual-key",
  "x-portkey-config",
  "api-key",
  "modal-key",
  "modal-secret",
  "x-portkey-oracle-key-passphrase"
] as const
