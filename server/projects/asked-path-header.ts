/** Set by the server on every request, whatever the client says: a layout is not told which page it stands around. */
export const askedPathHeader = "x-holdpoint-asked-path";
