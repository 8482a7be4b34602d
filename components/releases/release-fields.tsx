import { TextField } from "@/components/ui/field";
import type { ReleaseView } from "@/core/contract/releases";

type ReleaseFieldsProps = {
  release: ReleaseView | null;
  readOnly?: boolean;
  mistakes: Partial<Record<string, string>>;
};

/** The fields of a release, empty for one that is to be opened. */
export function ReleaseFields({ release, readOnly = false, mistakes }: ReleaseFieldsProps) {
  return (
    <div className="grid max-w-[760px] grid-cols-[repeat(auto-fill,minmax(min(100%,300px),1fr))] items-start gap-x-4 gap-y-3">
      <TextField label="Name" name="name" defaultValue={release?.name} readOnly={readOnly} error={mistakes.name} />
      <TextField
        label="Target date"
        name="targetAt"
        type="date"
        defaultValue={release?.targetAt ?? ""}
        readOnly={readOnly}
        error={mistakes.targetAt}
      />
      <TextField
        label="Commit"
        name="commit"
        defaultValue={release?.commit ?? ""}
        readOnly={readOnly}
        error={mistakes.commit}
        hint="Evidence from another commit is another build."
      />
      <TextField
        label="Environment"
        name="environment"
        defaultValue={release?.environment ?? ""}
        readOnly={readOnly}
        error={mistakes.environment}
      />
    </div>
  );
}

/** What the contract is asked about, out of the fields of a release's form. An empty field states nothing. */
export function readReleaseForm(fields: FormData): unknown {
  return Object.fromEntries([...fields].map(([name, value]) => [name, value === "" ? null : value]));
}
