import type { ReactNode } from "react";
import { Mark } from "@/components/criteria/mark";
import type { BlockerDetail } from "@/core/contract/blockers";
import { formatDay } from "@/core/evidence/format-time";
import { BlockerMark } from "./blocker-mark";
import { DecisionDay } from "./decision-day";
import { Pair, Unstated } from "./register-panel";

type BlockerFactsProps = { blocker: BlockerDetail; now: string; timeZone: string };

/** What is stated of a blocker. */
export function BlockerFacts({ blocker, now, timeZone }: BlockerFactsProps) {
  const { title, state, stopsLaunch, priority, owner, effort, openedAt, rootCause, fix, options } = blocker;
  return (
    <>
      <p className="text-read font-semibold text-pretty">{title}</p>
      <p className="mt-1 mb-3 flex flex-wrap gap-x-4">
        <BlockerMark state={state} />
        <span className="text-ink-2">{stopsLaunch ? "stops the launch" : "does not stop the launch"}</span>
      </p>
      <dl className="pairs border-t border-line pt-2.5">
        <Pair name="Priority">{priority ?? <Unstated />}</Pair>
        <Pair name="Owner">{owner ?? <Unstated />}</Pair>
        <Pair name="Effort">{effort ?? <Unstated />}</Pair>
        <Pair name="Opened">{formatDay(openedAt, timeZone)}</Pair>
        <Pair name="Decide by">
          <DecisionDay blocker={blocker} now={now} timeZone={timeZone} />
        </Pair>
        <Pair name="Root cause">{rootCause ?? <Unstated />}</Pair>
        <Pair name="Fix">{fix ?? <Unstated />}</Pair>
        <Pair name="Change">
          <Change blocker={blocker} />
        </Pair>
      </dl>
      {options.length > 0 ? (
        <PanelPart title="Options">
          <ul className="rows">
            {options.map(({ label, text }) => (
              <li key={label}>
                <b className="font-semibold">{label}</b> {text}{" "}
                {label === blocker.chosen ? (
                  <Mark shape="disc-check" tone="mute">
                    chosen
                  </Mark>
                ) : null}
              </li>
            ))}
          </ul>
        </PanelPart>
      ) : null}
    </>
  );
}

function Change({ blocker: { change, changeAddress } }: { blocker: BlockerDetail }) {
  if (change === null) return <Unstated />;
  if (changeAddress === null) return <code className="font-mono break-all">{change}</code>;
  return (
    <a
      href={changeAddress}
      rel="noreferrer"
      className="font-mono break-all underline decoration-line-2 underline-offset-3"
    >
      {change}
    </a>
  );
}

/** A part of a panel under its own small heading. */
export function PanelPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-5">
      <h3 className="mb-1 border-b border-line-2 pb-1.5 font-semibold">{title}</h3>
      {children}
    </section>
  );
}
