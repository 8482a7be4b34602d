import type { Probe, ResultFormat } from "@/core/formats/format";
import { readReport } from "@/core/formats/locust/html/read-report";

/** Locust's HTML report (`--html`): data in a script since 2.23.1, tables before that. */
export const locustHtml: ResultFormat = {
  id: "locust-html",
  label: "Locust HTML report (--html)",
  claims: ({ head }: Probe) => isReport(head),
  read: readReport,
};

const signs = [
  /<title>\s*Locust(\s+Test Report)?\s*<\/title>/i,
  /<h1>\s*Locust Test Report\s*<\/h1>/i,
  /\bwindow\.templateArgs\s*=\s*\{/,
];

function isReport(head: string): boolean {
  return /^\s*<(!doctype\s+html|html)\b/i.test(head) && signs.some((sign) => sign.test(head));
}
