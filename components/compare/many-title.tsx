import { PageTitle } from "@/components/frame/page-title";
import { ButtonLink } from "@/components/ui/button";
import type { ManyRuns } from "@/core/contract/comparison";

/** Which runs stand side by side; of two there is more to say. */
export function ManyTitle({ many: { runs }, project }: { many: ManyRuns; project: string }) {
  const numbers = runs.map(({ summary }) => summary.number);
  const [base, head, third] = numbers;
  return (
    <PageTitle
      title={`Runs ${numbers.map((number) => `#${number}`).join(", ")}`}
      actions={
        third === undefined ? (
          <ButtonLink href={`/projects/${project}/compare?base=${base}&head=${head}`}>What changed</ButtonLink>
        ) : null
      }
    >
      Side by side, from the lightest scenario to the heaviest, as they were observed.
    </PageTitle>
  );
}
