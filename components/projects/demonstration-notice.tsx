import Link from "next/link";
import type { ProjectView } from "@/core/contract/go-no-go";
import { formatDateTime } from "@/core/evidence/format-time";

/** Says on every page of a demonstration that it is one, and that its clock stands still. */
export function DemonstrationNotice({ project }: { project: ProjectView }) {
  return (
    <p role="note" className="mt-3 rounded-2 bg-sunken px-3 py-2 text-meta text-ink-2">
      <b className="font-semibold">Demonstration.</b> Files that real tools wrote against stand-in services, and files
      that are constructed from reports and say so. It is fixed to {formatDateTime(project.now, project.timeZone)}, so
      that its evidence does not age. The system as its report tells it stands under{" "}
      <Link href={`/projects/${project.slug}/releases`} className="underline decoration-line-2 underline-offset-3">
        Releases
      </Link>
      .
    </p>
  );
}
