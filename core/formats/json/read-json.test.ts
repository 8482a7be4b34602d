import { expect, test } from "vitest";
import { jsonPath } from "@/core/formats/json/members";
import { readJson } from "@/core/formats/json/read-json";
import { chunked } from "@/core/formats/testing/read-text";

const read = (text: string, limit?: number) => readJson(chunked(new TextEncoder().encode(text), 8), "report", limit);

test("a document is read whatever its byte order mark and its chunks", async () => {
  expect(await read('\uFEFF{"a": "é"}')).toEqual({ ok: true, value: { a: "é" } });
});

test.each([
  ["cut", '{\n "a": [1,', { line: 2, column: 10 }, "ends in the middle"],
  ["wrong in the middle", '{\n "a": tru,\n "b": 1}', { line: 2, column: 7 }, "not valid JSON"],
  ["with a comma too many", '{"a": 1,}', { line: 1, column: 9 }, ""],
  ["with a comment", '{"a": 1} // x', { line: 1, column: 10 }, "JSON"],
  ["nested without end", "[".repeat(100_000), { line: 1, column: 1 }, "not valid JSON"],
  ["of two values", '{"a": 1}\n{"a": 2}', { line: 2, column: 1 }, "not valid JSON"],
])("JSON that is %s is refused at its place", async (_what, text, where, reason) => {
  expect(await read(text)).toMatchObject({
    ok: false,
    refusal: { where, reason: expect.stringContaining(reason), excerpt: expect.arrayContaining([expect.anything()]) },
  });
});

test.each([
  [10, true],
  [9, false],
])("of ten bytes and a limit of %d it is %s that the document is read", async (limit, ok) => {
  expect(await read('{"a":1234}', limit)).toMatchObject({ ok });
});

test.each([
  [["metrics", "http_reqs", "values", "p(95)"], 'metrics.http_reqs.values["p(95)"]'],
  [["metrics", 'a{b:"c"}'], 'metrics["a{b:\\"c\\"}"]'],
  [["root_group", "checks", "0"], "root_group.checks[0]"],
])("the path of %j is %s", (names, path) => {
  expect(jsonPath(...names)).toBe(path);
});
