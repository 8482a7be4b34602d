import { replaceStrings } from "@/core/formats/findings/replace-strings";
import { redacted } from "@/core/formats/findings/secret-values";

const telling = /pass|secret|token|key|cred|auth/i;
const assigned = /\b(\w*(?:pass|secret|token|key|cred|auth)\w*)(=|\s+)\S/i;

/**
 * A Trivy document without code, without what secret rules matched (Trivy masks the secret there, not what stands beside
 * it), and without the passwords among an image's environment and build steps. It reads to the same findings.
 */
export function redactTrivy(text: string): { text: string; removed: number } {
  return replaceStrings(text, (value, path) => {
    const name = path.at(-1) ?? "";
    if (value === "") return value;
    if (/^match$/i.test(name)) return redacted;
    if (isCode(path)) return redacted;
    if (path.at(-2) === "Env") return withoutValue(value);
    if (name === "created_by" && assigned.test(value)) return redacted;
    return value;
  });
}

function isCode(path: readonly string[]): boolean {
  const name = path.at(-1) ?? "";
  return path.at(-3) === "Lines" && (name === "Content" || name === "Highlighted");
}

function withoutValue(variable: string): string {
  const at = variable.indexOf("=");
  return at > 0 && telling.test(variable.slice(0, at)) ? `${variable.slice(0, at)}=${redacted}` : variable;
}
