import { queryOptions } from "@tanstack/react-query";
import { EvaluationStamp } from "@/core/contract/go-no-go";
import { request } from "@/queries/request";

const everyMs = 15_000;

/** Which evaluation of a release is the newest; asked again while the page is in sight. */
export function evaluationQuery(project: string, release: string) {
  return queryOptions({
    queryKey: ["projects", project, "evaluation", release],
    queryFn: ({ signal }) =>
      request(EvaluationStamp, `/api/v1/projects/${project}/evaluation?release=${release}`, { signal }),
    refetchInterval: everyMs,
  });
}
