import type { Entry } from "@/components/criteria/vocabulary";
import type { ServiceState } from "@/core/containers/service-state";

/** How the state of a service is shown. What nobody has looked at is not shown as good. */
export const serviceEntries: Record<ServiceState, Entry> = {
  down: { shape: "octagon-cross", word: "not running", tone: "fail", sentence: "It is listed, and it does not run." },
  unhealthy: {
    shape: "triangle-bang",
    word: "unhealthy",
    tone: "fail",
    sentence: "It runs, and its health check fails.",
  },
  absent: {
    shape: "ring-dashed",
    word: "absent",
    tone: "hold",
    sentence: "An earlier snapshot lists it, this one does not.",
  },
  starting: { shape: "ring-arc", word: "starting", tone: "warn", sentence: "Its health check has not answered yet." },
  unknown: {
    shape: "ring-sliver",
    word: "health unknown",
    tone: "hold",
    sentence: "The file does not tell its health.",
  },
  unchecked: {
    shape: "ring",
    word: "no health check",
    tone: "hold",
    sentence: "It runs, and nothing checks whether it works.",
  },
  healthy: { shape: "disc-check", word: "healthy", tone: "pass", sentence: "It runs, and its health check passes." },
  completed: { shape: "check", word: "completed", tone: "mute", sentence: "A job that ended well." },
};
