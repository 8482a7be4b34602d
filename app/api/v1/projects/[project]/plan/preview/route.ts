import { ImportText } from "@/core/contract/plan";
import { answer, jsonBody } from "@/server/http/answer";
import { sessionContext } from "@/server/people/session";
import { previewImport } from "@/server/plan/preview-import";

type Params = { params: Promise<{ project: string }> };

export function POST(request: Request, { params }: Params): Promise<Response> {
  return answer(async () => {
    const ctx = await sessionContext();
    const release = new URL(request.url).searchParams.get("release");
    const { text } = ImportText.parse(await jsonBody(request));
    return Response.json(await previewImport({ ctx, input: { ...(await params), release, text } }));
  });
}
