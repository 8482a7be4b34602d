import { sameName } from "@/core/criteria/same-name";
import type { Reading } from "@/core/evidence/reading";
import type { Scope } from "@/core/policy/policy";
import { sameScenario } from "@/core/policy/scenario";

/**
 * Whether a criterion looks at this reading. An absent field of the scope matches everything; a reading that does
 * not say its environment matches any, but one without scenario, suite, branch or tool matches no scope that names it.
 */
export function matchesScope(reading: Reading, scope: Scope): boolean {
  const { scenario, suites, environments, branch, tool, component } = scope;
  return (
    (scenario === null || (reading.scenario !== null && sameScenario(reading.scenario, scenario))) &&
    (suites.length === 0 || (reading.suite !== null && suites.includes(reading.suite))) &&
    (environments.length === 0 || reading.environment === null || includesName(environments, reading.environment)) &&
    (branch === null || reading.branch === branch) &&
    (tool === null || sameName(reading.evidence.tool, tool)) &&
    (component === null || (reading.component !== null && sameName(reading.component, component)))
  );
}

function includesName(names: readonly string[], name: string): boolean {
  return names.some((candidate) => sameName(candidate, name));
}
