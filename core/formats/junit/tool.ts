import type { XmlElement } from "@/core/formats/xml/scan-xml";

/** The writer of a JUnit file; `notTests` says what its cases are where they are no tests. */
export type JunitTool = { tool: string; notTests: string | null };

/** What is looked at to tell the writer: the first elements of each kind, and types that only one tool uses. */
export type JunitSigns = {
  root: XmlElement | null;
  suite: XmlElement | null;
  test: XmlElement | null;
  types: Set<string>;
  properties: Set<string>;
};

type Rule = JunitTool & { sign(signs: JunitSigns): boolean };

const rootName = (signs: JunitSigns) => signs.root?.attributes.name ?? "";
const suiteName = (signs: JunitSigns) => signs.suite?.attributes.name ?? "";
const caseText = (signs: JunitSigns, name: string) => signs.test?.attributes[name] ?? "";

function hasType(signs: JunitSigns, pattern: RegExp): boolean {
  return [...signs.types].some((type) => pattern.test(type));
}

const rules: Rule[] = [
  {
    tool: "Trivy",
    notTests: "vulnerabilities that Trivy found",
    sign: (s) => /^trivy$/i.test(rootName(s)) || /^\[(CRITICAL|HIGH|MEDIUM|LOW|UNKNOWN)\] /.test(caseText(s, "name")),
  },
  {
    tool: "k6",
    notTests: "thresholds or checks of a load test by k6",
    sign: (s) => /^k6\b/i.test(suiteName(s)) || /^k6\b/i.test(rootName(s)),
  },
  {
    tool: "ESLint",
    notTests: "problems that ESLint found in code",
    sign: (s) => s.suite?.attributes.package === "org.eslint" || caseText(s, "name").startsWith("org.eslint."),
  },
  {
    tool: "PHP_CodeSniffer",
    notTests: "problems that PHP_CodeSniffer found in code",
    sign: (s) => rootName(s).startsWith("PHP_CodeSniffer"),
  },
  {
    tool: "pytest",
    notTests: null,
    sign: (s) => suiteName(s) === "pytest" || rootName(s) === "pytest tests" || hasType(s, /^pytest\./),
  },
  { tool: "Jest", notTests: null, sign: (s) => rootName(s) === "jest tests" },
  { tool: "Vitest", notTests: null, sign: (s) => rootName(s) === "vitest tests" },
  { tool: "Mocha", notTests: null, sign: (s) => /^mocha tests$/i.test(rootName(s)) || suiteName(s) === "Root Suite" },
  { tool: "GoogleTest", notTests: null, sign: (s) => rootName(s) === "AllTests" },
  { tool: "nextest", notTests: null, sign: (s) => rootName(s) === "nextest-run" },
  { tool: "node:test", notTests: null, sign: (s) => hasType(s, /^(todo|testCodeFailure|subtestsFailed)$/) },
  { tool: "go test", notTests: null, sign: (s) => s.properties.has("go.version") },
  {
    tool: "Surefire",
    notTests: null,
    sign: (s) =>
      [s.root, s.suite].some((e) => /surefire/i.test(e?.attributes.noNamespaceSchemaLocation ?? "")) ||
      s.properties.has("surefire.real.class.path"),
  },
  {
    tool: "Playwright",
    notTests: null,
    sign: (s) => s.root?.attributes.id === "" && /\.(spec|test)\.[cm]?[jt]sx?$/.test(suiteName(s)),
  },
  { tool: "PHPUnit", notTests: null, sign: (s) => /\.phpt?$/.test(caseText(s, "file")) },
];

/** The tool that wrote a file, by the signs it leaves; "JUnit" where there are none. */
export function junitTool(signs: JunitSigns): JunitTool {
  const rule = rules.find(({ sign }) => sign(signs));
  return rule ? { tool: rule.tool, notTests: rule.notTests } : { tool: "JUnit", notTests: null };
}
