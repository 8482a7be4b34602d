/** The first six and last four characters of a digest. The whole of it stands in the evidence panel. */
export function ShortHash({ sha256 }: { sha256: string }) {
  return (
    <code className="font-mono">
      {sha256.slice(0, 6)}…{sha256.slice(-4)}
    </code>
  );
}
