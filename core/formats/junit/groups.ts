import type { Locator } from "@/core/evidence/figure";
import { countTest, noTests } from "@/core/evidence/test-counts";
import type { TestGroup, TestOutcome } from "@/core/evidence/tests";
import { sayingName } from "@/core/formats/junit/names";

const groupLimit = 200;
const others = "(all other groups)";

/** Where the folders of a class name end: at a test module of Python, or at a class. */
const notFolder = /^test_|_test$|^[A-Z]/;

/**
 * The group of a case: the folders or the package in front of its class name (`tests.unit.test_users` → `tests.unit`,
 * `org.acme.UserTest` → `org.acme`). Where that has none, the suite's name, else the class name's first part.
 */
export function groupName(className: string | null, suite: string | null): string {
  const parts = className && !/\s/.test(className) ? className.split(/[./\\]+/).filter((part) => part !== "") : [];
  const end = parts.findIndex((part) => notFolder.test(part));
  const folders = end < 0 ? parts.slice(0, -1) : parts.slice(0, end);
  if (folders.length > 0) return folders.join(".");
  return sayingName(suite) ?? parts[0] ?? className ?? "(no group)";
}

/** Groups in the order of their first case; beyond the limit the last one gathers the rest. */
export type Groups = Map<string, TestGroup>;

export function countInGroup(groups: Groups, name: string, outcome: TestOutcome, at: Locator, by: 1 | -1 = 1): void {
  const known = groups.get(name) ?? (groups.size >= groupLimit - 1 ? groups.get(others) : undefined);
  if (known) {
    countTest(known.counts, outcome, by);
    return;
  }
  const group = { name: groups.size >= groupLimit - 1 ? others : name, counts: noTests(), at };
  countTest(group.counts, outcome, by);
  groups.set(group.name, group);
}
