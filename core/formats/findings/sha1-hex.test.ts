import { expect, test } from "vitest";
import { sha1Hex, withDigests } from "@/core/formats/findings/sha1-hex";

test("a secret has the digest that detect-secrets writes", async () => {
  expect(await sha1Hex("abc")).toBe("a9993e364706816aba3e25717850c26c9cd0d89d");
});

test("rows come in their order, each with its own digest", async () => {
  const rows = Array.from({ length: 601 }, (_, index) => `row ${index}`);
  const seen = [];
  for await (const { row, index, digest } of withDigests(rows, (text) => text)) {
    expect(row).toBe(`row ${index}`);
    if (index % 300 === 0) expect(digest).toBe(await sha1Hex(row));
    seen.push(row);
  }
  expect(seen).toEqual(rows);
});
