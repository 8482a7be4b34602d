import { namesSecret } from "@/core/formats/containers/command-secrets";
import { type Removal, removeValues } from "@/core/formats/containers/remove-values";

const commands: ReadonlySet<string> = new Set(["Args", "Cmd", "Entrypoint", "CreateCommand", "Command", "Test"]);
const options: ReadonlySet<string> = new Set(["Labels", "Annotations", "Options", "DriverOpts", "Config"]);
const messages: ReadonlySet<string> = new Set(["Output", "Error", "Path"]);

/** An inspection without environment values, and without what may be a secret in commands, labels and driver options. */
export function removeInspectSecrets(text: string): { text: string; removed: number } {
  return removeValues(text, removalAt);
}

function removalAt(path: readonly (string | number)[]): Removal {
  const names = path.filter((step) => typeof step === "string");
  if (names.includes("Env")) return "assignment";
  const [name, holder, before] = names.reverse();
  if (name === undefined) return null;
  if (commands.has(name) || messages.has(name)) return "command";
  if (holder === undefined || !options.has(holder) || name.startsWith("com.docker.")) return null;
  if (holder === "Config" && before !== "LogConfig") return null;
  return namesSecret(name) ? "whole" : "command";
}
