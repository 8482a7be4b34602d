import { artillery } from "@/core/formats/artillery";
import { autocannon } from "@/core/formats/autocannon";
import { bandit } from "@/core/formats/bandit";
import { detectSecrets } from "@/core/formats/detect-secrets";
import { dockerComposePs } from "@/core/formats/docker-compose-ps";
import { dockerInspect } from "@/core/formats/docker-inspect";
import { dockerPs } from "@/core/formats/docker-ps";
import type { ResultFormat } from "@/core/formats/format";
import { gatlingGlobalStats } from "@/core/formats/gatling-global-stats";
import { gatlingLog } from "@/core/formats/gatling-log";
import { gatlingStats } from "@/core/formats/gatling-stats";
import { gitleaks } from "@/core/formats/gitleaks";
import { heyCsv } from "@/core/formats/hey-csv";
import { jmeterJtl } from "@/core/formats/jmeter-jtl";
import { jmeterJtlXml } from "@/core/formats/jmeter-jtl-xml";
import { jmeterStatistics } from "@/core/formats/jmeter-statistics";
import { junitXml } from "@/core/formats/junit-xml";
import { k6Csv } from "@/core/formats/k6-csv";
import { k6Stream } from "@/core/formats/k6-stream";
import { k6Summary } from "@/core/formats/k6-summary";
import { k6SummaryExport } from "@/core/formats/k6-summary-export";
import { k6SummaryMachineReadable } from "@/core/formats/k6-summary-machine-readable";
import { kubectlPods } from "@/core/formats/kubectl-pods";
import { locustExceptions } from "@/core/formats/locust-exceptions";
import { locustFailures } from "@/core/formats/locust-failures";
import { locustHtml } from "@/core/formats/locust-html";
import { locustJson } from "@/core/formats/locust-json";
import { locustStats } from "@/core/formats/locust-stats";
import { locustStatsHistory } from "@/core/formats/locust-stats-history";
import { npmAudit } from "@/core/formats/npm-audit";
import { oha } from "@/core/formats/oha";
import { pipAudit } from "@/core/formats/pip-audit";
import { safety } from "@/core/formats/safety";
import { sarif } from "@/core/formats/sarif";
import { trivy } from "@/core/formats/trivy";
import { vegeta } from "@/core/formats/vegeta";
import { wrk } from "@/core/formats/wrk";

/** Every result-file format that is read. */
export const formats: readonly ResultFormat[] = [
  artillery,
  autocannon,
  bandit,
  detectSecrets,
  dockerComposePs,
  dockerInspect,
  dockerPs,
  gatlingGlobalStats,
  gatlingLog,
  gatlingStats,
  gitleaks,
  heyCsv,
  jmeterJtl,
  jmeterJtlXml,
  jmeterStatistics,
  junitXml,
  k6Csv,
  k6Stream,
  k6Summary,
  k6SummaryExport,
  k6SummaryMachineReadable,
  kubectlPods,
  locustExceptions,
  locustFailures,
  locustHtml,
  locustJson,
  locustStats,
  locustStatsHistory,
  npmAudit,
  oha,
  pipAudit,
  safety,
  sarif,
  trivy,
  vegeta,
  wrk,
];
