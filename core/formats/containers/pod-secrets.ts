import { type Removal, removeValues } from "@/core/formats/containers/remove-values";

const commands: ReadonlySet<string> = new Set(["command", "args"]);
const data: ReadonlySet<string> = new Set(["annotations", "data", "stringData", "binaryData", "volumeAttributes"]);

/** A list of pods without environment values, annotations, probe headers, and what may be a secret in commands. */
export function removePodSecrets(text: string): { text: string; removed: number } {
  return removeValues(text, removalAt);
}

function removalAt(path: readonly (string | number)[]): Removal {
  const names = path.filter((step) => typeof step === "string");
  const [name, holder] = names.reverse();
  if (names.some((one) => data.has(one))) return "whole";
  if (name === "value" && (holder === "env" || holder === "httpHeaders")) return "whole";
  if (name === "message") return "command";
  return name !== undefined && commands.has(name) ? "command" : null;
}
