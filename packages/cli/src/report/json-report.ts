// Everything as data, never shortened.

import { type Report, totalsOf } from "./report.ts"

export const jsonReport: Report = (files, { gateway }) => {
  const report = {
    gateway,
    ...totalsOf(files),
    files: files.map(({ name, findings }) => ({
      file: name,
      issues: findings.map(({ issue, region }) => ({ ...issue, ...(region === undefined ? {} : { region }) }))
    }))
  }
  return JSON.stringify(report, null, 2)
}
