import { answer } from "@/server/http/answer";
import { sessionContext } from "@/server/people/session";
import { readPlan } from "@/server/plan/read-plan";

type Params = { params: Promise<{ project: string }> };

export function GET(request: Request, { params }: Params): Promise<Response> {
  return answer(async () => {
    const ctx = await sessionContext();
    const release = new URL(request.url).searchParams.get("release");
    return Response.json(await readPlan({ ctx, input: { ...(await params), release } }));
  });
}
