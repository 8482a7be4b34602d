import { ScenarioForm } from "./scenario-form";

type Props = { project: string; number: number; scenario: string | null; mayCorrect: boolean };

/** Asks for the scenario where neither file nor name told it; otherwise it can be corrected. */
export function ScenarioQuestion({ project, number, scenario, mayCorrect }: Props) {
  if (scenario === null) {
    return (
      <section aria-labelledby="scenario-question" className="border-t border-line-2 py-3">
        <h2 id="scenario-question" className="font-semibold">
          Which scenario was this?
        </h2>
        <p className="max-w-[90ch] pb-3 text-pretty text-ink-2">
          Neither the file nor its name says. Until somebody does, no criterion that names a scenario rests on this run,
          and it is compared with no other.
        </p>
        {mayCorrect ? <ScenarioForm project={project} number={number} scenario={null} /> : null}
      </section>
    );
  }
  return mayCorrect ? (
    <details className="pb-3 print:hidden">
      <summary className="inline-block min-h-6 cursor-pointer text-meta text-ink-3 narrow:py-2.5">
        Scenario: {scenario}. Correct it
      </summary>
      <div className="max-w-[90ch] pt-2">
        <p className="pb-3 text-pretty text-ink-2">
          Criteria of the scenario rest on its runs. A correction makes the run’s next reading and evaluates its release
          again; what was read before is kept.
        </p>
        <ScenarioForm key={scenario} project={project} number={number} scenario={scenario} />
      </div>
    </details>
  ) : null;
}
