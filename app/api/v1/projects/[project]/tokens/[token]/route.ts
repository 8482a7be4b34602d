import type { Done } from "@/core/contract/people";
import { answer } from "@/server/http/answer";
import { sessionContext } from "@/server/people/session";
import { revokeToken } from "@/server/tokens/revoke-token";

type Params = { params: Promise<{ project: string; token: string }> };

export function DELETE(_: Request, { params }: Params): Promise<Response> {
  return answer(async () => {
    const ctx = await sessionContext();
    const { project, token } = await params;
    await revokeToken({ ctx, input: { project, tokenId: token } });
    return Response.json({ done: true } satisfies Done);
  });
}
