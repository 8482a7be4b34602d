import { FindingId } from "@/core/contract/findings";
import { readFinding } from "@/server/findings/read-finding";
import { answer } from "@/server/http/answer";
import { callerContext } from "@/server/people/session";

type Params = { params: Promise<{ project: string; finding: string }> };

export function GET(request: Request, { params }: Params): Promise<Response> {
  return answer(async () => {
    const ctx = await callerContext();
    const { project, finding } = await params;
    const release = new URL(request.url).searchParams.get("release");
    const findingId = FindingId.parse(finding);
    return Response.json(await readFinding({ ctx, input: { project, release, findingId } }));
  });
}
