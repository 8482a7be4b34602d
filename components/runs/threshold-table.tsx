import { Mark } from "@/components/criteria/mark";
import { Section } from "@/components/ui/section";
import { formatCount } from "@/core/evidence/format-figure";
import type { LoadCheck, LoadEvidence, ToolThreshold } from "@/core/evidence/load";
import { toolName } from "@/core/runs/tool-name";
import { RunFigureLink } from "./run-figure-link";
import { thresholdState } from "./threshold-state";

/** What the tool judged by itself: its thresholds, and what the script asserted of responses. */
export function ThresholdTable({ evidence, address }: { evidence: LoadEvidence; address: string }) {
  const { thresholds, checks, tool } = evidence;
  return (
    <>
      {thresholds.length > 0 ? (
        <Section title={`Thresholds of ${toolName(tool)}`} note="as the tool judged them itself">
          <table className="data-table">
            <thead>
              <tr>
                <th scope="col">Metric</th>
                <th scope="col">Expression</th>
                <th scope="col">State</th>
              </tr>
            </thead>
            <tbody>
              {thresholds.map((threshold, index) => (
                <ThresholdRow
                  key={`${threshold.metric} ${threshold.expression}`}
                  threshold={threshold}
                  figure={`t${index}`}
                  address={address}
                />
              ))}
            </tbody>
          </table>
        </Section>
      ) : null}
      {checks.length > 0 ? <CheckTable checks={checks} address={address} /> : null}
    </>
  );
}

type ThresholdRowProps = { threshold: ToolThreshold; figure: string; address: string };

function ThresholdRow({ threshold, figure, address }: ThresholdRowProps) {
  const { shape, tone, word } = thresholdState(threshold);
  return (
    <tr>
      <th scope="row" className="font-mono text-[12px] break-all">
        {threshold.metric}
      </th>
      <td className="font-mono text-[12px]">
        <RunFigureLink address={address} figure={figure}>
          {threshold.expression}
        </RunFigureLink>
      </td>
      <td className="w-36">
        <Mark shape={shape} tone={tone}>
          {word}
        </Mark>
      </td>
    </tr>
  );
}

function CheckTable({ checks, address }: { checks: readonly LoadCheck[]; address: string }) {
  return (
    <Section title="Checks" note="what the script asserted of responses; not counted as requests">
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">Check</th>
            <th scope="col" className="num">
              Passed
            </th>
            <th scope="col" className="num">
              Failed
            </th>
          </tr>
        </thead>
        <tbody>
          {checks.map(({ name, passes, fails, at }, index) => (
            <tr key={`${name} ${JSON.stringify(at)}`}>
              <th scope="row" className="break-words">
                {name}
              </th>
              <td className="num">
                <RunFigureLink address={address} figure={`c${index}`}>
                  {formatCount(passes)}
                </RunFigureLink>
              </td>
              <td className={fails === 0 ? "num text-ink-3" : "num font-medium"}>{formatCount(fails)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
