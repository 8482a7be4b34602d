import { type ReactNode, useId } from "react";
import { classNames } from "./class-names";

type SectionProps = {
  title: string;
  /** Beside the title, in small type. */
  note?: ReactNode;
  /** At the far end of the rule. */
  aside?: ReactNode;
  id?: string;
  className?: string;
  children: ReactNode;
};

/** A part of a page: a title on a rule, no box. */
export function Section({ title, note, aside, id, className, children }: SectionProps) {
  const headingId = useId();
  return (
    <section id={id} aria-labelledby={headingId} className={classNames("page-section", className ?? "mt-12")}>
      <div className="section-head">
        <h2 id={headingId}>{title}</h2>
        {note ? <span className="text-meta text-ink-3 narrow:block">{note}</span> : null}
        {aside ? <span className="section-aside text-meta text-ink-3">{aside}</span> : null}
      </div>
      {children}
    </section>
  );
}
