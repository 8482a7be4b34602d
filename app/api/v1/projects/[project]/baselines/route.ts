import { BaselineQuery, PinRequest, UnpinRequest } from "@/core/contract/comparison";
import { baselineOf } from "@/server/baselines/baseline-of";
import { pinBaseline } from "@/server/baselines/pin-baseline";
import { unpinBaseline } from "@/server/baselines/unpin-baseline";
import { answer, jsonBody } from "@/server/http/answer";
import { callerContext, sessionContext } from "@/server/people/session";

type Params = { params: Promise<{ project: string }> };

/** `?run=14`: what that run is held against. */
export function GET(request: Request, { params }: Params): Promise<Response> {
  return answer(async () => {
    const ctx = await callerContext();
    const { run } = BaselineQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
    return Response.json(await baselineOf({ ctx, input: { ...(await params), number: run } }));
  });
}

export function PUT(request: Request, { params }: Params): Promise<Response> {
  return answer(async () => {
    const ctx = await sessionContext();
    const input = { ...(await params), ...PinRequest.parse(await jsonBody(request)) };
    return Response.json(await pinBaseline({ ctx, input }));
  });
}

export function DELETE(request: Request, { params }: Params): Promise<Response> {
  return answer(async () => {
    const ctx = await sessionContext();
    const input = { ...(await params), ...UnpinRequest.parse(await jsonBody(request)) };
    return Response.json(await unpinBaseline({ ctx, input }));
  });
}
