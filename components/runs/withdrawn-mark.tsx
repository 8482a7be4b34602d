import { Mark } from "@/components/criteria/mark";

/** Something that was taken back: it stays in sight and counts for nothing. */
export function WithdrawnMark() {
  return (
    <Mark shape="ring" tone="mute" className="align-baseline">
      withdrawn
    </Mark>
  );
}
