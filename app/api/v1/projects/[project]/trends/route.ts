import { TrendQuery } from "@/core/contract/trends";
import { answer } from "@/server/http/answer";
import { callerContext } from "@/server/people/session";
import { readRunTrend } from "@/server/trends/read-run-trend";

type Params = { params: Promise<{ project: string }> };

export function GET(request: Request, { params }: Params): Promise<Response> {
  return answer(async () => {
    const ctx = await callerContext();
    const query = TrendQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
    return Response.json(await readRunTrend({ ctx, input: { ...(await params), query } }));
  });
}
