/** What stands in the place of a value that was removed. */
export const removedValue = "[removed]";

const secretWord = "pass|pwd|secret|token|key|cred|auth|user|cookie|session|signature|dsn";
const secretName = new RegExp(secretWord, "i");

/** Whether a label, option or flag of this name may hold a secret. */
export function namesSecret(name: string): boolean {
  return secretName.test(name);
}

const assignment = /(^|[\s'"`;,&?({])(-{0,2}[\w.-]+)=("[^"]*"|'[^']*'|[^\s'"`;,&)}]+)/g;
const flagged = new RegExp(`(^|\\s)(-{1,2}[\\w-]*(?:${secretWord})[\\w-]*|-[paub])(\\s+)("[^"]*"|'[^']*'|\\S+)`, "gi");
const joined = /(^|\s)(-[pau])(?=[^\s=]*[^\s=\d:])[^\s=-]\S*/g;
const member = new RegExp(`([\\w.-]*(?:${secretWord})[\\w.-]*["']?\\s*:\\s*)("[^"]*"|'[^']*'|[^\\s'",}]+)`, "gi");
const header = /\b(authorization|bearer|basic|x-[\w-]*key|[\w-]*token)\b([:\s]\s*)(?!\s|\[removed\])([^'"\n]+)/gi;
const pem = /-----BEGIN[\s\S]*/;
const address = /:\/\/[^\s/@'"]+@/g;

/** A command line without the values that may be secrets: assignments, what follows a flag like --password, credentials. */
export function withoutSecrets(command: string): string {
  return command
    .replace(pem, removedValue)
    .replace(address, `://${removedValue}@`)
    .replace(assignment, `$1$2=${removedValue}`)
    .replace(flagged, `$1$2$3${removedValue}`)
    .replace(joined, `$1$2${removedValue}`)
    .replace(header, `$1$2${removedValue}`)
    .replace(member, `$1${removedValue}`);
}

/** One word of a command that is given word by word; `before` is the word before it. */
export function wordWithoutSecrets(word: string, before: string | null): string {
  const [, name] = /^(-{0,2}[\w.-]+)=[^=]/s.exec(word) ?? [];
  if (name !== undefined) return `${name}=${removedValue}`;
  const flag = before !== null && /^-{1,2}[\w-]+$/.test(before) && !word.startsWith("-");
  if (flag && (namesSecret(before) || /^-[paub]$/.test(before))) return removedValue;
  return withoutSecrets(word);
}
