import { kindAt } from "@/core/formats/json/outline";
import type { Lookalike } from "@/core/formats/lookalikes/signs";

const instead = "Security scans are not read yet. Keep the file: it can be sent once they are.";

export const securityLookalikes: readonly Lookalike[] = [
  { what: "a SARIF report", instead, looksLike: ({ json }) => kindAt(json, "runs") === "array" },
  {
    what: "a Trivy report",
    instead,
    looksLike: ({ json }) => kindAt(json, "SchemaVersion") === "number" || kindAt(json, "0", "Target") === "text",
  },
  {
    what: "a Bandit report",
    instead,
    looksLike: ({ json }) =>
      kindAt(json, "metrics", "_totals") === "object" ||
      (kindAt(json, "generated_at") === "text" && kindAt(json, "metrics") === "object"),
  },
  { what: "a detect-secrets baseline", instead, looksLike: ({ json }) => kindAt(json, "plugins_used") === "array" },
  {
    what: "a Safety report",
    instead,
    looksLike: ({ json }) => kindAt(json, "report_meta") === "object" || kindAt(json, "scan_results") === "object",
  },
  {
    what: "a pip-audit report",
    instead,
    looksLike: ({ json }) => kindAt(json, "dependencies") === "array" || kindAt(json, "0", "vulns") === "array",
  },
  {
    what: "an audit by npm, pnpm or yarn",
    instead,
    looksLike: ({ json, text }) =>
      kindAt(json, "auditReportVersion") === "number" ||
      kindAt(json, "advisories") === "object" ||
      /^\{"type":"audit/.test(text) ||
      /"children":\{"ID"/.test(text),
  },
  {
    what: "a gitleaks report",
    instead,
    looksLike: ({ json }) => kindAt(json, "0", "RuleID") === "text" || kindAt(json, "0", "Fingerprint") === "text",
  },
  { what: "a Grype report", instead, looksLike: ({ json }) => kindAt(json, "matches") === "array" },
  {
    what: "a Semgrep report",
    instead,
    looksLike: ({ json }) => kindAt(json, "results") === "array" && kindAt(json, "errors") === "array",
  },
  {
    what: "an OSV-Scanner report",
    instead,
    looksLike: ({ json }) =>
      kindAt(json, "results") === "array" && kindAt(json, "results", "0", "packages") === "array",
  },
  {
    what: "a Snyk report",
    instead,
    looksLike: ({ json }) => kindAt(json, "vulnerabilities") === "array" && kindAt(json, "ok") === "boolean",
  },
  { what: "a CycloneDX document", instead, looksLike: ({ json }) => kindAt(json, "bomFormat") === "text" },
  { what: "an OpenVEX document", instead, looksLike: ({ json }) => kindAt(json, "statements") === "array" },
  {
    what: "a govulncheck report",
    instead,
    looksLike: ({ json }) =>
      kindAt(json, "config", "protocol_version") === "text" ||
      kindAt(json, "0", "config", "protocol_version") === "text",
  },
  {
    what: "a ZAP report",
    instead,
    looksLike: ({ json, root }) => kindAt(json, "site") !== undefined || root?.name === "OWASPZAPReport",
  },
];
