import { answer } from "@/server/http/answer";
import { sessionContext } from "@/server/people/session";
import { exportMarkdown } from "@/server/plan/export-markdown";

type Params = { params: Promise<{ project: string }> };

export function GET(request: Request, { params }: Params): Promise<Response> {
  return answer(async () => {
    const ctx = await sessionContext();
    const release = new URL(request.url).searchParams.get("release");
    const { filename, text } = await exportMarkdown({ ctx, input: { ...(await params), release } });
    return new Response(text, {
      headers: {
        "content-type": "text/markdown; charset=utf-8",
        "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(filename)}`,
        "x-content-type-options": "nosniff",
      },
    });
  });
}
