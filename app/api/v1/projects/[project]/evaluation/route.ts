import { requireProject } from "@/server/access/require-project";
import { currentEvaluation } from "@/server/evaluations/current-evaluation";
import { answer } from "@/server/http/answer";
import { callerContext } from "@/server/people/session";
import { currentRelease } from "@/server/releases/current-release";

type Params = { params: Promise<{ project: string }> };

export function GET(request: Request, { params }: Params): Promise<Response> {
  return answer(async () => {
    const ctx = await callerContext();
    const { project } = await requireProject({
      ctx,
      slug: (await params).project,
      role: "viewer",
      scope: ["gate", "read"],
    });
    const release = await currentRelease(ctx, project, new URL(request.url).searchParams.get("release"));
    const { number, evaluation, confirmedAt } = await currentEvaluation(ctx, project, release);
    return Response.json({ number, verdict: evaluation.verdict, confirmedAt, readiness: evaluation.readiness });
  });
}
