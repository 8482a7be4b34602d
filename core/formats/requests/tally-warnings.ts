import { formatCount } from "@/core/evidence/format-figure";
import type { Receipt } from "@/core/evidence/receipt";
import { mostEndpoints } from "@/core/formats/requests/endpoint-table";
import { mostFailures } from "@/core/formats/requests/failure-list";
import type { Tallied } from "@/core/formats/requests/tallied-run";

type Warning = Receipt["warnings"][number];

/** What a person should know of how requests were tallied. */
export function tallyWarnings({ endpoints, time, failures }: Tallied): Warning[] {
  const warnings: Warning[] = [];
  if (endpoints.overflowed) {
    warnings.push({
      code: "many-endpoints",
      message: `There are more than ${formatCount(mostEndpoints)} endpoints; the others are counted together. Give requests that differ in their address alone one name.`,
    });
  }
  if (time.late > 0) {
    warnings.push({
      code: "out-of-order",
      message: `${requests(time.late)} so far behind that their second had been reckoned. They count everywhere but in the percentiles of single seconds.`,
    });
  }
  if (time.strays > 0) {
    warnings.push({
      code: "out-of-order",
      message: `${requests(time.strays)} more than 30\u00a0days away from the first. Their time is not believed; they count where they stand in the file.`,
    });
  }
  if (failures.left > 0) {
    warnings.push({
      code: "many-failures",
      message: `${formatCount(failures.left)} failures have messages beyond the first ${mostFailures} kinds. They count as failures and are not listed by message.`,
    });
  }
  return warnings;
}

function requests(count: number): string {
  return count === 1 ? "1 request stands" : `${formatCount(count)} requests stand`;
}
