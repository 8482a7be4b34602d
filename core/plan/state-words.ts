import type { ItemState } from "@/core/evidence/plan";

/** What a word can say. What is implemented is not validated, and what is ready is not carried out: neither is done. */
type Meaning = ItemState | "implemented" | "ready";

// `^` stands for the beginning of a clause, `$` for its end.
const vocabulary: readonly (readonly [Meaning, string])[] = [
  ["blocked", "blocked|blocking|blocker|stuck|on hold|failed|failing|fails|broken|red"],
  ["in progress", "in progress|progress|ongoing|underway|under way|started|running|wip|on track|amber|yellow"],
  ["partial", "partial|partially|partly|mostly|almost|nearly|half|except|but"],
  ["implemented", "implemented|implementation complete|implementation completed|built|coded|developed|code complete"],
  ["ready", "ready|prepared"],
  [
    "open",
    "open|pending|planned|scheduled|todo|to do|tbd|tba|queued|waiting|awaiting|deferred|postponed|remaining|outstanding" +
      "|missing|incomplete|unresolved|unverified|untested|needed|needs|will|should|must|when|once|if|until|unless|^no$",
  ],
  ["not applicable", "not applicable|n/a|skipped|dropped|cancelled|canceled|obsolete|out of scope"],
  [
    "done",
    "done|complete|completed|finished|closed|resolved|fixed|corrected|verified|validated|confirmed|tested|passed|passing" +
      "|passes|met|exceeded|deployed|delivered|released|shipped|merged|installed|configured|added|approved|accepted" +
      "|signed off|success|successful|operational|working|works|healthy|available|production ready|green|ok|okay|^yes|^up",
  ],
];

/** Words that tell no state by themselves but may stand beside one that does. */
const companions = new Set([
  ..."a all and are been fully has have implementation is it now still test testing tests the validation".split(" "),
  ..."verification was work yet".split(" "),
]);

const patterns = vocabulary.flatMap(([meaning, phrases]) => phrases.split("|").map((phrase) => ({ meaning, phrase })));
const meanings = new Map(patterns.map(({ meaning, phrase }) => [phrase.replace(/[$^]/g, ""), meaning]));
const longestFirst = patterns.map(({ phrase }) => phrase).sort((a, b) => b.length - a.length);
const anyPhrase = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join("|")})(?![\\p{L}\\p{N}])`, "gu");
const negator =
  "not|no|never|without|zero|0|nothing|isn[’']t|aren[’']t|wasn[’']t|hasn[’']t|(?:to|will|should|must) be|once|when|if|until|unless";
const negated = new RegExp(`(?:^|\\s)(?:${negator})\\s+(?:\\p{L}+\\s+){0,2}$`, "u");
const negators = new RegExp(`(?:^|\\s)(?:${negator})(?=\\s|$)`, "gu");

/** Beyond the first clause only short ones tell a state; a long one is a sentence about something. */
const mostWordsOfLaterClause = 4;

/** The state that an author's words tell; null where none of them is known. Neither order nor letter case matters. */
export function stateOfWords(words: string): ItemState | null {
  const clauses = clausesOf(words).filter(
    (clause, index) => index === 0 || clause.split(/\s+/).length <= mostWordsOfLaterClause,
  );
  return settle(new Set(clauses.flatMap(meaningsIn)));
}

/** Whether a text is nothing but words about a state: "In Progress", "Validation Pending", "N/A". */
export function isOnlyStatus(text: string): boolean {
  const clause = normal(text);
  if (meaningsIn(clause).length === 0) return false;
  const rest =
    clause
      .replace(anyPhrase, " ")
      .replace(negators, " ")
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return rest.every((word) => companions.has(word));
}

/** The first clause of a text as it was written: what comes before a comma, a dash, a bracket or the end of a sentence. */
export function firstClause(text: string): string {
  return text.split(clauseBreak)[0] ?? "";
}

const clauseBreak = /\s[-–—]+\s|[,;:()[\]|·]|[.!](?=\s|$)/u;

function clausesOf(words: string): string[] {
  return words
    .split(clauseBreak)
    .map(normal)
    .filter((clause) => /[\p{L}\p{N}]/u.test(clause));
}

function normal(text: string): string {
  return text
    .toLowerCase()
    .replace(/(?<=\p{L})-(?=\p{L})/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}

function meaningsIn(clause: string): Meaning[] {
  return [...clause.matchAll(anyPhrase)].flatMap((match) => {
    const meaning = meanings.get(match[0]);
    if (meaning === undefined) return [];
    return negated.test(clause.slice(0, match.index)) ? opposite(meaning) : [meaning];
  });
}

/** "Not done" is open; "not blocked" or "nothing pending" says nothing of how far an item is. */
function opposite(meaning: Meaning): Meaning[] {
  return meaning === "blocked" || meaning === "open" || meaning === "not applicable" ? [] : ["open"];
}

/** What claims least wins: nothing is done while another word says that something is left. */
function settle(said: ReadonlySet<Meaning>): ItemState | null {
  if (said.has("blocked")) return "blocked";
  if (said.has("in progress")) return "in progress";
  if (said.has("partial")) return "partial";
  const finished = said.has("done");
  if (said.has("open")) return finished || said.has("implemented") ? "partial" : "open";
  if (said.has("ready")) return finished || said.has("implemented") ? "partial" : "in progress";
  if (finished) return "done";
  if (said.has("implemented")) return "partial";
  return said.has("not applicable") ? "not applicable" : null;
}
