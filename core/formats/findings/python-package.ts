/** The name of a Python package in the one way in which names are compared (PEP 503). */
export function pythonPackage(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, "-");
}
