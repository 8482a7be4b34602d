import { expect, test } from "vitest";
import { changeAddress, commitAddress } from "./commit-address";

const github = "https://github.com/acme/ledger";

test.each([
  [github, "8f3a1c2", `${github}/commit/8f3a1c2`],
  ["https://git.example.test/acme/ledger", "8f3a1c2", "https://git.example.test/acme/ledger/commit/8f3a1c2"],
  ["https://bitbucket.org/acme/ledger", "8f3a1c2", "https://bitbucket.org/acme/ledger/commits/8f3a1c2"],
  [github, "8f3a1c", null],
  [github, "v1.2", null],
  [github, null, null],
  [null, "8f3a1c2", null],
])("below %s the commit %s is looked at under %s", (repository, sha, address) => {
  expect(commitAddress(repository, sha)).toBe(address);
});

test.each([
  ["https://github.com/acme/ledger/pull/7", "https://github.com/acme/ledger/pull/7"],
  ["8f3a1c2", `${github}/commit/8f3a1c2`],
  ["http://github.com/acme/ledger/pull/7", null],
  ["javascript:alert(1)", null],
  ["hot-patched by hand", null],
  [null, null],
])("the change %s is looked at under %s", (change, address) => {
  expect(changeAddress(github, change)).toBe(address);
});
