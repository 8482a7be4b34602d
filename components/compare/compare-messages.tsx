import { Section } from "@/components/ui/section";
import { TableScroll } from "@/components/ui/table-scroll";
import type { RunComparison } from "@/core/contract/comparison";
import type { ComparedMessage } from "@/core/evidence/comparison";
import { formatCount } from "@/core/evidence/format-figure";

/** Which failure messages are gone, new or still there. */
export function CompareMessages({ comparison: { base, head, messages } }: { comparison: RunComparison }) {
  return (
    <Section title="Failure messages" aside={messages && tally(messages)}>
      {messages === null ? (
        <p className="pt-3 text-ink-2">
          Not both runs have a list of failures with their messages, such as Locust’s{" "}
          <code className="font-mono">_failures.csv</code>.
        </p>
      ) : null}
      {messages?.length === 0 ? <p className="pt-3 text-ink-2">Neither run had a failed request.</p> : null}
      {messages && messages.length > 0 ? (
        <TableScroll label="Failure messages of both runs">
          <table className="data-table">
            <thead>
              <tr>
                <th scope="col">Endpoint</th>
                <th scope="col">Change</th>
                <th scope="col">Message</th>
                <th scope="col" className="num">
                  Run #{base.number}
                </th>
                <th scope="col" className="num">
                  Run #{head.number}
                </th>
              </tr>
            </thead>
            <tbody>
              {messages.map((message) => (
                <tr key={`${message.method} ${message.name} ${message.message}`}>
                  <th scope="row" className="font-mono text-[12px] break-words">
                    <span className="inline-block w-[52px] text-ink-3">{message.method}</span>
                    {message.name}
                  </th>
                  <td className="whitespace-nowrap">{changeOf(message)}</td>
                  <td className="max-w-[80ch] min-w-64 break-words text-ink-2">{message.message}</td>
                  <td className={message.base === 0 ? "num text-ink-3" : "num"}>{formatCount(message.base)}</td>
                  <td className={message.head === 0 ? "num text-ink-3" : "num"}>{formatCount(message.head)}</td>
                </tr>
              ))}
              <tr className="font-semibold">
                <th scope="row" className="font-semibold">
                  All messages
                </th>
                <td />
                <td />
                <td className="num">{formatCount(messages.reduce((sum, message) => sum + message.base, 0))}</td>
                <td className="num">{formatCount(messages.reduce((sum, message) => sum + message.head, 0))}</td>
              </tr>
            </tbody>
          </table>
        </TableScroll>
      ) : null}
    </Section>
  );
}

function changeOf({ base, head }: ComparedMessage): "gone" | "new" | "still there" {
  if (head === 0) return "gone";
  return base === 0 ? "new" : "still there";
}

function tally(messages: readonly ComparedMessage[]): string {
  const count = (change: string) => messages.filter((message) => changeOf(message) === change).length;
  return (["gone", "new", "still there"] as const)
    .map((change) => `${formatCount(count(change))} ${change}`)
    .join(", ");
}
