import type { LoadWindows } from "@/core/evidence/load";
import { type EndpointPart, eachResponse } from "@/core/formats/requests/endpoint-part";
import type { ResponseTable } from "@/core/formats/requests/response-table";

/** Requests, failures and responses that are not ok, in each block. Where the tool judged none, what is not ok failed. */
export function blockCounts(
  part: EndpointPart,
  table: ResponseTable,
): Omit<LoadWindows, "windowSeconds" | "endpoints"> {
  const none = () => part.packed.map(() => 0);
  const [requests, failed, byResponse] = [none(), none(), new Map<number, number[]>()];
  eachResponse(part, (block, response, count) => {
    requests[block] = (requests[block] ?? 0) + count;
    if (table.judged ? table.isFailed(response) : table.isNotOk(response)) failed[block] = (failed[block] ?? 0) + count;
    if (!table.isNotOk(response)) return;
    const counts = byResponse.get(response) ?? none();
    counts[block] = count;
    byResponse.set(response, counts);
  });
  const responses = [...byResponse].flatMap(([response, counts]) => {
    const kind = table.kinds[response];
    return kind ? [{ ...kind, counts }] : [];
  });
  return { requests, failed, responses };
}
