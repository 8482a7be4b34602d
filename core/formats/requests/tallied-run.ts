import type { EndpointTable } from "@/core/formats/requests/endpoint-table";
import type { FailureList } from "@/core/formats/requests/failure-list";
import type { RequestsOverTime } from "@/core/formats/requests/requests-over-time";
import type { ResponseTable } from "@/core/formats/requests/response-table";
import type { UsersOverTime } from "@/core/formats/requests/users-over-time";

/** Everything that was tallied of a run, when no more comes. */
export type Tallied = {
  from: string;
  endpoints: EndpointTable;
  responses: ResponseTable;
  time: RequestsOverTime;
  users: UsersOverTime;
  failures: FailureList;
};

/** How many steps the run has. */
export function stepCount({ time }: Tallied): number {
  return Math.floor((time.lastSecond - time.originSecond) / time.steps.stepSeconds) + 1;
}
