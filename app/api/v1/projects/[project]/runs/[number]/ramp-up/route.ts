import { RampUpChoice, RunNumber } from "@/core/contract/runs";
import { answer, jsonBody } from "@/server/http/answer";
import { sessionContext } from "@/server/people/session";
import { leaveOutRampUp } from "@/server/runs/leave-out-ramp-up";

type Params = { params: Promise<{ project: string; number: string }> };

export function PUT(request: Request, { params }: Params): Promise<Response> {
  return answer(async () => {
    const ctx = await sessionContext();
    const { project, number } = await params;
    const choice = RampUpChoice.parse(await jsonBody(request));
    return Response.json(await leaveOutRampUp({ ctx, input: { ...choice, project, number: RunNumber.parse(number) } }));
  });
}
