import { type ParseArgsConfig, parseArgs } from "node:util";
import { UsageError } from "@/cli/command";

/** The options and the other arguments of a command; an option that is not known is a mistake in the call. */
export function parseOptions<Options extends NonNullable<ParseArgsConfig["options"]>>(
  args: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
