// All deliberate differences between Portspec and the official SDK: one row per rule. The notes, the tests and the page
// docs/guide/from-portkey-ai.md are made from it.

export interface Difference {
  /** The numbers of the traps in Portkey's documents and SDKs that this avoids. */
  readonly traps: ReadonlyArray<number>
  /** A clause that gives the reason. */
  readonly because: string
  /** What to write, if not simply the spec's own key for the field. */
  readonly repair?: string
}

export const differences = {
  "sdk.spelling": {
    traps: [1, 22],
    because: "the gateway reads one spelling of each field, and drops the others"
  },
  "sdk.typo": {
    traps: [37],
    because: "Portkey's documents misspell the option, and the gateway drops the field that it becomes"
  },
  "sdk.portkey-beta": {
    traps: [16],
    because: "the SDK adds the prefix itself, and the gateway reads no field that has it twice"
  },
  "sdk.sagemaker-name": {
    traps: [17],
    because: "the gateway's names begin with Amazon's own prefix, amzn"
  },
  "sdk.given-twice": {
    traps: [22],
    because: "another option means the same field",
    repair: "Keep one of the two."
  },
  "sdk.forward-names": {
    traps: [4, 5],
    because: "the gateway finds a field to forward by its real name, in the list and on the request alike"
  },
  "sdk.forward-portkey": {
    traps: [6],
    because: "it is Portkey's own, though forwardHeaders has its name: the provider must not get it",
    repair: "Remove it from forwardHeaders."
  },
  "sdk.local-option": {
    traps: [36],
    because: "it concerns only the client on your side",
    repair: "Give it to the client or transport that sends the request."
  },
  "sdk.unknown-option": {
    traps: [36],
    because: "no gateway is known to read such a field"
  },
  "sdk.nested-headers": {
    traps: [19],
    because: "nothing unpacks it, so its fields are taken one by one",
    repair: "Write Portkey's fields as keys of the spec, and the rest as extraHeaders."
  },
  "sdk.transport-field": {
    traps: [19],
    because: "the HTTP client sets it itself",
    repair: "Leave it out."
  },
  "sdk.no-value": {
    traps: [26],
    because: "it has no usable value, and an empty field would still arrive",
    repair: "Leave it out, or write one."
  },
  "sdk.force-refresh": {
    traps: [13],
    because: "the open-source gateway refreshes the cache whenever the field is present, whatever its value",
    repair: "Write cache: { forceRefresh: true }, or leave it out."
  },
  "sdk.list": {
    traps: [18],
    because: "the gateway only splits it at commas, and treats brackets, quotes and spaces as part of a name",
    repair: "Write an array of the names; Portspec puts commas between them."
  },
  "sdk.json": {
    traps: [23],
    because: "it is the same JSON without spaces, in ASCII: a header field cannot contain other characters",
    repair: "Leave it as it is: it means the same to the gateway."
  },
  "sdk.strict-default": {
    traps: [2],
    because:
      "new Portkey(…) sends false if the option is absent, createHeaders(…) sends nothing, and the gateway then treats it as true",
    repair: "Write strictOpenAiCompliance: false to keep what new Portkey(…) did, or null to send nothing."
  },
  "sdk.metadata-text": {
    traps: [25],
    because: "the gateway treats its values as text: a number never equals the text of a routing condition",
    repair: 'Write the values of metadata as text, such as { count: "3" }.'
  },
  "sdk.bearer": {
    traps: [11],
    because: "the gateway removes exactly Bearer and one space, and adds its own",
    repair: "Write the bare token as route.auth."
  },
  "sdk.trailing-slash": {
    traps: [29],
    because: "the slash at its end would occur twice in the path"
  },
  "sdk.pem": {
    traps: [28],
    because: "a header field cannot contain line breaks, and the key does not need them"
  },
  "sdk.missing": {
    traps: [10, 12],
    because: "without it the gateway sends the text undefined, or refuses the request"
  },
  "field.unreadable": {
    traps: [24],
    because: "the gateway cannot read the value; the spec keeps it, so that compile refuses it"
  },
  "field.dead": {
    traps: [33],
    because: "the gateway does not read the field for this route"
  },
  "config.slug-beside": {
    traps: [33],
    because: "the config names its own providers, and a spec has one way to reach a model"
  },
  "config.key-overwritten": {
    traps: [33],
    because: "the config has the same key, and a spec sets it once"
  },
  "gateway.field-lost": {
    traps: [33],
    because: "the hosted gateway deletes the field"
  },
  "field.traceparent": {
    traps: [33],
    because: "the gateway ignores a traceparent that is not a W3C one"
  },
  "gateway.field-unread": {
    traps: [33],
    because: "one gateway alone reads the field, and its value is not valid for that one"
  },
  "auth.portkey-key": {
    traps: [],
    because: "the hosted gateway treats a bearer token as the Portkey key if there is no other"
  },
  "field.alias": {
    traps: [33],
    because: "the gateway reads the field instead of another, for some providers"
  },
  "name.deprecated": {
    traps: [36],
    because: "no gateway reads the field any more"
  },
  "name.unused": {
    traps: [10, 36],
    because: "the gateway parses the field and never uses it"
  },
  "name.undocumented": {
    traps: [36],
    because: "the values of the field are not documented"
  },
  "name.sdk": {
    traps: [36],
    because: "the SDK describes only itself with it"
  },
  "name.unknown": {
    traps: [19],
    because: "no Portkey field has that name, so the spec keeps it in extraHeaders"
  },
  "name.unprefixed": {
    traps: [19],
    because: "the field lacks its prefix, so no gateway reads it; the spec keeps it in extraHeaders"
  }
} as const satisfies Readonly<Record<string, Difference>>

export type DifferenceRule = keyof typeof differences
