import { replaceStrings } from "@/core/formats/findings/replace-strings";
import { redacted } from "@/core/formats/findings/secret-values";
import { runsOf } from "@/core/formats/sarif/run";
import { mayHoldSecret, secretsIn, tellingProperty } from "@/core/formats/sarif/secrets";

/**
 * A SARIF log without code, environment values and what was sent; of rules that look for secrets, also without messages
 * and telling properties. What is seen to be a secret leaves every other text. It reads to the same findings.
 */
export function redactSarif(text: string): { text: string; removed: number } {
  const root: unknown = JSON.parse(text);
  const secrets = secretsIn(root);
  const ofSecrets = new Set(
    runsOf(root).flatMap((run) =>
      (run.results ?? []).flatMap((result, index) => (mayHoldSecret(run, result) ? [`${run.index}/${index}`] : [])),
    ),
  );
  return replaceStrings(text, (value, path) => {
    if (value === "") return value;
    if (isCode(path) || isTransmitted(path) || path.includes("environmentVariables")) return redacted;
    const inSecret = path[0] === "runs" && path[2] === "results" && ofSecrets.has(`${path[1]}/${path[3]}`);
    return inSecret && tellsOfSecret(path) ? redacted : secrets.takeOutOf(value);
  });
}

function isCode(path: readonly string[]): boolean {
  return (
    path.includes("snippet") ||
    path.includes("insertedContent") ||
    (path.includes("artifacts") && path.includes("contents"))
  );
}

/** Headers and bodies of the requests that a scanner made, and of the answers. */
function isTransmitted(path: readonly string[]): boolean {
  return (
    path.some((name) => /^web(Request|Response)s?$/.test(name)) && (path.includes("headers") || path.includes("body"))
  );
}

/** Message texts and their arguments, and properties whose names say that they hand on what was found. */
function tellsOfSecret(path: readonly string[]): boolean {
  const inProperties = path.indexOf("properties");
  const told = inProperties > 0 && path.slice(inProperties + 1).some((name) => tellingProperty.test(name));
  const name = path.at(-1);
  return told || name === "text" || name === "markdown" || path.at(-2) === "arguments";
}
