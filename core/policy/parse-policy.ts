import { isAlias, isMap, isSeq, LineCounter, parseDocument, visit } from "yaml";
import type { CriterionKind } from "@/core/criteria/kind";
import { criterionKinds } from "@/core/criteria/registry";
import { nearestName } from "./nearest-name";
import { parseCriterion } from "./parse-criterion";
import type { Criterion, Policy, PolicyMistake } from "./policy";
import { type Fields, fieldsOf, nameOfType, type PolicySource, report } from "./policy-source";
import { readNumber, readText } from "./read-fields";
import { readScenarios } from "./read-scenarios";
import { yamlMistakes } from "./yaml-mistakes";

export const maxPolicyBytes = 256 * 1024;
const maxCriteria = 1000;
const maxMistakes = 100;
const policyKeys = ["name", "confidence", "scenarios", "criteria"];

export type ParsedPolicy = { ok: true; policy: Policy } | { ok: false; mistakes: PolicyMistake[] };

/**
 * Reads a policy's YAML. Every mistake is answered with its 1-based line and column, in the order of the text, at
 * most 100 of them. Anchors and aliases are refused, so that a small text cannot stand for a large one.
 */
export function parsePolicy(text: string, kinds: readonly CriterionKind[] = criterionKinds): ParsedPolicy {
  if (new TextEncoder().encode(text).length > maxPolicyBytes) {
    return {
      ok: false,
      mistakes: [
        { line: 1, column: 1, message: "The policy is larger than 256 KB. Leave out what is not a criterion." },
      ],
    };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    stringKeys: true,
    prettyErrors: false,
    logLevel: "error",
  });
  const source: PolicySource = { document, lines, mistakes: yamlMistakes(text, document, lines) };
  if (source.mistakes.length === 0) refuseAliases(source);
  const policy = source.mistakes.length === 0 ? readPolicy(source, kinds) : null;
  if (policy !== null && source.mistakes.length === 0) return { ok: true, policy };
  const mistakes = source.mistakes.toSorted((a, b) => a.line - b.line || a.column - b.column);
  return { ok: false, mistakes: mistakes.slice(0, maxMistakes) };
}

function refuseAliases(source: PolicySource): void {
  visit(source.document, (_key, node) => {
    if (!isAlias(node)) return undefined;
    report(
      source,
      node.range?.[0] ?? 0,
      `*${node.source} repeats another place, which a policy does not allow. Write the value out.`,
    );
    return undefined;
  });
}

function readPolicy(source: PolicySource, kinds: readonly CriterionKind[]): Policy | null {
  const root = source.document.contents;
  if (!isMap(root)) {
    const found = root === null ? "empty" : nameOfType(root.toJS(source.document));
    report(source, 0, `The policy is ${found}. Write the keys name and criteria, for example: name: Production launch`);
    return null;
  }
  const fields = fieldsOf(source, root);
  for (const entry of fields.entries.values()) {
    if (policyKeys.includes(entry.key)) continue;
    const nearest = nearestName(entry.key, policyKeys);
    const hint = nearest === null ? `Write one of: ${policyKeys.join(", ")}.` : `Write ${nearest}.`;
    report(source, entry.keyAt, `${entry.key} is not a key of a policy. ${hint}`);
  }
  if (!fields.entries.has("name"))
    report(source, fields.at, "The policy has no name. Write for example: name: Production launch");
  const name = readText(fields, "name", "Production launch");
  const confidence = readNumber(fields, "confidence", { min: 0.5, max: 0.9999, example: "0.95" }) ?? 0.95;
  const scenarios = readScenarios(fields);
  const criteria = readCriteria(fields, kinds);
  return name === undefined ? null : { name, confidence, scenarios, criteria };
}

function readCriteria(fields: Fields, kinds: readonly CriterionKind[]): Criterion[] {
  const { source } = fields;
  const entry = fields.entries.get("criteria");
  if (entry === undefined || !isSeq(entry.node)) {
    const problem =
      entry === undefined ? "The policy has no criteria" : `criteria is ${nameOfType(entry.value)}; a list is expected`;
    report(source, entry?.valueAt ?? fields.at, `${problem}. Begin each criterion with "- id: …" under criteria:`);
    return [];
  }
  if (entry.node.items.length > maxCriteria)
    report(source, entry.valueAt, "The policy has over 1,000 criteria. Split it by release.");
  const criteria: Criterion[] = [];
  const firstLines = new Map<string, number>();
  for (const item of entry.node.items.slice(0, maxCriteria)) {
    if (!isMap(item)) {
      report(source, offsetOf(item) ?? entry.valueAt, 'A criterion is a map of keys. Begin it with "- id: …".');
      continue;
    }
    const itemFields = fieldsOf(source, item);
    refuseRepeatedId(itemFields, firstLines);
    const criterion = parseCriterion(itemFields, kinds);
    if (criterion !== null) criteria.push(criterion);
  }
  return criteria;
}

function refuseRepeatedId(fields: Fields, firstLines: Map<string, number>): void {
  const entry = fields.entries.get("id");
  if (entry === undefined || typeof entry.value !== "string") return;
  const first = firstLines.get(entry.value);
  if (first === undefined) firstLines.set(entry.value, fields.source.lines.linePos(entry.valueAt).line);
  else
    report(
      fields.source,
      entry.valueAt,
      `The id ${entry.value} is already used on line ${first}. Give this criterion another one.`,
    );
}

function offsetOf(item: unknown): number | undefined {
  const range = typeof item === "object" && item !== null && "range" in item ? item.range : null;
  return Array.isArray(range) && typeof range[0] === "number" ? range[0] : undefined;
}
