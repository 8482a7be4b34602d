import { TextLink } from "@/components/ui/text-link";
import type { PolicyProposal, ProposedLimit } from "@/core/contract/policy-proposal";

type Props = { proposal: PolicyProposal; project: string; each: boolean };

/** What a run proposes for the policy, limit by limit, above the draft that holds it. */
export function ProposalList({ proposal: { run, added, kept, cautions }, project, each }: Props) {
  const policy = `/projects/${project}/policy`;
  return (
    <div className="grid gap-3 pt-3">
      <p className="max-w-[90ch] text-pretty">
        {added.length === 0
          ? `Run #${run.number} adds nothing to the policy. `
          : "The draft below holds them. Nothing is saved until you save it. "}
        <TextLink href={each ? `${policy}?from=${run.number}` : `${policy}?from=${run.number}&endpoints=each`}>
          {each ? "Without a limit for each endpoint" : "With a limit for each endpoint"}
        </TextLink>{" "}
        <TextLink href={policy} className="ml-4">
          Discard the proposal
        </TextLink>
      </p>
      {cautions.map((caution) => (
        <p key={caution} className="max-w-[90ch] text-pretty text-warn">
          {caution}
        </p>
      ))}
      <Limits label="Added" sign="+" limits={added} />
      <Limits label="Kept as they are" sign="=" limits={kept} />
    </div>
  );
}

function Limits({ label, sign, limits }: { label: string; sign: string; limits: readonly ProposedLimit[] }) {
  if (limits.length === 0) return null;
  return (
    <table className="data-table stacked">
      <thead>
        <tr>
          <th scope="col">{label}</th>
          <th scope="col">Required</th>
          <th scope="col">Where it comes from</th>
        </tr>
      </thead>
      <tbody>
        {limits.map(({ id, title, required, sentence }) => (
          <tr key={id}>
            <th scope="row" className="font-medium">
              <span aria-hidden="true" className={sign === "+" ? "mr-2 text-pass" : "mr-2 text-ink-3"}>
                {sign}
              </span>
              {title}
            </th>
            <td className="whitespace-nowrap">{required}</td>
            <td className="text-ink-2 narrow:col-span-2">{sentence}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
