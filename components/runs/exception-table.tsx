import { Section } from "@/components/ui/section";
import { formatCount } from "@/core/evidence/format-figure";
import type { ScriptException } from "@/core/evidence/load";
import { RunFigureLink } from "./run-figure-link";

/** Exceptions of the test script itself. They are no failed requests, but what they cut short was not tested. */
export function ExceptionTable({ exceptions, address }: { exceptions: readonly ScriptException[]; address: string }) {
  return (
    <Section title="Exceptions" note="of the test script itself" className="">
      {exceptions.length === 0 ? (
        <p className="pt-3 text-ink-2">The test script raised none.</p>
      ) : (
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">Message</th>
              <th scope="col" className="num">
                Raised
              </th>
            </tr>
          </thead>
          <tbody>
            {exceptions.map(({ message, count }, index) => (
              <tr key={message}>
                <th scope="row" className="max-w-[80ch] break-words">
                  {message}
                </th>
                <td className="num">
                  <RunFigureLink address={address} figure={`x${index}`}>
                    {formatCount(count)}
                  </RunFigureLink>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
