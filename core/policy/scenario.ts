/** The names of load scenarios that are suggested to people, lightest first; any other text is allowed. */
export const suggestedScenarios = ["smoke", "light", "normal", "load", "peak", "stress", "spike", "endurance"] as const;

const aliases: ReadonlyMap<string, string> = new Map([
  ["sanity", "smoke"],
  ["shakeout", "smoke"],
  ["low", "light"],
  ["baseline", "normal"],
  ["average", "normal"],
  ["typical", "normal"],
  ["regular", "normal"],
  ["rush-hour", "peak"],
  ["overload", "stress"],
  ["burst", "spike"],
  ["surge", "spike"],
  ["soak", "endurance"],
  ["stability", "endurance"],
  ["longevity", "endurance"],
]);

// "low" and "regular" say little in a file's name, and "baseline" there mostly means "the run before".
const unclearInFilenames: ReadonlySet<string> = new Set([
  "low",
  "regular",
  "average",
  "typical",
  "baseline",
  "stability",
]);

/** The suggested name a scenario goes by, else its own text in lower case with dashes: "Soak test" is "endurance". */
export function canonicalScenario(name: string): string {
  const plain = name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, "-");
  const bare = plain.replace(/-?(tests?|testing|run|scenario)$/, "") || plain;
  const short = bare === "load" ? bare : bare.replace(/-load$/, "");
  const known = (word: string) => aliases.get(word) ?? suggestedScenarios.find((suggested) => suggested === word);
  return known(bare) ?? known(short) ?? plain;
}

/** Whether two names mean the same scenario, by alias, case and separators. */
export function sameScenario(a: string, b: string): boolean {
  return canonicalScenario(a) === canonicalScenario(b);
}

/**
 * The scenario that a file's name speaks of, as a suggestion for a person; null if it names none or several.
 * "load" counts only where nothing more exact stands beside it: "load-test-peak.csv" is "peak".
 */
export function scenarioFromFilename(filename: string): string | null {
  const base =
    filename
      .split(/[\\/]/)
      .at(-1)
      ?.replace(/\.[^.]*$/, "") ?? "";
  const words = base
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/);
  const named = new Set<string>();
  for (const word of words) {
    const canonical = canonicalScenario(word);
    if (!unclearInFilenames.has(word) && suggestedScenarios.some((suggested) => suggested === canonical))
      named.add(canonical);
  }
  if (named.size > 1) named.delete("load");
  return named.size === 1 ? ([...named][0] ?? null) : null;
}
