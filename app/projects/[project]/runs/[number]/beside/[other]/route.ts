import { permanentRedirect } from "next/navigation";

type Params = { params: Promise<{ project: string; number: string; other: string }> };

/** Two runs stood side by side here before they were compared; links to that keep leading somewhere. */
export async function GET(_: Request, { params }: Params): Promise<never> {
  const { project, number, other } = await params;
  const [base, head] = [number, other].sort((a, b) => Number(a) - Number(b));
  const query = new URLSearchParams({ base: base ?? "", head: head ?? "" });
  permanentRedirect(`/projects/${encodeURIComponent(project)}/compare?${query}`);
}
