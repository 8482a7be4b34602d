import { EmptyState } from "@/components/states/empty-state";
import { ButtonLink } from "@/components/ui/button";
import { CodeBlock } from "@/components/ui/code-block";

/** What will stand here, and the one command that makes it. */
export function NoSnapshots({ project, mayUpload }: { project: string; mayUpload: boolean }) {
  return (
    <EmptyState
      title="No snapshot of the services."
      step={mayUpload ? <ButtonLink href={`/projects/${project}/uploads`}>Upload evidence</ButtonLink> : null}
    >
      A service stands here, with its health over time, once a list of the containers is handed in. Where they run:
      <CodeBlock label="Command that takes a snapshot of the containers" className="mt-2">
        docker compose ps --all --format json &gt; compose-ps.json
      </CodeBlock>
      <p className="mt-2">
        The same is read from docker ps, docker inspect and kubectl get pods -o json. Environment values are never kept.
      </p>
    </EmptyState>
  );
}
