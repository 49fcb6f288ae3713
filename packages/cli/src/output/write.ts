// The two streams: data and reports go to standard output, everything about them to standard error.

/** Resolves when the stream has taken the text, so that a pipe is never cut short. */
const write = (stream: NodeJS.WriteStream, text: string): Promise<void> =>
  new Promise(resolve => {
    if (text === "") resolve()
    else stream.write(text.endsWith("\n") ? text : `${text}\n`, () => resolve())
  })

/** Data, with a line break at its end. */
export const writeOut = (text: string): Promise<void> => write(process.stdout, text)

/** What a person should know beside the data. */
export const writeErr = (text: string): Promise<void> => write(process.stderr, text)
