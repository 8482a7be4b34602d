import type { OneTimeLink } from "@/core/contract/people";
import { answer } from "@/server/http/answer";
import { resetPassword } from "@/server/people/reset-password";
import { sessionContext } from "@/server/people/session";

type RouteContext = { params: Promise<{ person: string }> };

export function POST(_request: Request, { params }: RouteContext): Promise<Response> {
  return answer(async () => {
    const ctx = await sessionContext();
    const link = await resetPassword({ ctx, input: { personId: (await params).person } });
    return Response.json(link satisfies OneTimeLink, { status: 201 });
  });
}
