import { ItemChanges, ItemId } from "@/core/contract/plan";
import { answer, jsonBody } from "@/server/http/answer";
import { sessionContext } from "@/server/people/session";
import { itemHistory } from "@/server/plan/item-history";
import { updateItem } from "@/server/plan/update-item";

type Params = { params: Promise<{ project: string; item: string }> };

export function GET(request: Request, { params }: Params): Promise<Response> {
  return answer(async () => {
    const ctx = await sessionContext();
    const { project, item } = await params;
    const release = new URL(request.url).searchParams.get("release");
    return Response.json(await itemHistory({ ctx, input: { project, release, itemId: ItemId.parse(item) } }));
  });
}

export function PUT(request: Request, { params }: Params): Promise<Response> {
  return answer(async () => {
    const ctx = await sessionContext();
    const { project, item } = await params;
    const release = new URL(request.url).searchParams.get("release");
    const changes = ItemChanges.parse(await jsonBody(request));
    return Response.json(await updateItem({ ctx, input: { project, release, itemId: ItemId.parse(item), changes } }));
  });
}
