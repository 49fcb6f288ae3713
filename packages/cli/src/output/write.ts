// The two streams: standard output for data and reports, standard error for notes about them.

/** Resolves once the stream has accepted the text, so that output to a pipe is never cut short. */
const write = (stream: NodeJS.WriteStream, text: string): Promise<void> =>
  new Promise(resolve => {
    if (text === "") resolve()
    else stream.write(text.endsWith("\n") ? text : `${text}\n`, () => resolve())
  })

/** Writes data, followed by a line break. */
export const writeOut = (text: string): Promise<void> => write(process.stdout, text)

/** Writes notes for the user. */
export const writeErr = (text: string): Promise<void> => write(process.stderr, text)
