import { describe, expect, test } from "vitest";
import { junitXml } from "@/core/formats/junit-xml";
import { readAs, testsOf } from "@/core/formats/testing/read-text";

const read = (content: string) => testsOf(junitXml, content);

function suite(cases: string, attributes = 'name="s"'): string {
  return `<?xml version="1.0"?>\n<testsuites><testsuite ${attributes}>\n${cases}\n</testsuite></testsuites>\n`;
}

function one(inside: string, attributes = ""): string {
  return suite(`<testcase classname="a.B" name="c" ${attributes}>${inside}</testcase>`);
}

describe("what became of a case", () => {
  test.each([
    ["nothing in it is passed", "", "", "passed"],
    ["output in it is passed", "<system-out>ERROR failure</system-out>", "", "passed"],
    ["a failure is failed", "<failure/>", "", "failed"],
    ["an error in teardown is errored, not passed", '<error message="failed on teardown"/>', "", "errored"],
    ["error, failure and skip together is errored", "<skipped/><failure/><error/>", "", "errored"],
    ["failure and skip together is failed", "<skipped/><failure/>", "", "failed"],
    ["two failures are one failed test", "<failure/><failure/>", "", "failed"],
    ["a skip is skipped", '<skipped type="pytest.skip"/>', "", "skipped"],
    ["an expected failure is told apart from a skip by its type", '<skipped type="pytest.xfail"/>', "", "xfailed"],
    ["a todo of node:test is skipped though it carries a failure", '<skipped type="todo"/><failure/>', "", "skipped"],
    ["a disabled case is not run", "", 'status="disabled"', "not-run"],
    ["a disabled case is not run whatever it carries", "<failure/>", 'status="disabled"', "not-run"],
    ["a case that GoogleTest did not run is not run", "", 'status="notrun" result="suppressed"', "not-run"],
    ["a case that CTest did not run is not run", "<skipped/>", 'status="notrun"', "not-run"],
    ["a failed status without an element is failed", "", 'status="failed"', "failed"],
    ["a status that says run is passed", "", 'status="run" result="completed"', "passed"],
    ["flaky elements alone are a pass on a retry", "<flakyFailure/><flakyError/>", "", "flaky"],
    ["reruns beside a failure are failed", "<failure/><rerunFailure/><rerunError/>", "", "failed"],
    ["reruns alone are failed", "<rerunFailure/>", "", "failed"],
    ["a failure inside a flaky element does not count", "<flakyFailure><failure/></flakyFailure>", "", "flaky"],
  ])("%s", async (_title, inside, attributes, outcome) => {
    const { cases } = await read(one(inside, attributes));
    expect(cases.map((test) => test.outcome)).toEqual([outcome]);
  });
});

describe("counts", () => {
  test("flaky are among passed and xfailed among skipped", async () => {
    const inside = ["", "<flakyError/>", "<skipped/>", '<skipped type="pytest.xfail"/>', "<failure/>", "<error/>"];
    const cases = inside.map((child, index) => `<testcase name="t${index}">${child}</testcase>`).join("\n");
    const { counts } = await read(suite(`${cases}<testcase name="t9" status="disabled"/>`));
    expect(counts).toEqual({ total: 7, passed: 2, failed: 1, errored: 1, skipped: 2, flaky: 1, notRun: 1, xfailed: 1 });
  });

  test("nested suites count their cases once", async () => {
    const { counts, codes, cases } = await read(
      `<testsuites tests="3"><testsuite name="a" tests="3"><testsuite name="b" tests="2"><testcase name="1"/><testcase name="2"/></testsuite><testcase name="3"/></testsuite></testsuites>`,
    );
    expect(counts.total).toBe(3);
    expect(cases.map((test) => test.suite)).toEqual(["b", "b", "a"]);
    expect(codes).toEqual([]);
  });

  test.each([
    ["more tests than cases", 'name="s" tests="15"', ["impossible"]],
    ["fewer tests than cases", 'name="s" tests="1"', ["impossible"]],
    ["as many tests as cases", 'name="s" tests="3"', []],
    ["the tests without the skipped one", 'name="s" tests="2"', []],
    ["no failure where a case failed", 'name="s" tests="3" failures="0"', ["impossible"]],
    ["the failure as an error", 'name="s" tests="3" failures="0" errors="1"', []],
  ])("attributes that state %s give the warnings %j", async (_what, attributes, expected) => {
    const cases =
      '<testcase name="1"/><testcase name="2"><failure/></testcase><testcase name="3"><skipped/></testcase>';
    const { codes } = await read(suite(cases, attributes));
    expect(codes).toEqual(expected);
  });

  test.each([
    ['tests="6"', { total: 6, passed: 0, failed: 0, notRun: 6 }],
    ['tests="6" failures="0"', { total: 6, passed: 6, failed: 0, notRun: 0 }],
    ['tests="6" failures="1" skipped="2"', { total: 6, passed: 3, failed: 1, skipped: 2, notRun: 0 }],
    ['tests="6" errors="1"', { total: 6, passed: 0, errored: 1, notRun: 5 }],
  ])(
    "without cases, %s: tests whose failures are not stated are not known to have passed",
    async (attributes, counts) => {
      const { evidence } = await read(suite("", attributes));
      expect(evidence.counts).toMatchObject(counts);
    },
  );

  test("attributes without cases are taken as stated, with a warning that they cannot be checked", async () => {
    const { counts, codes, cases } = await read(
      suite("", 'name="pytest" tests="6" failures="1" errors="0" skipped="2"'),
    );
    expect(counts).toMatchObject({ total: 6, passed: 3, failed: 1, errored: 0, skipped: 2 });
    expect(codes).toEqual(["partial"]);
    expect(cases).toEqual([]);
  });

  test.each([
    ["a suite of 0 tests", suite("", 'name="pytest" tests="0"'), ["empty-scan"]],
    ["an empty root", "<testsuites/>", ["empty-scan"]],
    ["more failures than tests and no case", suite("", 'tests="1" failures="2"'), ["empty-scan", "impossible"]],
  ])("%s proves nothing", async (_what, content, expected) => {
    const { counts, codes } = await read(content);
    expect(counts.total).toBe(0);
    expect(codes).toEqual(expected);
  });

  test("a failure of a suite that belongs to no case makes the run partial", async () => {
    const { counts, codes, messages } = await read(suite('<testcase name="1"/><error message="boom"/>'));
    expect(counts).toMatchObject({ total: 1, passed: 1 });
    expect(codes).toEqual(["partial"]);
    expect(messages).toContain("line 3: boom");
  });

  test("a collection error warns that the file was not run", async () => {
    const { counts, codes, messages } = await read(
      suite(
        '<testcase classname="" name="tests.test_broken"><error message="collection failure">x</error></testcase>',
        'name="pytest" tests="1" errors="1"',
      ),
    );
    expect(counts).toMatchObject({ total: 1, errored: 1 });
    expect(codes).toEqual(["partial"]);
    expect(messages).toContain("could not collect tests.test_broken");
  });
});

describe("cases of one name", () => {
  const attempt = (child: string, file = "t.py") =>
    `<testcase file="${file}" classname="t.T" name="x">${child}</testcase>`;

  test.each([
    ["failed, then passed", ["<failure/>", ""], 1, [0]],
    ["passed, then failed and errored", ["", "<failure/>", "<error/>"], 0, [1, 2]],
    ["passed twice and failed once keeps the last pass", ["", "<failure/>", ""], 2, [0, 1]],
  ])("%s are one flaky test", async (_what, children, kept, dropped) => {
    const { counts, retries, codes, cases, evidence } = await read(
      suite(children.map((child) => attempt(child)).join("")),
    );
    expect(counts).toMatchObject({ total: 1, passed: 1, failed: 0, errored: 0, flaky: 1 });
    expect(evidence.groups).toMatchObject([{ counts: { total: 1, passed: 1, flaky: 1 } }]);
    expect(retries).toEqual([{ kept, dropped, outcome: "flaky" }]);
    expect(cases).toHaveLength(children.length);
    expect(codes).toEqual(["retried"]);
  });

  test.each([
    ["passed alike, as parametrised tests are", ["", ""], { total: 2, passed: 2 }],
    ["failed, then errored in teardown", ["<failure/>", "<error/>"], { total: 2, failed: 1, errored: 1 }],
    ["passed and skipped", ["", "<skipped/>"], { total: 2, passed: 1, skipped: 1 }],
  ])("%s stay as they are", async (_what, children, expected) => {
    const { counts, retries } = await read(suite(children.map((child) => attempt(child)).join("")));
    expect(counts).toMatchObject(expected);
    expect(retries).toEqual([]);
  });

  test("never passed are counted one by one, with a warning that the names come again", async () => {
    const { counts, codes } = await read(suite(attempt("<failure/>") + attempt("<failure/>")));
    expect(counts).toMatchObject({ total: 2, failed: 2, flaky: 0 });
    expect(codes).toEqual(["repeated-names"]);
  });

  test("in different files or suites they are different tests", async () => {
    const inFiles = suite(attempt("", "a.py") + attempt("<failure/>", "b.py"));
    const inSuites = `<testsuites><testsuite name="a">${attempt("")}</testsuite><testsuite name="b">${attempt("<failure/>")}</testsuite></testsuites>`;
    for (const content of [inFiles, inSuites]) {
      const { counts } = await read(content);
      expect(counts).toMatchObject({ total: 2, passed: 1, failed: 1, flaky: 0 });
    }
  });

  test("cases without a name are never taken for one another", async () => {
    const { counts } = await read(suite("<testcase/><testcase><failure/></testcase>"));
    expect(counts).toMatchObject({ total: 2, passed: 1, failed: 1, flaky: 0 });
  });
});

describe("times", () => {
  test.each([
    ["0.25", 0.25],
    ["1.7e-05", 0.000017],
    ["1,234.5", 1234.5],
    ["0,5", 0.5],
    ["1,234", null],
    ["", null],
    ["NaN", null],
    ["-345345", null],
    ["&lt;&lt;computed>>", null],
  ])("a case's time of “%s” is %s seconds", async (time, seconds) => {
    const { cases } = await read(one("", `time="${time}"`));
    expect(cases[0]?.durationSeconds).toBe(seconds);
  });

  test.each([
    ["the root's", '<testsuites time="9"><testsuite time="1"><testcase name="a"/></testsuite></testsuites>', 9],
    ["that of the only suite", '<testsuites><testsuite time="1.5"><testcase name="a"/></testsuite></testsuites>', 1.5],
    [
      "from the first start to the last end",
      '<testsuites><testsuite timestamp="2026-01-01T10:00:00" time="60"/><testsuite timestamp="2026-01-01T10:00:30" time="90"/></testsuites>',
      120,
    ],
    [
      "unknown where suites state no start, for they may have run side by side",
      '<testsuites><testsuite time="1"/><testsuite time="2"/></testsuites>',
      null,
    ],
  ])("the run's duration is %s", async (_what, content, seconds) => {
    const { evidence } = await read(content);
    expect(evidence.durationSeconds).toBe(seconds);
  });

  test.each([
    ["2026-11-20T11:37:35.569918", "2026-11-20T11:37:35.569918"],
    ["2026-11-20T11:37:35+00:00", "2026-11-20T11:37:35+00:00"],
    ["2026-11-20 11:37:35", "2026-11-20T11:37:35"],
    ["yesterday", null],
    ["", null],
  ])("a timestamp of “%s” is a start at %s", async (timestamp, start) => {
    const { evidence } = await read(suite('<testcase name="a"/>', `timestamp="${timestamp}"`));
    expect(evidence.startedAt).toBe(start);
  });
});

describe("tool, suite and groups", () => {
  test.each([
    ["pytest", suite('<testcase name="a"/>', 'name="pytest"'), []],
    [
      "Surefire",
      '<testsuite xmlns:xsi="x" xsi:noNamespaceSchemaLocation="https://maven.apache.org/surefire/a.xsd" name="A"><testcase name="a"/></testsuite>',
      [],
    ],
    ["Jest", '<testsuites name="jest tests"><testsuite name="a"><testcase name="a"/></testsuite></testsuites>', []],
    ["GoogleTest", '<testsuites name="AllTests"><testsuite name="a"><testcase name="a"/></testsuite></testsuites>', []],
    ["node:test", suite('<testcase name="a"><skipped type="todo"/></testcase>'), []],
    [
      "Trivy",
      '<testsuites name="trivy"><testsuite name="a"><testcase name="[HIGH] CVE-1"><failure/></testcase></testsuite></testsuites>',
      ["not-tests"],
    ],
    ["k6", suite('<testcase name="http_req_duration - p(95)&lt;500"/>', 'name="k6 thresholds"'), ["not-tests"]],
    [
      "ESLint",
      suite('<testcase name="org.eslint.no-undef"><failure/></testcase>', 'package="org.eslint" name="/a.js"'),
      ["not-tests"],
    ],
    ["JUnit", suite('<testcase name="a"/>'), []],
  ])("%s is told by its signs", async (tool, content, expected) => {
    const { evidence, codes } = await read(content);
    expect(evidence.tool).toBe(tool);
    expect(codes).toEqual(expected);
  });

  test.each([
    ["pytest", null],
    ["Root Suite", null],
    ["", null],
    ["billing", "billing"],
  ])("a suite named “%s” is the suite %s", async (name, expected) => {
    const { evidence } = await read(suite('<testcase name="a"/>', `name="${name}"`));
    expect(evidence.suite).toBe(expected);
  });

  test.each([
    ["tests.unit.test_users", "tests.unit"],
    ["tests.unit.test_users.TestLogin", "tests.unit"],
    ["tests/integration/test_api.py", "tests.integration"],
    ["org.acme.billing.InvoiceTest", "org.acme.billing"],
    ["test_sample.TestClass", "test_sample"],
    ["InvoiceTest", "InvoiceTest"],
    ["a component › renders", "a component › renders"],
    ["", "(no group)"],
  ])("a case of class “%s” is in the group “%s”", async (className, group) => {
    const { evidence } = await read(suite(`<testcase classname="${className}" name="a"/>`, 'name="pytest"'));
    expect(evidence.groups.map(({ name }) => name)).toEqual([group]);
  });

  test("there are at most 200 groups, and none of the cases is lost", async () => {
    const cases = Array.from({ length: 300 }, (_, i) => `<testcase classname="p${i}.A" name="a"/>`).join("");
    const { evidence } = await read(suite(cases));
    expect(evidence.groups).toHaveLength(200);
    expect(evidence.groups.reduce((sum, { counts }) => sum + counts.total, 0)).toBe(300);
  });
});

describe("the document", () => {
  test("a message is the attribute, else the text, and at most 2,000 characters", async () => {
    const { cases } = await read(
      suite(
        `<testcase name="a"><failure message="short">long</failure></testcase><testcase name="b"><error><![CDATA[${"x".repeat(5_000)}]]></error></testcase>`,
      ),
    );
    expect(cases.map(({ message }) => message?.length)).toEqual([5, 2_000]);
    expect(cases.map(({ line }) => line)).toEqual([3, 3]);
  });

  test.each([
    ["blank lines before the declaration", `\n\n${one("")}`],
    ["a byte order mark", `\uFEFF${one("")}`],
    [
      "a document type, which is not fetched",
      '<!DOCTYPE testsuites SYSTEM "http://example.test/x.dtd"><testsuites><testcase name="a"/></testsuites>',
    ],
    [
      "a namespace prefix",
      '<j:testsuites xmlns:j="urn:x"><j:testsuite><j:testcase name="a"/></j:testsuite></j:testsuites>',
    ],
  ])("%s is read", async (_what, content) => {
    expect(junitXml.claims({ name: "x", head: content.replace("\uFEFF", "") })).toBe(true);
    const { counts } = await read(content);
    expect(counts).toMatchObject({ total: 1, passed: 1 });
  });

  test.each([
    ["UTF-16 with a byte order mark", Uint8Array.from(Buffer.from(`\uFEFF${one("", 'time="é"')}`, "utf16le"))],
    [
      "the declared Latin-1",
      Uint8Array.from(
        Buffer.from(one("").replace('"1.0"', '"1.0" encoding="iso-8859-1"').replace("a.B", "a.é"), "latin1"),
      ),
    ],
  ])("%s is decoded", async (_what, bytes) => {
    const { outcome } = await readAs(junitXml, bytes, 3);
    expect(outcome).toMatchObject({ outcome: "understood", evidence: [{ counts: { total: 1, passed: 1 } }] });
  });

  test("escape codes of a terminal, which XML forbids, are let through with a warning", async () => {
    const { counts, codes } = await read(one("<failure>&#27;[31mred\u001b[0m</failure>"));
    expect(counts).toMatchObject({ total: 1, failed: 1 });
    expect(codes).toEqual(["forbidden-characters"]);
  });

  test("a text of any length is read, and only its start is kept", async () => {
    const { cases } = await read(one(`<failure><![CDATA[${"y".repeat(2_000_000)}]]></failure>`));
    expect(cases[0]?.message).toBe("y".repeat(2_000));
  });
});

describe("refusals", () => {
  test("a truncated file names the open element and the complete cases before it", async () => {
    const whole = suite('<testcase name="1"/>\n<testcase name="2"/>\n<testcase name="3"><failure>because');
    const { outcome } = await readAs(junitXml, whole.slice(0, whole.indexOf("because") + 3));
    expect(outcome).toMatchObject({
      outcome: "refused",
      reason:
        "The file ends inside <failure>, which opens in line 5. 2 complete cases come before it. They were not imported, because a partial file would overstate the pass rate.",
      where: { line: 5, column: 32 },
      excerpt: [{ line: 4 }, { line: 5, text: '<testcase name="3"><failure>bec' }],
    });
  });

  test.each([
    ["a closing tag that matches nothing", '<testsuites>\n<testcase name="a"></oops></testsuites>', 2],
    ["an ampersand on its own", '<testsuites>\n<testcase name="a & b"/></testsuites>', 2],
    ["two documents in one file", "<testsuites/>\n<testsuites/>", 2],
    ["another root", "<html></html>", 1],
    ["a thousand levels and one", `<testsuites>${"<a>".repeat(1_000)}`, 1],
  ])("%s is refused where it stands", async (_what, content, line) => {
    const { outcome } = await readAs(junitXml, content);
    expect(outcome).toMatchObject({ outcome: "refused", where: { line } });
  });

  test("definitions of entities are refused", async () => {
    const { outcome } = await readAs(
      junitXml,
      '<!DOCTYPE t [<!ENTITY a "aaaa">]>\n<testsuites><testcase name="&a;"/></testsuites>',
    );
    expect(outcome).toMatchObject({ outcome: "refused", reason: expect.stringContaining("defines entities") });
  });
});
