import { type CreatedToken, CreateTokenInput, type TokenList } from "@/core/contract/tokens";
import { answer, jsonBody } from "@/server/http/answer";
import { sessionContext } from "@/server/people/session";
import { createToken } from "@/server/tokens/create-token";
import { listTokens } from "@/server/tokens/list-tokens";

type Params = { params: Promise<{ project: string }> };

export function GET(_: Request, { params }: Params): Promise<Response> {
  return answer(async () => {
    const ctx = await sessionContext();
    return Response.json((await listTokens({ ctx, input: await params })) satisfies TokenList);
  });
}

export function POST(request: Request, { params }: Params): Promise<Response> {
  return answer(async () => {
    const ctx = await sessionContext();
    const input = CreateTokenInput.parse(await jsonBody(request));
    const created = await createToken({ ctx, input: { ...input, ...(await params) } });
    return Response.json(created satisfies CreatedToken, { status: 201, headers: { "cache-control": "no-store" } });
  });
}
