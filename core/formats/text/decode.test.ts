import { expect, test } from "vitest";
import { chunked } from "@/core/formats/testing/read-text";
import { decodeHead, decodeText, encodingOf } from "@/core/formats/text/decode";

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => Uint8Array.from(Buffer.from(text, "utf16le"));

test.each([
  ["a UTF-8 mark", utf8("\uFEFFa"), "utf-8"],
  ["a UTF-16 mark", utf16("\uFEFF<a/>"), "utf-16le"],
  ["a UTF-16 mark, high byte first", Uint8Array.of(0xfe, 0xff, 0, 0x3c), "utf-16be"],
  ["zero bytes after the first sign", utf16("<a/>"), "utf-16le"],
  ["the XML declaration", utf8('<?xml version="1.0" encoding="ISO-8859-1"?>'), "windows-1252"],
  ["a declared UTF-16 that has no zero bytes", utf8('<?xml version="1.0" encoding="utf-16"?>'), "utf-8"],
  ["a declared encoding that nobody knows", utf8('<?xml version="1.0" encoding="x-mine"?>'), "utf-8"],
  ["nothing", utf8("a,b"), "utf-8"],
  ["no byte at all", new Uint8Array(0), "utf-8"],
])("the encoding is told by %s", (_sign, bytes, encoding) => {
  expect(encodingOf(bytes)).toBe(encoding);
});

test.each([1, 2, 3, 1_000])("text in chunks of %d bytes is the same text, without its mark", async (size) => {
  const text = `é—𒍺 ${"x".repeat(300)}`;
  for (const bytes of [utf8(`\uFEFF${text}`), utf16(`\uFEFF${text}`), utf8(text)]) {
    let decoded = "";
    for await (const piece of decodeText(chunked(bytes, size))) decoded += piece;
    expect(decoded).toBe(text);
  }
});

test("a head that ends inside a character is that much shorter", () => {
  expect(decodeHead(utf8("aé").subarray(0, 2))).toBe("a");
});
