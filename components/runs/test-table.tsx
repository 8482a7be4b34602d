import { Mark } from "@/components/criteria/mark";
import { classNames } from "@/components/ui/class-names";
import type { TestResultView } from "@/core/contract/runs";
import { formatSeconds } from "@/core/evidence/format-figure";
import { Absent } from "./absent";
import { testOutcomes } from "./test-words";

/** Tests one by one, each with what it said and the line of the file that it stands on. */
export function TestTable({ results }: { results: readonly TestResultView[] }) {
  return (
    <table className="data-table stacked">
      <thead>
        <tr>
          <th scope="col">Test</th>
          <th scope="col">Outcome</th>
          <th scope="col" className="num">
            Duration
          </th>
          <th scope="col" className="num">
            Line
          </th>
        </tr>
      </thead>
      <tbody>
        {results.map((result) => (
          <TestRow key={result.ordinal} result={result} />
        ))}
      </tbody>
    </table>
  );
}

function TestRow({ result }: { result: TestResultView }) {
  const { className, name, outcome, durationSeconds, message, line } = result;
  const { shape, tone, word } = testOutcomes[outcome];
  return (
    <tr>
      <th scope="row" className="narrow:col-span-2">
        <span className="font-mono text-[12px] break-all">
          {className === null ? null : <span className="text-ink-3">{className} </span>}
          {name}
        </span>
        {message === null ? null : <Message text={message} test={name} />}
      </th>
      <td className="w-40 narrow:w-auto narrow:row-start-2">
        <Mark shape={shape} tone={tone}>
          {word}
        </Mark>
      </td>
      <td
        className={classNames(
          "num w-24 narrow:w-auto narrow:row-start-2",
          durationSeconds === 0 ? "text-ink-3" : "text-ink-2",
        )}
      >
        {durationSeconds === null ? <Absent /> : formatSeconds(durationSeconds)}
      </td>
      <td className="num w-20 text-ink-3 narrow:hidden">{line ?? <Absent />}</td>
    </tr>
  );
}

/** The first line stands open; the rest of a long message is behind it. */
function Message({ text, test }: { text: string; test: string }) {
  const [first = "", ...rest] = text.trim().split("\n");
  if (rest.length === 0 && first.length <= 160) return <p className="mt-0.5 break-words text-ink-2">{first}</p>;
  return (
    <details className="mt-0.5">
      <summary className="break-words text-ink-2" aria-label={`Message of ${test}: ${first.slice(0, 160)}`}>
        {first.slice(0, 160)}
        {first.length > 160 ? "…" : null}
      </summary>
      <pre className="mt-1.5 overflow-x-auto rounded-2 bg-sunken px-3 py-2 font-mono text-[12px]/[18px] break-words whitespace-pre-wrap">
        {text.trim()}
      </pre>
    </details>
  );
}
