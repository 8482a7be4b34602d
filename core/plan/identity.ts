import { withoutSigns } from "./signs";

const mostCharacters = 300;
const code = "[A-Z][A-Z0-9]{0,9}-\\d+";
const leadingCode = new RegExp(`^(?:\\[(${code}|#?\\d+)\\]|(#\\d+)|(${code}))(?=$|[\\s:.)\\]–—-])`, "u");
const bracketedCode = new RegExp(`\\[(${code}|#\\d+)\\]|\\((#\\d+)\\)$`, "u");

/**
 * What makes an item the same in another version of its plan: the id that its text carries ("[ID-12]", "#12", "W9-3"),
 * else its text without letter case, signs, punctuation and a count or share at its end ("12/12", "100 %").
 */
export function identityOf(text: string): string {
  const id = leadingCode.exec(text) ?? bracketedCode.exec(text);
  const carried = id?.slice(1).find((part) => part !== undefined);
  return carried === undefined ? normalText(text) : `id:${carried.replace("#", "").toLowerCase()}`;
}

/** The same for a phase: its whole name. */
export function normalText(text: string): string {
  const plain = withoutSigns(text)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s([]*\d[\d.,]*\s*(?:%|(?:\/|of)\s*\d[\d.,]*)\s*[)\]]*\s*$/u, "");
  const words = plain.match(/[\p{L}\p{N}]+/gu);
  return (words ? words.join(" ") : text.trim().replace(/\s+/g, " ")).slice(0, mostCharacters);
}

/** "phase 4" of "Phase 4: Performance": what a phase keeps when its title changes. Null where it has no such label. */
export function phaseLabel(name: string): string | null {
  const match = /^(phase|week|stage|sprint|milestone|step|part|wave|day)\s+(\d+[a-z]?)\s*(?:$|[:.(]|\s[-–—])/iu.exec(
    name,
  );
  return match ? `${match[1]} ${match[2]}`.toLowerCase() : null;
}

/** Identities in order, each made unique: the second "deploy" is "deploy ~2". */
export function distinct(identities: readonly string[]): string[] {
  const seen = new Set<string>();
  return identities.map((identity) => {
    const own = nextFree(identity, seen);
    seen.add(own);
    return own;
  });
}

/** The identity, or with the first ordinal that is not taken yet. */
export function nextFree(identity: string, taken: ReadonlySet<string>): string {
  if (!taken.has(identity)) return identity;
  let ordinal = 2;
  while (taken.has(`${identity} ~${ordinal}`)) ordinal += 1;
  return `${identity} ~${ordinal}`;
}
