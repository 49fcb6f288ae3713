import { choice, fieldText, refined, secretAnyText } from "../../grammar/kinds.ts"
import { hostLabel } from "../../grammar/refinement/host-label.ts"
import { pem } from "../../grammar/refinement/pem.ts"
import { header, variant, variants } from "../../grammar/row.ts"
import { oneLine } from "../../grammar/wire/one-line-pem.ts"
import { provider } from "./provider.ts"

export const oracle = provider(
  "oracle",
  {
    /**
     * OCI region that serves the model, for example `us-chicago-1`.
     * @see gateway/src/providers/oracle/api.ts:7
     */
    region: header("x-portkey-oracle-region", refined(fieldText, hostLabel), { required: true }),
    /**
     * OCID of the compartment.
     * @see gateway/src/providers/oracle/chatComplete.ts:49
     */
    compartmentId: header("x-portkey-oracle-compartment-id", fieldText, { required: true }),
    /**
     * How the model is served; the gateway's default is `ON_DEMAND`.
     * @see gateway/src/providers/oracle/chatComplete.ts:58
     */
    servingMode: header("x-portkey-oracle-serving-mode", choice("ON_DEMAND", "DEDICATED")),
    /**
     * The version of Oracle's API; the gateway's default is `20231130`.
     * @see gateway/src/providers/oracle/api.ts:33
     */
    apiVersion: header("x-portkey-oracle-api-version", fieldText)
  },
  variants({
    signature: variant({
      /**
       * OCID of the tenancy.
       * @see gateway/src/providers/oracle/api.ts:15
       */
      tenancy: header("x-portkey-oracle-tenancy", fieldText, { required: true }),
      /**
       * OCID of the user.
       * @see gateway/src/providers/oracle/api.ts:16
       */
      user: header("x-portkey-oracle-user", fieldText, { required: true }),
      /**
       * Fingerprint of the key: pairs of hex digits, separated by colons.
       * @see gateway/src/providers/oracle/api.ts:17
       */
      fingerprint: header("x-portkey-oracle-fingerprint", fieldText, { required: true }),
      /**
       * The private key in PEM form, PKCS#8, not encrypted. Its line breaks are removed.
       * @see gateway/src/providers/oracle/api.ts:18
       */
      privateKey: header("x-portkey-oracle-private-key", refined(secretAnyText, pem), {
        wire: oneLine,
        required: true
      })
    })
  })
)
