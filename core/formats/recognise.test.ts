import { expect, test } from "vitest";
import { junitXml } from "@/core/formats/junit-xml";
import { recognise } from "@/core/formats/recognise";
import { formats } from "@/core/formats/registry";

test("two formats that claim one file are refused aloud, not first come first served", () => {
  const twin = { ...junitXml, id: "twin", label: "Twin" };
  const probe = { name: "x.xml", head: "<testsuites/>" };
  expect(recognise(probe, [...formats, twin])).toMatchObject({
    outcome: "refused",
    reason: expect.stringContaining("More than one reader claims this file: JUnit XML and Twin."),
  });
});

test("the name of a file decides nothing", () => {
  expect(recognise({ name: "run_stats.csv", head: "<testsuites/>" })).toMatchObject({ format: { id: "junit-xml" } });
  expect(recognise({ name: "junit.xml", head: "hello" })).toMatchObject({ outcome: "refused" });
});

test.each([
  ["", "The file is empty."],
  [" \n", "The file is empty."],
  ["null", "holds only null"],
  ["{}", "holds only {}"],
  ["[ ]", "holds only [ ]"],
])("%j measured nothing", (head, reason) => {
  expect(recognise({ name: "x", head })).toMatchObject({ outcome: "refused", reason: expect.stringContaining(reason) });
});

test.each([
  [
    "vegeta’s single results",
    '{"attack":"","seq":0,"code":200,"timestamp":"2026-01-01T00:00:00Z","latency":5000000}\n',
  ],
  ["a table of JMeter’s summary or aggregate report", "Label,# Samples,Average,Min,Max\nHome,3,1,1,1\n"],
  ["a binary Gatling log", "\u0000\u0000\u0000\u0000\u00063.14.3\u0000"],
  ["a log of Gatling 2.0 or older", "shop.Checkout\t1\tRUN\t20130101120000\tcheckout\t \t2.0\n"],
  ["the script with Gatling’s statistics (stats.js)", 'var stats = {\n    type: "GROUP",\nname: "All Requests",'],
  ["a Grype report", '{"matches":[],"descriptor":{"name":"grype"}}'],
  ["a Semgrep report", '{"errors":[],"results":[],"version":"1.50.0"}'],
  ["an audit by yarn", '{"type":"auditAdvisory","data":{"resolution":{"id":1}}}\n'],
  ["an audit by yarn", '{"type":"info","data":"No lockfile found."}\n'],
  ["an audit by yarn", '{"value":"lodash","children":{"ID":1,"Issue":"x"}}\n'],
  ["a CycloneDX document", '{"bomFormat":"CycloneDX","dependencies":[{"ref":"a"}]}'],
  ["a Playwright report", '{"config":{},"suites":[],"errors":[],"stats":{"expected":1}}'],
  ["a Jest or Vitest report", '{"numTotalTests":3,"testResults":[]}'],
  ["TAP output", "TAP version 13\n1..2\n"],
  ["a TRX report", '<TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010"/>'],
  [
    "a JaCoCo coverage report",
    '<!DOCTYPE report PUBLIC "-//JACOCO//DTD Report 1.1//EN" "report.dtd"><report name="x"><counter/></report>',
  ],
  ["output of kubectl that is not of pods", '{"apiVersion":"v1","items":[{"kind":"Deployment"}],"kind":"List"}'],
  ["Kubernetes objects as YAML", "apiVersion: v1\nitems:\n- kind: Pod\n"],
  ["the list of Swarm’s services", '{"ID":"a","Mode":"replicated","Name":"web","Replicas":"1/1"}'],
  [
    "a table of containers for reading on a screen",
    "NAME         IMAGE        COMMAND   SERVICE   CREATED   STATUS   PORTS\nshop-web-1   nginx:1.27\n",
  ],
  ["a table of containers for reading on a screen", "NAME    READY   STATUS    RESTARTS   AGE\nweb-1   1/1\n"],
  ["a Compose file", "services:\n  web:\n    image: nginx:1.27\n"],
  ["a Compose file", '{"name":"shop","services":{"web":{"image":"nginx:1.27"}}}'],
  ["a zip archive", "PK\u0003\u0004rest"],
])("%s is refused by that name", (named, head) => {
  const refused = recognise({ name: "x", head });
  expect(refused).toMatchObject({
    outcome: "refused",
    reason: expect.stringContaining(`This looks like ${named}`),
    advice: expect.stringMatching(/\w/),
  });
});

test.each([
  ["http_reqs and values", '{"metrics":{"http_reqs":{"values":{"count":1,"rate":1}}}}', "k6-summary"],
  ["types and values of own metrics", '{"metrics":{"mine":{"type":"trend","values":{"avg":1}}}}', "k6-summary"],
  [
    "a long group tree before the metrics",
    `{"root_group":{"groups":[],"checks":[${'{"name":"x","passes":1,"fails":0},'.repeat(3_000)}`,
    "k6-summary",
  ],
  ["flat metrics", '{"metrics":{"http_reqs":{"count":1,"rate":1}}}', "k6-summary-export"],
  ["flat metrics of its own with percentiles", '{"metrics":{"mine":{"avg":1,"p(95)":2}}}', "k6-summary-export"],
  ["metrics cut in the middle", '{"metrics":{"http_reqs":{"type":"counter","values":{"count":1', "k6-summary"],
])("a k6 summary is known by %s", (_sign, head, id) => {
  expect(recognise({ name: "x", head: head.slice(0, 65_536) })).toMatchObject({ format: { id } });
});

test.each([
  '{"metrics":{"cpu":{"value":3}}}',
  '{"metrics":{"cpu":{"values":[1,2]}}}',
  '{"metrics":{"cpu":{"values":{"a":1}}}}',
])("other tools’ metrics are not taken for k6: %s", (head) => {
  expect(recognise({ name: "x", head })).toMatchObject({ outcome: "refused" });
});

test("brackets that nest without end are of no known format", () => {
  expect(recognise({ name: "x", head: '{"metrics":'.repeat(5_000) })).toMatchObject({ outcome: "refused" });
});
