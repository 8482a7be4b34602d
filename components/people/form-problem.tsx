import { Icon } from "@/components/ui/icon";

/** Why the server refused what a form sent. Announced at once. */
export function FormProblem({ error }: { error: { message: string } | null }) {
  if (!error) return null;
  return (
    <p role="alert" className="grid grid-cols-[16px_minmax(0,1fr)] gap-2.5">
      <Icon shape="octagon-cross" className="mt-0.5 text-fail" />
      {error.message}
    </p>
  );
}
