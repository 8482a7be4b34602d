import { RunNumber } from "@/core/contract/runs";
import { answer } from "@/server/http/answer";
import { callerContext } from "@/server/people/session";
import { readRun } from "@/server/runs/read-run";

type Params = { params: Promise<{ project: string; number: string }> };

export function GET(_: Request, { params }: Params): Promise<Response> {
  return answer(async () => {
    const ctx = await callerContext();
    const { project, number } = await params;
    return Response.json(await readRun({ ctx, input: { project, number: RunNumber.parse(number) } }));
  });
}
