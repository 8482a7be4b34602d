import { Section } from "@/components/ui/section";
import { TableScroll } from "@/components/ui/table-scroll";
import type { Beside, BesideMessage } from "@/core/contract/beside";
import { formatCount } from "@/core/evidence/format-figure";

/** Which failure messages are gone, new or still there. */
export function BesideMessages({ beside: { before, after, messages } }: { beside: Beside }) {
  return (
    <Section title="Failure messages" aside={messages && tally(messages)}>
      {messages === null ? (
        <p className="pt-3 text-ink-2">
          Not both runs have a list of failures. Hand in the file that ends in{" "}
          <code className="font-mono">_failures.csv</code> of each.
        </p>
      ) : null}
      {messages?.length === 0 ? <p className="pt-3 text-ink-2">Neither run had a failed request.</p> : null}
      {messages && messages.length > 0 ? (
        <TableScroll label="Failure messages of both runs">
          <table className="data-table">
            <thead>
              <tr>
                <th scope="col">Change</th>
                <th scope="col">Endpoint</th>
                <th scope="col">Message</th>
                <th scope="col" className="num">
                  Run #{before.number}
                </th>
                <th scope="col" className="num">
                  Run #{after.number}
                </th>
              </tr>
            </thead>
            <tbody>
              {messages.map((message) => (
                <tr key={`${message.method} ${message.name} ${message.message}`}>
                  <th scope="row" className="font-medium whitespace-nowrap">
                    {changeOf(message)}
                  </th>
                  <td className="font-mono text-[12px] whitespace-nowrap">
                    <span className="inline-block w-[52px] text-ink-3">{message.method}</span>
                    {message.name}
                  </td>
                  <td className="max-w-[80ch] min-w-64 break-words text-ink-2">{message.message}</td>
                  <td className={message.before === 0 ? "num text-ink-3" : "num"}>{formatCount(message.before)}</td>
                  <td className={message.after === 0 ? "num text-ink-3" : "num"}>{formatCount(message.after)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      ) : null}
    </Section>
  );
}

function changeOf({ before, after }: BesideMessage): "gone" | "new" | "still there" {
  if (after === 0) return "gone";
  return before === 0 ? "new" : "still there";
}

function tally(messages: readonly BesideMessage[]): string {
  const count = (change: string) => messages.filter((message) => changeOf(message) === change).length;
  return (["gone", "new", "still there"] as const)
    .map((change) => `${formatCount(count(change))} ${change}`)
    .join(", ");
}
