import { Section } from "@/components/ui/section";
import type { PreviewItem, PreviewPhase } from "@/core/contract/plan";
import { formatCount } from "@/core/evidence/format-figure";
import { ItemState } from "@/core/evidence/plan";
import { fieldName, fieldValue } from "./field-names";
import { ItemStateMark } from "./item-state-mark";

type Decide = {
  decided: ReadonlyMap<number, ItemState>;
  onDecide: (line: number, state: ItemState) => void;
};

/** One phase of a file: each item with its line, what it was read from, and what becomes of it. */
export function PreviewPhaseTable({ phase, ...decide }: { phase: PreviewPhase } & Decide) {
  const { name, isNew, done, total, items, missing } = phase;
  return (
    <Section
      title={name}
      note={isNew ? "new phase" : undefined}
      aside={`${formatCount(done)} of ${formatCount(total)} done`}
      className="mt-6"
    >
      <HeadingClaim {...phase} />
      <table className="data-table stacked" aria-label={`Preview of ${name}`}>
        <thead>
          <tr>
            <th scope="col">Item</th>
            <th scope="col">Line</th>
            <th scope="col">Written</th>
            <th scope="col">Read as</th>
            <th scope="col">Change</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <PreviewRow key={item.line} item={item} {...decide} />
          ))}
          {missing.map(({ id, text, state }) => (
            <tr key={id} className="text-ink-2">
              <th scope="row">{text}</th>
              <td className="narrow:hidden" />
              <td className="narrow:hidden" />
              <td>
                <ItemStateMark state={state} />
              </td>
              <td className="text-ink-3 narrow:col-span-2">not in this text; kept</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function HeadingClaim({ heading, done, total }: PreviewPhase) {
  if (heading === null) return null;
  const short = heading.state === "done" && done < total;
  return (
    <p className={short ? "pt-2 text-warn" : "pt-2 text-ink-3"}>
      Its heading says “{heading.written}”, which is kept aside.
      {short ? ` Of its ${formatCount(total)} items ${formatCount(done)} are done.` : null}
    </p>
  );
}

function PreviewRow({ item, decided, onDecide }: { item: PreviewItem } & Decide) {
  const { line, text, state, written, change, changes, said, unclear } = item;
  return (
    <tr>
      <th scope="row" className="w-[34%] break-words narrow:w-auto">
        {text}
        {said.map((sentence) => (
          <span key={sentence} className="block text-meta text-warn">
            {sentence}
          </span>
        ))}
      </th>
      <td className="w-[60px] text-ink-3 narrow:w-auto narrow:justify-self-end">
        <span className="hidden narrow:inline">line </span>
        {line}
      </td>
      <td className="w-[18%] break-words text-ink-2 narrow:w-auto">{written}</td>
      <td className="w-[180px] narrow:w-auto narrow:justify-self-end">
        {unclear === null ? (
          <ItemStateMark state={state} />
        ) : (
          <StateChoice
            line={line}
            text={text}
            state={decided.get(line) ?? state}
            unclear={unclear}
            onDecide={onDecide}
          />
        )}
      </td>
      <td className="narrow:col-span-2">
        {change === "changed" ? <Changes changes={changes} /> : <span className="text-ink-3">{change}</span>}
      </td>
    </tr>
  );
}

type StateChoiceProps = { line: number; text: string; state: ItemState; unclear: string } & Pick<Decide, "onDecide">;

function StateChoice({ line, text, state, unclear, onDecide }: StateChoiceProps) {
  return (
    <>
      <select
        aria-label={`State of ${text}`}
        value={state}
        onChange={(event) => onDecide(line, ItemState.parse(event.target.value))}
        className="min-h-(--ctl) rounded-2 border border-line-ctl bg-raised px-2"
      >
        {ItemState.options.map((option) => (
          <option key={option} value={option}>
            {option}
          </option>
        ))}
      </select>
      <span className="block text-meta text-warn">{unclear}</span>
    </>
  );
}

function Changes({ changes }: Pick<PreviewItem, "changes">) {
  return (
    <ul>
      {changes.map(({ field, before, after }) => (
        <li key={field} className="break-words">
          <span className="text-ink-3">{fieldName(field)}:</span> {fieldValue(field, before)} →{" "}
          {fieldValue(field, after)}
        </li>
      ))}
    </ul>
  );
}
