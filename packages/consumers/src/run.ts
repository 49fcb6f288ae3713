import { execFile } from "node:child_process"

export interface Ran {
  readonly code: number
  /** Its output, including errors. */
  readonly output: string
}

/** Runs a program to its end, even if it fails. `env` is added to the environment of this process. */
export function run(
  program: string,
  parameters: ReadonlyArray<string>,
  cwd: string,
  env: Readonly<Record<string, string>> = {}
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const options = { cwd, env: { ...process.env, ...env }, maxBuffer: 64 * 1024 * 1024 }
    execFile(program, parameters, options, (error, stdout, stderr) => {
      if (typeof error?.code === "string") reject(error)
      else resolve({ code: Number(error?.code ?? 0), output: stdout + stderr })
    })
  })
}

/** Like {@link run}, but throws the output of a program that fails. */
export async function runWell(...parameters: Parameters<typeof run>): Promise<string> {
  const { code, output } = await run(...parameters)
  if (code !== 0)
    throw new Error(`${parameters[0]} ${parameters[1].join(" ")} ended with ${code}:\n${output}`)
  return output
}
