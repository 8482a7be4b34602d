import type { ResultFormat } from "@/core/formats/format";
import { junitXml } from "@/core/formats/junit-xml";
import { k6Summary } from "@/core/formats/k6-summary";
import { k6SummaryExport } from "@/core/formats/k6-summary-export";
import { k6SummaryMachineReadable } from "@/core/formats/k6-summary-machine-readable";
import { locustStats } from "@/core/formats/locust-stats";

/** Every result-file format that is read. */
export const formats: readonly ResultFormat[] = [
  junitXml,
  k6Summary,
  k6SummaryExport,
  k6SummaryMachineReadable,
  locustStats,
];
