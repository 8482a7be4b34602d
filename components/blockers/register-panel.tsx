import { type ReactNode, useId } from "react";
import { CloseOnEscape } from "@/components/evidence/close-on-escape";
import { ButtonLink } from "@/components/ui/button";
import { KeyHint } from "@/components/ui/key-hint";

type RegisterPanelProps = {
  title: string;
  /** The page's address without the panel. */
  closeHref: string;
  /** The `data-evidence` value of the link that opens it. */
  opener: string;
  children: ReactNode;
};

/** One entry of a register at the right side of its page: there whenever the address names it, without JavaScript too. */
export function RegisterPanel({ title, closeHref, opener, children }: RegisterPanelProps) {
  const headingId = useId();
  return (
    <aside aria-labelledby={headingId} className="evidence-panel">
      <div className="mb-3 flex items-center justify-between gap-3">
        <h2 id={headingId} tabIndex={-1} className="text-sub font-semibold focus-visible:shadow-none">
          {title}
        </h2>
        <ButtonLink size="small" href={closeHref} scroll={false}>
          Close <KeyHint>Esc</KeyHint>
        </ButtonLink>
      </div>
      {children}
      <CloseOnEscape closeHref={closeHref} focusId={headingId} openerValue={opener} />
    </aside>
  );
}

/** One name and its value in a panel's list of pairs. */
export function Pair({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </>
  );
}

/** What nobody has stated yet. */
export function Unstated() {
  return <span className="text-ink-3">not stated</span>;
}
