import { kindAt } from "@/core/formats/json/outline";
import type { Lookalike } from "@/core/formats/lookalikes/signs";

function asSarif(option: string): string {
  return `Let it write SARIF (${option}), which is read.`;
}

const noScan =
  "It is no scan: it says nothing of what was looked for. Scan it, for example with trivy sbom, and send that.";

export const securityLookalikes: readonly Lookalike[] = [
  {
    what: "an audit by yarn",
    instead: "Scan the lockfile with trivy fs --format json, and send that.",
    looksLike: ({ text }) =>
      /^\{"type":"(audit\w*|info|warning|error)","data":/.test(text) || /"children":\{"ID"/.test(text),
  },
  {
    what: "a Grype report",
    instead: asSarif("grype -o sarif"),
    looksLike: ({ json }) => kindAt(json, "matches") === "array",
  },
  {
    what: "a Semgrep report",
    instead: asSarif("semgrep --sarif"),
    looksLike: ({ json }) => kindAt(json, "results") === "array" && kindAt(json, "errors") === "array",
  },
  {
    what: "an OSV-Scanner report",
    instead: asSarif("osv-scanner --format sarif"),
    looksLike: ({ json }) =>
      kindAt(json, "results") === "array" && kindAt(json, "results", "0", "packages") === "array",
  },
  {
    what: "a Snyk report",
    instead: asSarif("snyk test --sarif"),
    looksLike: ({ json }) => kindAt(json, "vulnerabilities") === "array" && kindAt(json, "ok") === "boolean",
  },
  {
    what: "a CycloneDX document",
    instead: noScan,
    looksLike: ({ json }) => kindAt(json, "bomFormat") === "text",
  },
  {
    what: "an OpenVEX document",
    instead: "It says which findings do not apply, and is no scan. Let the scanner read it, and send its report.",
    looksLike: ({ json }) => kindAt(json, "statements") === "array",
  },
  {
    what: "a govulncheck report",
    instead: asSarif("govulncheck -format sarif"),
    looksLike: ({ json }) =>
      kindAt(json, "config", "protocol_version") === "text" ||
      kindAt(json, "0", "config", "protocol_version") === "text",
  },
  {
    what: "a ZAP report",
    instead: asSarif("ZAP’s report template sarif-json"),
    looksLike: ({ json, root }) => kindAt(json, "site") !== undefined || root?.name === "OWASPZAPReport",
  },
];
