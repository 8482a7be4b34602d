import { CodeBlock } from "@/components/ui/code-block";

type FileExcerptProps = {
  filename: string;
  lines: readonly { number: number; text: string }[];
  /** Stands after the last line, where reading stopped. */
  stoppedAt?: string;
};

/** The lines around the place where reading stopped. */
export function FileExcerpt({ filename, lines, stoppedAt }: FileExcerptProps) {
  return (
    <CodeBlock label={`Excerpt of ${filename}`} className="mt-2.5">
      {lines.map((line, index) => (
        <span key={line.number}>
          <span className="text-ink-3 select-none">{line.number}</span>
          {"  "}
          {line.text}
          {index === lines.length - 1 ? null : "\n"}
        </span>
      ))}
      {stoppedAt ? <span className="font-semibold text-fail">▌ {stoppedAt}</span> : null}
    </CodeBlock>
  );
}
