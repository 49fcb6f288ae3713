import { expect, test } from "vitest"
import { isCredentialName } from "./credential-name.ts"

test.each([
  "api_key",
  "apiKey",
  "X-API-Key",
  "apikey",
  "api_keys",
  "authorization",
  "Proxy-Authorization",
  "access_token",
  "tokens",
  "clientSecret",
  "db-password",
  "awsSecretAccessKey",
  "aws_access_key_id",
  "virtualKey",
  "private_key",
  "vertex_service_account_json",
  "credentials",
  "Authentication-Bearer",
  "session_cookies",
  "db_passwd",
  "ssh-keys",
  "virtualkey",
  "secretkey",
  "openaiapikey",
  "accesstoken",
  "clientsecret",
  "userpassword",
  "oauth",
  "serviceAccount",
  "serviceaccount"
])("%s names a credential", name => expect(isCredentialName(name)).toBe(true))

test.each([
  "max_tokens",
  "maxTokens",
  "budget_tokens",
  "max_completion_tokens",
  "token_uri",
  "key",
  "keyboard",
  "model",
  "author",
  "secretary",
  "metadata.plan",
  "params.max_tokens",
  "cache_key",
  "config_json",
  "account_name",
  "stop",
  "maxtokens",
  "service_account_email",
  "monkey",
  "hotkeys",
  ""
])("%s does not name a credential", name => expect(isCredentialName(name)).toBe(false))

test("a name of 1 MB is checked quickly", () => {
  const name = "a".repeat(1_000_000)
  isCredentialName(name)
  const { user } = process.cpuUsage()
  for (let round = 0; round < 100; round++) isCredentialName(name)
  expect(process.cpuUsage().user - user).toBeLessThan(50_000)
})
