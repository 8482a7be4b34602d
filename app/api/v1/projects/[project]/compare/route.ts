import { CompareManyQuery, CompareQuery } from "@/core/contract/comparison";
import { answer } from "@/server/http/answer";
import { callerContext } from "@/server/people/session";
import { compareMany } from "@/server/runs/compare-many";
import { compareRuns } from "@/server/runs/compare-runs";

type Params = { params: Promise<{ project: string }> };

/** `?base=12&head=14` compares two runs, `?runs=12,14,9` puts up to six side by side. */
export function GET(request: Request, { params }: Params): Promise<Response> {
  return answer(async () => {
    const ctx = await callerContext();
    const query = Object.fromEntries(new URL(request.url).searchParams);
    if ("runs" in query) {
      const input = { ...(await params), ...CompareManyQuery.parse(query) };
      return Response.json(await compareMany({ ctx, input }));
    }
    return Response.json(await compareRuns({ ctx, input: { ...(await params), ...CompareQuery.parse(query) } }));
  });
}
