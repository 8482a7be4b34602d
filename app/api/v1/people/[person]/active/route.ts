import { type Done, SetActiveInput } from "@/core/contract/people";
import { answer, jsonBody } from "@/server/http/answer";
import { deactivatePerson } from "@/server/people/deactivate-person";
import { reactivatePerson } from "@/server/people/reactivate-person";
import { sessionContext } from "@/server/people/session";

type RouteContext = { params: Promise<{ person: string }> };

export function PUT(request: Request, { params }: RouteContext): Promise<Response> {
  return answer(async () => {
    const ctx = await sessionContext();
    const { active } = SetActiveInput.parse(await jsonBody(request));
    const change = active ? reactivatePerson : deactivatePerson;
    await change({ ctx, input: { personId: (await params).person } });
    return Response.json({ done: true } satisfies Done);
  });
}
