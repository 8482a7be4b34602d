import { bandit } from "@/core/formats/bandit";
import { detectSecrets } from "@/core/formats/detect-secrets";
import { dockerComposePs } from "@/core/formats/docker-compose-ps";
import { dockerInspect } from "@/core/formats/docker-inspect";
import { dockerPs } from "@/core/formats/docker-ps";
import type { ResultFormat } from "@/core/formats/format";
import { gitleaks } from "@/core/formats/gitleaks";
import { junitXml } from "@/core/formats/junit-xml";
import { k6Summary } from "@/core/formats/k6-summary";
import { k6SummaryExport } from "@/core/formats/k6-summary-export";
import { k6SummaryMachineReadable } from "@/core/formats/k6-summary-machine-readable";
import { kubectlPods } from "@/core/formats/kubectl-pods";
import { locustExceptions } from "@/core/formats/locust-exceptions";
import { locustFailures } from "@/core/formats/locust-failures";
import { locustStats } from "@/core/formats/locust-stats";
import { locustStatsHistory } from "@/core/formats/locust-stats-history";
import { npmAudit } from "@/core/formats/npm-audit";
import { pipAudit } from "@/core/formats/pip-audit";
import { safety } from "@/core/formats/safety";
import { sarif } from "@/core/formats/sarif";
import { trivy } from "@/core/formats/trivy";

/** Every result-file format that is read. */
export const formats: readonly ResultFormat[] = [
  bandit,
  detectSecrets,
  dockerComposePs,
  dockerInspect,
  dockerPs,
  gitleaks,
  junitXml,
  k6Summary,
  k6SummaryExport,
  k6SummaryMachineReadable,
  kubectlPods,
  locustExceptions,
  locustFailures,
  locustStats,
  locustStatsHistory,
  npmAudit,
  pipAudit,
  safety,
  sarif,
  trivy,
];
