import type { Shape } from "@/components/ui/icon";
import type { Tone } from "@/components/ui/tone";

/** Where one handing-in stands. */
export type UploadState =
  | "waiting"
  | "uploading"
  | "reading"
  | "imported"
  | "stored"
  | "repeat"
  | "refused"
  | "leftOut"
  | "withdrawn";

export const uploadEntries: Record<UploadState, { shape: Shape; word: string; tone: Tone }> = {
  waiting: { shape: "ring", word: "waiting", tone: "mute" },
  uploading: { shape: "ring-arc", word: "uploading", tone: "mute" },
  reading: { shape: "ring-arc", word: "reading", tone: "mute" },
  imported: { shape: "disc-check", word: "imported", tone: "pass" },
  stored: { shape: "ring-dashed", word: "stored, not read", tone: "hold" },
  repeat: { shape: "copies", word: "already here", tone: "mute" },
  refused: { shape: "octagon-cross", word: "not imported", tone: "fail" },
  leftOut: { shape: "ring-dashed", word: "left out", tone: "mute" },
  withdrawn: { shape: "diamond-bar", word: "withdrawn", tone: "waived" },
};
