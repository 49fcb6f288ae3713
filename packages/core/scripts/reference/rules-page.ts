// docs/reference/rules.md: every rule with its message for a wrong sample, a right sample, and how the rule is known.

import { type DocumentedRule, documentedRules } from "./documented-rules.ts"
import type { Sample } from "./samples.ts"
import { escaped, page } from "./text.ts"

export function rulesPage(rules = documentedRules()): string {
  const families = Map.groupBy(rules, ({ id }) => id.split(".")[0] ?? "")
  return page(
    "Rules",
    `The ids of ${rules.length} rules, as in \`issue.rule\`, each with one of its messages. A spec with an error does not compile; a spec with a warning does. [How Portspec knows](../guide/how-portspec-knows.md) lists the gateways that we ran. An error whose id begins with \`shape.\` or \`value.\` is about a single value: a wrong type, an unknown or missing key, or a string or number that is not allowed there. All other errors are about several values.`,
    ...[...families].flatMap(([family, of]) => [`## ${family}`, ...of.map(entry)])
  )
}

/** One rule. The wrong and the right sample are side by side if there is room. */
function entry({ id, severity, message, repair, known, wrong, right }: DocumentedRule): string {
  return [
    `### ${id}`,
    `**${severity}**: ${escaped(message)}`,
    escaped(repair),
    '<div class="samples">',
    `Wrong\n\n${fence(wrong)}`,
    ...(right === undefined ? [] : [`Right\n\n${fence(right)}`]),
    "</div>",
    ...(known === "" ? [] : [`How it is known: ${escaped(known)}`])
  ].join("\n\n")
}

const fence = ({ language, text }: Sample): string => `\`\`\`${language}\n${text}\n\`\`\``
