import { queryOptions } from "@tanstack/react-query";
import { TransferList } from "@/core/contract/transfers";
import { request } from "@/queries/request";

const busyMs = 1_000;
const idleMs = 15_000;

type Transfers = {
  project: string;
  /** Read on the server with the page. */
  first: TransferList;
  /** Whether this page is handing something in. */
  busy: boolean;
};

/** What is being taken in for a project: asked once a second while something is under way. */
export function transfersQuery({ project, first, busy }: Transfers) {
  return queryOptions({
    queryKey: ["projects", project, "transfers"],
    queryFn: ({ signal }) => request(TransferList, `/api/v1/projects/${project}/transfers`, { signal }),
    initialData: first,
    refetchInterval: ({ state }) => (busy || (state.data?.transfers.length ?? 0) > 0 ? busyMs : idleMs),
  });
}
