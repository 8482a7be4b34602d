import { EndpointQuery, RunNumber } from "@/core/contract/runs";
import { answer } from "@/server/http/answer";
import { callerContext } from "@/server/people/session";
import { exportEndpoints } from "@/server/runs/export-endpoints";

type Params = { params: Promise<{ project: string; number: string }> };

export function GET(request: Request, { params }: Params): Promise<Response> {
  return answer(async () => {
    const ctx = await callerContext();
    const { project, number } = await params;
    const query = EndpointQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
    const input = { project, number: RunNumber.parse(number), query };
    const { filename, text } = await exportEndpoints({ ctx, input });
    return new Response(text, {
      headers: {
        "content-type": "text/csv; charset=utf-8; header=present",
        "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(filename)}`,
        "x-content-type-options": "nosniff",
      },
    });
  });
}
