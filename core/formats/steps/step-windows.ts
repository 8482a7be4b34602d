import type { LoadWindows } from "@/core/evidence/load";
import { grouped, type Steps } from "@/core/formats/steps/steps";

/** Windows long enough to hold several requests each, and few enough to be stored with every reading. */
const mostWindows = 120;
export const mostFailingEndpoints = 20;

type EndpointSteps = { method: string | null; name: string; steps: Steps };

/** Steps as windows, and those of the endpoints that failed most beside them; null for fewer than two of them. */
export function stepWindows(steps: Steps | null, endpoints: readonly EndpointSteps[] = []): LoadWindows | null {
  if (steps === null || steps.requests.length < 2) return null;
  const size = Math.ceil(steps.requests.length / mostWindows);
  const failures = ({ failed }: Steps) => failed.reduce((sum, count) => sum + count, 0);
  const failing = endpoints
    .map((endpoint) => ({ ...endpoint, failures: failures(endpoint.steps) }))
    .filter((endpoint) => endpoint.failures > 0)
    .sort((a, b) => b.failures - a.failures)
    .slice(0, mostFailingEndpoints);
  return {
    windowSeconds: steps.stepSeconds * size,
    ...counts(steps, size),
    endpoints: failing.map(({ method, name, steps: own }) => ({ method, name, ...counts(own, size) })),
  };
}

function counts({ requests, failed, responses }: Steps, size: number) {
  return {
    requests: grouped(requests, size),
    failed: grouped(failed, size),
    responses: responses
      ? [...responses].map(([status, each]) => ({
          status,
          failed: status === 0 ? true : null,
          counts: grouped(each, size),
        }))
      : null,
  };
}
