import { infiniteQueryOptions, mutationOptions } from "@tanstack/react-query";
import {
  type RampUpChoice,
  RevisedRun,
  type ScenarioCorrection,
  type TestFilter,
  TestResultList,
} from "@/core/contract/runs";
import { request } from "@/queries/request";

type TestResults = {
  project: string;
  number: number;
  filter: TestFilter;
  /** Read on the server with the page. */
  firstPage: TestResultList;
};

/** The tests of a run under one filter, in the order of the file, a page at a time. */
export function testResultsQuery({ project, number, filter, firstPage }: TestResults) {
  return infiniteQueryOptions({
    queryKey: ["projects", project, "runs", number, "results", filter],
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({ outcome: filter, after: String(pageParam) });
      return request(TestResultList, `/api/v1/projects/${project}/runs/${number}/results?${query}`, { signal });
    },
    initialPageParam: -1,
    getNextPageParam: ({ next }) => next,
    initialData: { pages: [firstPage], pageParams: [-1] },
    // A run's results change only when its file is read again, which makes another page.
    staleTime: Number.POSITIVE_INFINITY,
  });
}

type Run = { project: string; number: number };

/** Leaves a run's ramp-up out of what it is judged on, or takes it in again. */
export function leaveOutRampUp({ project, number }: Run) {
  return mutationOptions({
    mutationFn: (choice: RampUpChoice) =>
      request(RevisedRun, `/api/v1/projects/${project}/runs/${number}/ramp-up`, { method: "PUT", body: choice }),
  });
}

/** Says which scenario a run was. */
export function correctScenario({ project, number }: Run) {
  return mutationOptions({
    mutationFn: (correction: ScenarioCorrection) =>
      request(RevisedRun, `/api/v1/projects/${project}/runs/${number}/scenario`, { method: "PUT", body: correction }),
  });
}
