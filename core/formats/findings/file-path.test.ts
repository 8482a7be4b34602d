import { expect, test } from "vitest";
import { filePath } from "@/core/formats/findings/file-path";

test.each([
  ["./a/b.py", "a/b.py"],
  [".\\a\\b.py", "a/b.py"],
  ["/a/b.py", "/a/b.py"],
  [".env", ".env"],
])("the path %j is compared as %j", (text, path) => {
  expect(filePath(text)).toBe(path);
});
