import { type Done, SetAdministratorInput } from "@/core/contract/people";
import { answer, jsonBody } from "@/server/http/answer";
import { sessionContext } from "@/server/people/session";
import { setAdministrator } from "@/server/people/set-administrator";

type RouteContext = { params: Promise<{ person: string }> };

export function PUT(request: Request, { params }: RouteContext): Promise<Response> {
  return answer(async () => {
    const ctx = await sessionContext();
    const { administrator } = SetAdministratorInput.parse(await jsonBody(request));
    await setAdministrator({ ctx, input: { personId: (await params).person, administrator } });
    return Response.json({ done: true } satisfies Done);
  });
}
