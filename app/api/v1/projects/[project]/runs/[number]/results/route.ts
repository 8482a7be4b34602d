import { RunNumber, TestResultQuery } from "@/core/contract/runs";
import { answer } from "@/server/http/answer";
import { callerContext } from "@/server/people/session";
import { listTestResults } from "@/server/runs/list-test-results";

type Params = { params: Promise<{ project: string; number: string }> };

export function GET(request: Request, { params }: Params): Promise<Response> {
  return answer(async () => {
    const ctx = await callerContext();
    const { project, number } = await params;
    const query = TestResultQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
    return Response.json(await listTestResults({ ctx, input: { project, number: RunNumber.parse(number), query } }));
  });
}
