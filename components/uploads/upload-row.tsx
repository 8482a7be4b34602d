import type { ReactNode } from "react";
import { Mark } from "@/components/criteria/mark";
import { type UploadState, uploadEntries } from "./upload-entries";

type UploadRowProps = {
  state: UploadState;
  /** Several when they were read as one. */
  filenames: readonly string[];
  /** As shown: "18 KB", "251 of 412 MB". */
  size: string;
  /** What the file was understood as, with its linked figures; or why it was not imported. */
  children?: ReactNode;
  /** What it changed, in small type. */
  effect?: ReactNode;
  /** A link to what came of it, or a button. */
  step?: ReactNode;
};

/** One handing-in: state, file, what was understood, what it changed. Rows stand in an `UploadList`. */
export function UploadRow({ state, filenames, size, children, effect, step }: UploadRowProps) {
  const entry = uploadEntries[state];
  return (
    <li className="grid grid-cols-[150px_minmax(0,1fr)_auto] gap-x-5 border-b border-line pt-[15px] pb-3.5 narrow:grid-cols-[minmax(0,1fr)] narrow:gap-y-1">
      <Mark shape={entry.shape} tone={entry.tone} className="self-start">
        {entry.word}
      </Mark>
      <div className="min-w-0">
        <FileNames filenames={filenames} size={size} />
        {children ? <div className="mt-[3px] max-w-[78ch] text-pretty text-ink-2">{children}</div> : null}
        {effect ? <div className="mt-1 text-meta text-ink-3">{effect}</div> : null}
      </div>
      {step ? <div className="text-right narrow:mt-1.5 narrow:text-left">{step}</div> : null}
    </li>
  );
}

export function UploadList({ children }: { children: ReactNode }) {
  return <ul>{children}</ul>;
}

function FileNames({ filenames, size }: { filenames: readonly string[]; size: string }) {
  return (
    <p className="flex flex-wrap items-baseline gap-x-2.5">
      {filenames.map((filename, index) => (
        <span key={filename} className="min-w-0 break-all">
          {index > 0 ? <span className="mr-2.5 text-ink-3">+</span> : null}
          <span className="font-mono font-medium">{filename}</span>
        </span>
      ))}
      <span className="text-meta text-ink-3">{size}</span>
    </p>
  );
}
