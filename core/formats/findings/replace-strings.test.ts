import { expect, test } from "vitest";
import { replaceStrings } from "@/core/formats/findings/replace-strings";

const seen = (text: string) => {
  const found: string[] = [];
  replaceStrings(text, (value, path) => {
    found.push(`${path.join("/")}=${value}`);
    return value;
  });
  return found;
};

test.each([
  ['"a"', ["=a"]],
  ['{"a":"b","c":["d",{"e":"f"},"g"],"h":"i"}', ["a=b", "c/0=d", "c/1/e=f", "c/2=g", "h=i"]],
  ['[["a"],["b","c"]]', ["0/0=a", "1/0=b", "1/1=c"]],
  ['{"a":{},"b":[],"c":{"d":1.50,"e":null},"f":"g"}', ["f=g"]],
  ['{"a\\"b":"c\\\\","d":"\\u0065"}', ['a"b=c\\', "d=e"]],
  ['{"a":"{[,:","b":"c"}', ["a={[,:", "b=c"]],
])("the texts of %s are found with their paths", (text, found) => {
  expect(seen(text)).toEqual(found);
});

test("everything but what is replaced stays as it is written", () => {
  const text = '{ "a" : "x\\"y",\n "n": 1.50,\t"a": "x\\"y", "list": ["z"] }\n';
  expect(replaceStrings(text, (value, [name]) => (name === "a" ? 'new "one"' : value))).toEqual({
    text: '{ "a" : "new \\"one\\"",\n "n": 1.50,\t"a": "new \\"one\\"", "list": ["z"] }\n',
    removed: 2,
  });
});

test("a document that nests 100,000 deep is gone through", () => {
  const text = `${"[".repeat(100_000)}"a"${"]".repeat(100_000)}`;
  expect(replaceStrings(text, () => "b").removed).toBe(1);
});
