// One number tells of a request its endpoint, whether its response was not ok, and its response:
// endpoint × 256 + (ok ? 0 : 128) + response. Its first part, without the response, is its group.

const responseBits = 7;

/** What of a key its response decides. */
export function responseKey(response: number, ok: boolean): number {
  return response | (ok ? 0 : 1 << responseBits);
}

export function requestKey(endpoint: number, ofResponse: number): number {
  return (endpoint << (responseBits + 1)) | ofResponse;
}

/** Requests of one endpoint that were ok (even), or that were not (odd). */
export function groupOf(key: number): number {
  return key >> responseBits;
}

export function responseOf(key: number): number {
  return key & ((1 << responseBits) - 1);
}

export function endpointOfGroup(group: number): number {
  return group >> 1;
}

export function isOkGroup(group: number): boolean {
  return (group & 1) === 0;
}

export function keyOf(group: number, response: number): number {
  return (group << responseBits) | response;
}

/** Stands for all endpoints together. */
export const allEndpoints = 1_023;

export const mostGroups = 1 << 11;
export const mostKeys = mostGroups << responseBits;
