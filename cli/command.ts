/**
 * What a run of the command line ends with: 0 is yes, 1 is that a file was refused, 2 a mistake in how it was called,
 * 3 a verdict that is less than required, 4 that there is no answer to go by.
 */
export type ExitCode = 0 | 1 | 2 | 3 | 4;

/** One subcommand. `run` gets the arguments after its name and writes to standard output. */
export type Command = {
  name: string;
  usage: string;
  summary: string;
  run(args: readonly string[], write: (text: string) => void): Promise<ExitCode>;
};

/** A mistake in how the command line was called; its message is shown beside the usage. */
export class UsageError extends Error {}
