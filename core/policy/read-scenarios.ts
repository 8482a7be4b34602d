import { isMap } from "yaml";
import { nearestName } from "./nearest-name";
import type { ScenarioDemand } from "./policy";
import { type Entry, type Fields, fieldsOf, nameOfType, report } from "./policy-source";
import { readNumber, readSeconds } from "./read-fields";
import { canonicalScenario } from "./scenario";

const keys = ["users", "duration"];
const example = "Write for example: peak: { users: 200, duration: 10 min }";

/** Reads what a policy asks of the runs of each scenario; without the section, nothing. */
export function readScenarios({ source, entries }: Fields): ScenarioDemand[] {
  const section = entries.get("scenarios");
  if (section === undefined) return [];
  if (!isMap(section.node)) {
    const problem = `scenarios is ${nameOfType(section.value)}; a map of scenarios is expected`;
    report(source, section.valueAt, `${problem}. ${example}`);
    return [];
  }
  const known = new Map<string, string>();
  return [...fieldsOf(source, section.node).entries.values()].flatMap((entry) => {
    const first = known.get(canonicalScenario(entry.key));
    known.set(canonicalScenario(entry.key), entry.key);
    if (first === undefined) return readDemand({ source, entry });
    report(source, entry.keyAt, `${entry.key} is the same scenario as ${first} above. Leave one of them out.`);
    return [];
  });
}

function readDemand({ source, entry }: { source: Fields["source"]; entry: Entry }): ScenarioDemand[] {
  if (!isMap(entry.node)) {
    const problem = `${entry.key} is ${nameOfType(entry.value)}; users and duration are expected`;
    report(source, entry.valueAt, `${problem}. ${example}`);
    return [];
  }
  const fields = fieldsOf(source, entry.node);
  for (const { key, keyAt } of fields.entries.values()) {
    if (keys.includes(key)) continue;
    const hint = `Write ${nearestName(key, keys) ?? "users or duration"}.`;
    report(source, keyAt, `${key} is nothing that can be asked of a scenario. ${hint}`);
  }
  const users = readNumber(fields, "users", { min: 1, max: 100_000_000, example: "200" }) ?? null;
  return [{ scenario: entry.key, users, durationSeconds: readSeconds(fields, "duration") ?? null }];
}
