import { expect, test } from "vitest";
import { rootElement } from "@/core/formats/xml/root-element";

test.each([
  ["<a>", "a"],
  ['\n<?xml version="1.0"?>\n<!-- <b> -->\n<a x="1"/>', "a"],
  ['<!DOCTYPE a PUBLIC "-//X//EN" "a.dtd">\n<a/>', "a"],
  ['<!DOCTYPE a [<!ELEMENT a (b)> <!ATTLIST a x CDATA ">">]><a/>', "a"],
  ["<p:a xmlns:p='urn:x'/>", "a"],
  ["<?xml version='1.0'?><!-- never ends", undefined],
  ["<!DOCTYPE a [", undefined],
  ["text <a/>", undefined],
  ["<", undefined],
  ["", undefined],
])("the root of %j is %s", (head, name) => {
  expect(rootElement(head)?.name).toBe(name);
});
