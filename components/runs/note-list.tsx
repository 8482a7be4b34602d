import { Icon } from "@/components/ui/icon";
import type { RunDetail } from "@/core/contract/runs";
import { isFilledIn, makesThin, type Note, type NoteCode } from "@/core/evidence/note";

type Told = Note & { subjects: readonly string[] };

/** Why the run should not be taken at its word: its own notes, then those of the criteria that rest on it; what weakens it first. */
export function NoteList({ run }: { run: RunDetail }) {
  const notes = gathered(run);
  if (notes.length === 0) return null;
  return (
    <section aria-label="Read before quoting" className="border-t border-line-2">
      <ul>
        {notes.map(({ code, sentence, subjects }) => (
          <li
            key={sentence}
            className="grid grid-cols-[16px_minmax(0,1fr)] gap-2.5 border-b border-line py-2.5 last:border-b-line-2"
          >
            <NoteShape code={code} />
            <p className="max-w-[130ch] text-pretty">
              {sentence} <code className="font-mono text-ink-3">{code}</code>
              {subjects.length > 0 ? <span className="text-ink-3"> beside {subjects.join(", ")}</span> : null}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function rank(code: NoteCode): number {
  return isFilledIn(code) ? 2 : Number(!makesThin(code));
}

function NoteShape({ code }: { code: NoteCode }) {
  if (makesThin(code)) return <Icon shape="ring-sliver" className="mt-0.5 text-hold" />;
  if (isFilledIn(code)) return <Icon shape="ring" className="mt-0.5 text-ink-3" />;
  return <Icon shape="triangle-bang" className="mt-0.5 text-warn" />;
}

/** Each sentence once, with the criteria that it stands beside where it is not about the run as a whole. */
function gathered({ notes, criteria }: RunDetail): Told[] {
  const own = new Set(notes.map(({ sentence }) => sentence));
  const beside = new Map<string, { code: Note["code"]; subjects: string[] }>();
  for (const { title, notes: theirs } of criteria) {
    for (const { code, sentence } of theirs) {
      if (own.has(sentence)) continue;
      const known = beside.get(sentence) ?? { code, subjects: [] };
      beside.set(sentence, { ...known, subjects: [...known.subjects, title] });
    }
  }
  const told = [
    ...notes.map((note) => ({ ...note, subjects: [] })),
    ...[...beside].map(([sentence, { code, subjects }]) => ({ code, sentence, subjects })),
  ];
  return told.toSorted((a, b) => rank(a.code) - rank(b.code));
}
