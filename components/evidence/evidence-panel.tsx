import { type ReactNode, useId } from "react";
import { ButtonLink } from "@/components/ui/button";
import { KeyHint } from "@/components/ui/key-hint";
import { CloseOnEscape } from "./close-on-escape";
import { evidenceValue, withoutEvidence } from "./evidence-address";
import { EvidenceRecord, type EvidenceRecordProps } from "./evidence-record";

/** The panel at the right side of a page. It is there whenever the address names a figure, without JavaScript too. */
export function EvidencePanel(props: EvidenceRecordProps) {
  const closeHref = withoutEvidence(props.basePath);
  const headingId = useId();
  return (
    <PanelFrame headingId={headingId}>
      <div className="mb-3 flex items-center justify-between gap-3">
        <h2 id={headingId} tabIndex={-1} className="text-sub font-semibold focus-visible:shadow-none">
          Evidence
        </h2>
        <ButtonLink size="small" href={closeHref} scroll={false}>
          Close <KeyHint>Esc</KeyHint>
        </ButtonLink>
      </div>
      <EvidenceRecord {...props} />
      <CloseOnEscape
        closeHref={closeHref}
        focusId={headingId}
        openerValue={evidenceValue(props.criterion.id, props.index)}
      />
    </PanelFrame>
  );
}

/** Shown when the address names a figure that this page does not have (any more). */
export function EvidenceNotHere({ basePath }: { basePath: string }) {
  const headingId = useId();
  return (
    <PanelFrame headingId={headingId}>
      <h2 id={headingId} className="text-sub font-semibold">
        This figure is not here
      </h2>
      <p className="mt-2 mb-3 text-ink-2">
        The address names a figure that this evaluation does not show. It may come from an earlier one.
      </p>
      <ButtonLink href={withoutEvidence(basePath)} scroll={false}>
        Close
      </ButtonLink>
    </PanelFrame>
  );
}

function PanelFrame({ headingId, children }: { headingId: string; children: ReactNode }) {
  return (
    <aside aria-labelledby={headingId} className="evidence-panel">
      {children}
    </aside>
  );
}
