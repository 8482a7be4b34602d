import { expect, test } from "vitest";
import { RepositoryInput } from "./releases";

test.each([
  ["https://github.com/acme/ledger", "https://github.com/acme/ledger"],
  ["https://git.internal:8443/acme/ledger/", "https://git.internal:8443/acme/ledger"],
  [null, null],
])("source may be browsed at %s", (written, kept) => {
  expect(RepositoryInput.parse({ repositoryUrl: written }).repositoryUrl).toBe(kept);
});

test.each([
  "http://github.com/acme/ledger",
  "javascript:alert(1)",
  "https://robin:secret@github.com/acme/ledger",
  "https://github.com/acme/ledger?tab=code",
  "https://github.com/acme/ledger#readme",
  "github.com/acme/ledger",
  "",
])("%j is no address of a repository", (written) => {
  expect(RepositoryInput.safeParse({ repositoryUrl: written }).success).toBe(false);
});
