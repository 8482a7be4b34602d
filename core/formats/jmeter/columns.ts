import { firstRow } from "@/core/formats/csv/scan-rows";

/** Which column of a JMeter log holds what, by index; −1 where the log was saved without it. */
export type JtlColumns = {
  time: number;
  elapsed: number;
  label: number;
  url: number;
  code: number;
  message: number;
  success: number;
  failure: number;
  users: number;
  /** How many samples one row stands for. */
  samples: number;
};

/** How a JMeter log is laid out: its separator as a byte, its columns, and whether its first record names them. */
export type JtlLayout = { separator: number; columns: JtlColumns; named: boolean };

const separators = [",", ";", "\t", "|"].map((char) => char.charCodeAt(0));
const signs = ["label", "url", "responsecode", "success", "threadname"];

/** The layout of a text that starts as a JMeter log, or null. */
export function jtlLayout(head: string): JtlLayout | null {
  for (const separator of separators) {
    const cells = firstRow(head, separator);
    const names = cells.map((cell) => cell.trim().toLowerCase());
    if (isHeader(names)) return { separator, columns: namedColumns(names), named: true };
    if (isSample(cells)) return { separator, columns: defaultColumns(cells.length), named: false };
  }
  return null;
}

function isHeader(names: readonly string[]): boolean {
  return names.includes("timestamp") && names.includes("elapsed") && signs.some((sign) => names.includes(sign));
}

function namedColumns(names: readonly string[]): JtlColumns {
  return {
    time: names.indexOf("timestamp"),
    elapsed: names.indexOf("elapsed"),
    label: names.indexOf("label"),
    url: names.indexOf("url"),
    code: names.indexOf("responsecode"),
    message: names.indexOf("responsemessage"),
    success: names.indexOf("success"),
    failure: names.indexOf("failuremessage"),
    users: names.indexOf("allthreads"),
    samples: names.indexOf("samplecount"),
  };
}

/** A record in the order of JMeter’s defaults: time, elapsed, label, code, message, thread, data type, success. */
function isSample(cells: readonly string[]): boolean {
  const [time = "", elapsed = "", , , , , , success = ""] = cells.map((cell) => cell.trim());
  return /^\d{12,14}$/.test(time) && /^\d+$/.test(elapsed) && /^(true|false)$/i.test(success);
}

/** The first eight columns never moved; what follows is told by their number alone since JMeter 3, which saves 16 or 17. */
function defaultColumns(count: number): JtlColumns {
  const recent = count === 16 || count === 17;
  return {
    time: 0,
    elapsed: 1,
    label: 2,
    url: count === 17 ? 13 : -1,
    code: 3,
    message: 4,
    success: 7,
    failure: recent ? 8 : -1,
    users: recent ? 12 : -1,
    samples: -1,
  };
}
