const wanted = "20.19 or later, 22.12 or later, or 24 and above";

/** Ends the process with a sentence on a Node.js that the packages do not run on. */
export function requireNode(version = process.versions.node) {
  const [major, minor] = version.split(".").map(Number);
  const fits = major >= 24 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);
  if (fits) return;
  console.error(`Holdpoint needs Node.js ${wanted}; this is ${version}. Install one of them and start again.`);
  process.exit(1);
}
